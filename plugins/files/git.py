"""What git says of the repository that a folder lies in."""

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

_LONGEST_HEAD = 400


def git(folder: Path, *words: str, given: bytes = b"") -> bytes | None:
    """The output of a git command in a folder; None where it fails, or git is not there."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], input=given,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def changed_since(folder: Path, revision: str) -> frozenset[str] | None:
    """The paths below a folder that differ from a revision, new and removed files among them; None
    where git knows no such revision.
    """
    commit = git(folder, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        return None
    differ = git(folder, "diff", "--name-only", "--relative", "-z", commit.decode().strip(), "--")
    new = git(folder, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(_paths((differ or b"") + (new or b"")))


def read_objects(folder: Path, names: Sequence[str]) -> Iterator[bytes | None]:
    """The bytes of each object (`HEAD:./a.md`, a digest), all from one process; None where none is.
    """
    said = git(folder, "cat-file", "--batch", given="\n".join([*names, ""]).encode()) or b""
    at = 0
    for _ in names:
        head, _, _ = said[at:at + _LONGEST_HEAD].partition(b"\n")  # `<digest> blob <size>`
        size = head.rpartition(b" ")[2]
        if not size.isdigit():  # `<name> missing`
            at = said.find(b"\n", at) + 1 or len(said)
            yield None
            continue
        begin = at + len(head) + 1
        at = begin + int(size) + 1  # a line feed follows the bytes
        yield said[begin:at - 1]


def _paths(said: bytes) -> Iterator[str]:
    return (name.decode("utf-8", "surrogateescape") for name in said.split(b"\0") if name)
