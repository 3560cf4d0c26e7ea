"""Run in a mount namespace of its own: builds onto a small disk that fills up, then turns read-only.

Prints, as JSON, what each command returned and said, and whether all stayed as it was.
"""

import errno
import json
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT, read_tree


def _command(task, *options):
    done = subprocess.run([sys.executable, "-m", "invoke", task, *options], cwd=ROOT,
                          capture_output=True, text=True, encoding="utf-8")
    return {"code": done.returncode, "said": done.stdout + done.stderr}


def _mount(*words):
    subprocess.run(["mount", *words], check=True)


def _fill(disk):
    """Writes until there is no room for a byte more."""
    with (disk / "filler").open("wb", buffering=0) as filler:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    filler.write(bytes(size))
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise


FAIL = {"full": _fill, "read-only": lambda disk: _mount("-o", "remount,ro", str(disk))}
MEND = {"full": lambda disk: (disk / "filler").unlink(),
        "read-only": lambda disk: _mount("-o", "remount,rw", str(disk))}


def main(content, disk):
    """The whole story: what came of each command, by the state of the disk."""
    _mount("-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk))
    output = disk / "output"
    commands = (("build", f"--content={content}", f"--output={output}", "--day=2026-11-23"),
                ("mirror", f"--to={disk / 'mirror.zip'}", f"--output={output}"))
    said = {"whole": [_command(*command) for command in commands]}
    before = read_tree(disk)
    for file in content.glob("*.md"):
        file.write_text(file.read_text("utf-8").replace("标题: ", "标题: 新", 1), "utf-8")
    for kind, fail in FAIL.items():
        fail(disk)
        said[kind] = [_command(*command) for command in commands]
        MEND[kind](disk)
        said[kind].append(read_tree(disk) == before)
    said["mended"] = [_command(*command) for command in commands]
    said["renewed"] = "新文件" in (output / "a.html").read_text("utf-8")
    said["left"] = sorted(entry.name for entry in disk.iterdir())
    print(json.dumps(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
