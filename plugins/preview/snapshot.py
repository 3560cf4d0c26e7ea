"""What a commit holds of the content, laid out in a folder of its own, where the gate can read it.

The folder stays from one commit to the next, and only what differs is written: git names each
content by its digest, and from that digest each file has its time of change. So a time tells
what is in a file, for us and for the store, which reads again only what is new.
"""

import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ..documents.folder import DOWNLOADS
from ..files.git import git, read_objects

# Attachments that no build needs to read to know whether it can be made: they are laid out empty.
_UNREAD = DOWNLOADS - {"csv", "txt", "xlsx"}
_FILES, _LINK = ("100644", "100755"), "120000"  # git's words for what there may be at a path
_BATCH = 500  # files whose bytes are in memory at once
_SECOND = 10**9
_EARLIEST = 315_532_800 * _SECOND  # 1980, when the time of a FAT disk begins


class TreeEntry(NamedTuple):
    """What git keeps at a path: the digest of a file's bytes, or of where a link leads."""

    digest: str
    is_link: bool


Tracked = Mapping[str, TreeEntry]  # by path below the content


def staged(content: Path) -> Tracked:
    """The files that the next commit will have. OSError where git does not say."""
    said = git(content, "ls-files", "--cached", "--stage", "-z")
    if said is None:
        raise OSError(errno.EIO, "git ls-files", str(content))
    return _tracked(said, digest_at=1)


def committed(content: Path) -> Tracked:
    """The files of the last commit; none where there is no commit yet."""
    return _tracked(git(content, "ls-tree", "-r", "-z", "HEAD"), digest_at=2)


def lay_out(content: Path, files: Tracked, folder: Path) -> None:
    """Brings a folder to hold exactly these files; a link leads to the one in the content."""
    _remove_others(folder, files)
    for path in (path for path, entry in files.items() if entry.is_link):
        _link(folder / path, content / path)
    new = [(path, entry.digest) for path, entry in files.items()
           if not entry.is_link and not _is_there(folder / path, entry.digest)]
    for start in range(0, len(new), _BATCH):
        batch = new[start:start + _BATCH]
        for (path, digest), data in zip(batch, _read(content, batch), strict=True):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            os.utime(file, ns=(_time_of(digest),) * 2)


def _tracked(said: bytes | None, digest_at: int) -> Tracked:
    """The files and links in a listing: mode, digest and more, a tab, the path, a NUL."""
    lines = (said or b"").decode("utf-8", "surrogateescape").split("\0")
    halves = (line.partition("\t") for line in lines)
    parts = ((about.split(" "), path) for about, _, path in halves)
    return {path: TreeEntry(words[digest_at], words[0] == _LINK) for words, path in parts
            if words[0] in (*_FILES, _LINK)}


def _read(content: Path, files: Sequence[tuple[str, str]]) -> Iterator[bytes]:
    """The bytes of each file, all from one process of git; b"" for those that nobody reads."""
    wanted = [digest for path, digest in files if not _is_unread(path)]
    found = read_objects(content, wanted)
    for path, _ in files:
        if _is_unread(path):
            yield b""
        elif (data := next(found)) is None:
            raise OSError(errno.EIO, "git cat-file", path)
        else:
            yield data


def _remove_others(folder: Path, files: Tracked) -> None:
    """Removes the files and links of a folder that are none of these, and folders left empty."""
    for parent, folders, names in os.walk(folder, topdown=False):
        for found in (Path(parent, name) for name in (*names, *folders)):
            entry = files.get(found.relative_to(folder).as_posix())
            if found.is_dir() and not found.is_symlink():
                with suppress(OSError):  # not empty
                    found.rmdir()
            elif entry is None or entry.is_link != found.is_symlink():
                found.unlink()


def _link(link: Path, target: Path) -> None:
    link.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):  # it is there already, or this system lets nobody make one
        link.symlink_to(target)


def _is_there(file: Path, digest: str) -> bool:
    with suppress(OSError):
        return file.stat().st_mtime_ns == _time_of(digest)
    return False


def _time_of(digest: str) -> int:
    """The time of change, in nanoseconds, of a file with the bytes of this digest."""
    return _EARLIEST + int(digest[:7], 16) * _SECOND + int(digest[7:14], 16)


def _is_unread(path: str) -> bool:
    return path.rpartition(".")[2].lower() in _UNREAD
