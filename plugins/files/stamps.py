"""The stamps of files: what tells, without reading, that one is as it was."""

import hashlib
import marshal
import os
from collections.abc import Mapping
from pathlib import Path

from .walking import INPUT, OUTPUT, walk

Stamp = tuple[int, ...]  # size in bytes, time of change in nanoseconds, perhaps more


def input_stamps(folder: Path) -> dict[str, Stamp]:
    """The exact stamp of every file below a folder by its path; of a file, its own as ""."""
    if folder.is_file():
        return {"": exact(os.stat(folder))}
    return {path: exact(stat) for path, stat, _ in walk(folder, INPUT)}


def output_stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of change of every file below a folder, hidden ones aside, by its path: a
    stamp that lasts when a whole folder is copied or restored, as an output may be."""
    return {path: (stat.st_size, stat.st_mtime_ns) for path, stat, _ in walk(folder, OUTPUT)}


def digest_of(stamps: Mapping[str, Stamp]) -> str:
    """One digest for many stamps, in whatever order they come."""
    return hashlib.blake2b(marshal.dumps(sorted(stamps.items()), 2), digest_size=16).hexdigest()


def exact(stat: os.stat_result) -> tuple[int, int, int, int]:
    """A stamp that no other file has: two of one size and one time may be exchanged."""
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino
