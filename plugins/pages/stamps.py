"""The stamps of files: what tells, without reading, that one is as it was."""

import hashlib
import marshal
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

Stamp = tuple[int, ...]  # size in bytes, time of change in nanoseconds, perhaps more
StampOf = Callable[[os.stat_result], Stamp]


def stamps_of(folder: Path, stamp: StampOf | None = None) -> dict[str, Stamp]:
    """The stamp of every file below a folder, by its path with `/`; of a file, its own as "".

    Hidden files (.git, .nojekyll) are not among them, nor what Python compiled. {} for nothing.
    """
    stamp = stamp or _size_and_time
    try:
        return dict(_walk(str(folder), "", stamp))
    except NotADirectoryError:
        return {"": stamp(os.stat(folder))}
    except FileNotFoundError:
        return {}


def digest_of(stamps: Mapping[str, Stamp]) -> str:
    """One digest for many stamps, in whatever order they come."""
    return hashlib.blake2b(marshal.dumps(sorted(stamps.items()), 2), digest_size=16).hexdigest()


def exact(stat: os.stat_result) -> Stamp:
    """A stamp that no other file has: two of one size and one time may be exchanged."""
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


def _size_and_time(stat: os.stat_result) -> Stamp:
    """A stamp that lasts when a whole folder is copied or restored, as an output may be."""
    return stat.st_size, stat.st_mtime_ns


def _walk(folder: str, prefix: str, stamp: StampOf) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{prefix}{entry.name}/", stamp)
            else:
                yield prefix + entry.name, stamp(_stat(entry))


def _stat(entry: os.DirEntry[str]) -> os.stat_result:
    """That of the file a link leads to: it may change without the link; of a dead link, its own."""
    try:
        return entry.stat()
    except FileNotFoundError:
        return entry.stat(follow_symlinks=False)
