"""The stamps of files: what tells, without reading, that one is as it was."""

import hashlib
import marshal
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

Stamp = tuple[int, int]  # size in bytes, time of change in nanoseconds


def stamps_of(folder: Path) -> dict[str, Stamp]:
    """The stamp of every file below a folder, by its path with `/`; of a file, its own as "".

    Hidden files (.git, .nojekyll) are not among them, nor what Python compiled. {} for nothing.
    """
    try:
        return dict(_walk(str(folder), ""))
    except NotADirectoryError:
        stat = os.stat(folder)
        return {"": (stat.st_size, stat.st_mtime_ns)}
    except FileNotFoundError:
        return {}


def digest_of(stamps: Mapping[str, Stamp]) -> str:
    """One digest for many stamps, in whatever order they come."""
    return hashlib.blake2b(marshal.dumps(sorted(stamps.items()), 2), digest_size=16).hexdigest()


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{prefix}{entry.name}/")
            else:
                stat = _stat(entry)
                yield prefix + entry.name, (stat.st_size, stat.st_mtime_ns)


def _stat(entry: os.DirEntry[str]) -> os.stat_result:
    """That of the file a link leads to: it may change without the link; of a dead link, its own."""
    try:
        return entry.stat()
    except FileNotFoundError:
        return entry.stat(follow_symlinks=False)
