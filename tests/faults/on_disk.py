"""Run in a mount namespace of its own: builds onto a small disk that fails between two builds.

Prints, as JSON, what each command returned and said, and whether the site stayed as it was.
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


def main(kind, content, disk):
    """The whole story."""
    _mount("-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk))
    output, pack = disk / "output", disk / "mirror.zip"
    options = (f"--content={content}", f"--output={output}", "--day=2026-11-23")
    mirror = ("mirror", f"--to={pack}", f"--output={output}")
    said = {"first": _command("build", *options), "mirror first": _command(*mirror)}
    before = read_tree(disk)
    FAIL[kind](disk)
    for file in content.glob("*.md"):
        file.write_text(file.read_text("utf-8").replace("标题: ", "标题: 新", 1), "utf-8")
    said["second"] = _command("build", *options)
    said["mirror second"] = _command(*mirror)
    after = read_tree(disk)
    after.pop("filler", None)
    said["as before"] = after == before
    MEND[kind](disk)
    said["third"] = _command("build", *options)
    said["mirror third"] = _command(*mirror)
    said["renewed"] = "新文件" in (output / "a.html").read_text("utf-8")
    said["left"] = sorted(entry.name for entry in disk.iterdir())
    print(json.dumps(said))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
