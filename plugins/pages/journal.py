"""Replacing many files as one step: staged first, then applied by a journal that can be resumed.

Power may fail at any moment, and a disk writes in an order of its own. So the staged files are on
the disk before the journal is, the journal before the first step, the steps before it goes.
Paths are plain text here: there may be thousands, and making a `Path` of each takes its time.
"""

import errno
import json
import os
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from ..files.saving import insist, remove_folder
from ..files.walking import WHOLE, list_paths

_JOURNAL = "journal.json"


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder beside the output in which new files wait until all of them are there.

    Each build uses its own random subfolder: late writes of a killed build are ignored.
    """

    output: Path
    name: str = field(default_factory=partial(secrets.token_hex, 4))

    def stage(self, path: str, data: bytes) -> None:
        """Lays the bytes of the output file `path` ready."""
        file = f"{staging_folder(self.output)}/{self.name}/{path}"
        try:
            _write(file, data)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(file), exist_ok=True)
            _write(file, data)

    def apply(self, replaced: Iterable[str], removed: Iterable[str]) -> None:
        """Moves every staged file into place and deletes `removed`, all by the journal."""
        folder = staging_folder(self.output)
        folder.mkdir(parents=True, exist_ok=True)
        begun = folder / "journal.begun"
        steps = {"staged": self.name, "replace": list(replaced), "remove": list(removed)}
        begun.write_text(json.dumps(steps))
        staged = f"{folder}/{self.name}"
        if missing := set(steps["replace"]).difference(_list(staged)):
            raise FileNotFoundError(errno.ENOENT, f"{len(missing)} are gone", min(missing))
        _flush([*(f"{staged}/{path}" for path in steps["replace"]), str(begun)])
        insist(os.replace, begun, folder / _JOURNAL)
        _flush([f"{folder}/{_JOURNAL}"])
        _apply(self.output, steps)


def recover(output: Path) -> None:
    """Applies what a journal still holds; clears the staging."""
    folder = staging_folder(output)
    if steps := _read(folder / _JOURNAL):
        _apply(output, steps)
    else:
        remove_folder(folder)


def is_unfinished(output: Path) -> bool:
    """True where a change was cut short and waits to be carried out."""
    return (staging_folder(output) / _JOURNAL).exists()


def _apply(output: Path, steps: Mapping[str, Any]) -> None:
    """Takes the steps of the journal, passing over those that are done; clears the staging."""
    folder = staging_folder(output)
    staged = f"{folder}/{steps['staged']}"
    listed = set(steps["replace"])
    if os.path.isdir(staged) and listed.issuperset(_list(staged)):
        _move_new(staged, str(output))
    for path in listed.intersection(_list(staged)):
        _replace(f"{staged}/{path}", f"{output}/{path}")
    for path in steps["remove"]:
        remove(output, path)
    _flush([f"{output}/{path}" for path in steps["replace"]])
    insist(os.unlink, folder / _JOURNAL)
    remove_folder(folder)


def _move_new(staged: str, target: str) -> None:
    """Moves folders as a whole to where there is nothing yet: one step for thousands of files."""
    if not os.path.lexists(target):
        insist(os.replace, staged, target)
        return
    with os.scandir(staged) as entries:
        for folder in [entry for entry in entries if entry.is_dir(follow_symlinks=False)]:
            _move_new(folder.path, f"{target}/{folder.name}")


def _list(staged: str) -> list[str]:
    return list_paths(Path(staged), WHOLE)


def _read(journal: Path) -> dict[str, Any] | None:
    """The steps of a journal; None where there is none, or none that was written here.

    One that lies on a stick may be anybody's: no step of it leads out of the output.
    """
    try:
        steps = json.loads(journal.read_bytes())
        paths = [steps["staged"], *steps["replace"], *steps["remove"]]
        return steps if all(map(_is_inside, paths)) else None
    except (FileNotFoundError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _is_inside(path: str) -> bool:
    return not (path.startswith(("/", os.sep)) or os.path.splitdrive(path)[0]
                or ".." in path.replace(os.sep, "/").split("/"))


def _write(file: str, data: bytes) -> None:
    with open(file, "wb", buffering=0) as stream:  # a buffer only asks the system more
        written = stream.write(data)
        while written < len(data):  # the disk is about to be full
            written += stream.write(data[written:])


def _flush(files: Iterable[str]) -> None:
    """Returns once what was written is on the disk: all at once, or, on Windows, file by file."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for file in files:
        with open(file, "rb+") as stream:
            os.fsync(stream.fileno())


@lru_cache
def staging_folder(output: Path) -> Path:
    """Where new files of an output wait, and its journal."""
    return output.parent / f".{output.name}.staging"


def _replace(staged: str, target: str) -> None:
    try:
        insist(os.replace, staged, target)
    except FileNotFoundError:
        if os.path.exists(staged):
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.replace(staged, target)
    except (IsADirectoryError, NotADirectoryError, PermissionError):
        _remove_obstacle(Path(target))
        os.replace(staged, target)


def remove(output: Path, path: str) -> None:
    """Removes a file, unless a folder or the file of a folder's name has just taken its place.

    The folders it leaves empty go with it.
    """
    target = output / path
    if not target.is_dir() or target.is_symlink():
        with suppress(FileNotFoundError, NotADirectoryError):
            insist(os.unlink, target)
    folder = target.parent
    while folder != output:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _remove_obstacle(target: Path) -> None:
    """Removes what stands where a file is to be: a folder, or a file in place of a folder."""
    if target.is_dir():
        remove_folder(target)
        return
    for parent in reversed(target.parents):
        if parent.is_file():
            parent.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
