"""The check before a commit: the gate over the files that the commit changes, as it has them.

`inv hooks` installs it: `git commit` then runs this module, with the content folder's path.
"""

import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ..documents.findings import errors_of, has_errors, to_text
from ..documents.folder import File
from ..documents.site import load_site
from .checking import check_sources

_MARK = "# 政府信息公开专栏：由 inv hooks 安装"
_SCRIPT = """#!/bin/sh
{mark}
exec env PYTHONPATH={root} PYTHONUTF8=1 {python} -m plugins.preview.committing {content} {data}
"""


def install(root: Path, content: Path, data: Path, say: Callable[[str], None] = print) -> int:
    """Puts the check into git's hooks of the content's repository; exit code."""
    folder = _git(content, "rev-parse", "--git-path", "hooks")
    if folder is None:
        say(f"{content} 不在 git 仓库里，或者没有装 git。")
        return 1
    hook = (content / folder.decode().strip() / "pre-commit").resolve()
    if hook.exists() and _MARK not in hook.read_text("utf-8", "replace"):
        say(f"已经有别的提交前检查：{hook}。请先移走它，再运行 inv hooks。")
        return 1
    hook.parent.mkdir(parents=True, exist_ok=True)
    words = {"root": root, "python": sys.executable, "content": content, "data": data}
    quoted = {name: shlex.quote(str(word)) for name, word in words.items()}
    hook.write_text(_SCRIPT.format(mark=_MARK, **quoted), "utf-8")
    hook.chmod(0o755)
    say(f"已装好：{hook}。以后 git commit 会先检查改动的文件；急用时可加 --no-verify 跳过。")
    return 0


def check_staged(content: Path, data: Path, say: Callable[[str], None] = print) -> int:
    """Checks what is staged of the content; 1 where the commit would break the site."""
    staged = list(_staged(content))
    changed = [path for path, state in staged if state != "D" and _is_document(path)]
    changed += _linking_to(content, [path for path, state in staged if state == "D"], changed)
    if not changed:
        return 0
    found = errors_of(check_sources(_read(content, changed), _listed(content),
                                    load_site(data)[0]))
    if has_errors(found):
        say(to_text(found))
        say("没有提交。请改好、git add 以后再提交。")
    return int(has_errors(found))


def _staged(content: Path) -> Iterator[tuple[str, str]]:
    """The paths staged below the content, each with A, M, D or T."""
    said = _git(content, "diff", "--cached", "--name-status", "--no-renames", "-z", "--relative")
    parts = iter((said or b"").decode("utf-8", "surrogateescape").split("\0"))
    for state, path in zip(parts, parts):
        yield path, state


def _linking_to(content: Path, gone: Iterable[str], known: Iterable[str]) -> list[str]:
    """Documents that name a file which the commit removes."""
    names = [word for path in gone for word in ("-e", path.rpartition("/")[2])]
    if not names:
        return []
    said = _git(content, "grep", "--cached", "-lzF", *names, "--", "*.md") or b""
    found = said.decode("utf-8", "surrogateescape").split("\0")
    return [path for path in found if path and _is_document(path) and path not in known]


def _read(content: Path, paths: list[str]) -> dict[str, bytes]:
    """The files as they are staged, all in one go."""
    with tempfile.TemporaryDirectory() as folder:
        words = ["checkout-index", "-z", "--stdin", f"--prefix={folder}/"]
        top = (_git(content, "rev-parse", "--show-prefix") or b"").decode().strip()
        _git(content, *words, given="\0".join(paths))
        return {path: (Path(folder) / top / path).read_bytes() for path in paths}


def _listed(content: Path) -> Iterator[File]:
    """Every file the commit will have below the content."""
    said = _git(content, "ls-files", "--cached", "-z") or b""
    paths = said.decode("utf-8", "surrogateescape").split("\0")
    return (File(path, 0, 0) for path in paths if path)


def _is_document(path: str) -> bool:
    hidden = any(part.startswith((".", "_", "~$")) for part in path.split("/"))
    return path.lower().endswith(".md") and not hidden


def _git(content: Path, *words: str, given: str = "") -> bytes | None:
    """What git says; None where it fails, or is not there."""
    try:
        done = subprocess.run(["git", "-C", str(content), *words],
                              input=given.encode("utf-8", "surrogateescape"),
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(check_staged(*map(Path, sys.argv[1:])))
