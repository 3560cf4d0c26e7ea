"""Replacing many files as one step: staged first, then applied by a journal that can be resumed."""

import json
import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

_JOURNAL = "journal.json"


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder beside the output in which new files wait until all of them are there.

    Each build has one of its own, so that what a killed one's processes may still write is lost.
    """

    output: Path
    name: str = field(default_factory=partial(secrets.token_hex, 4))

    def stage(self, path: str, data: bytes) -> None:
        """Lays the bytes of the output file `path` ready."""
        file = _folder(self.output) / self.name / path
        try:
            file.write_bytes(data)
        except FileNotFoundError:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    def apply(self, replaced: Iterable[str], removed: Iterable[str]) -> None:
        """Moves every staged file into place and deletes `removed`, all by the journal."""
        folder = _folder(self.output)
        folder.mkdir(parents=True, exist_ok=True)
        begun = folder / "journal.begun"
        steps = {"staged": self.name, "replace": list(replaced), "remove": list(removed)}
        begun.write_text(json.dumps(steps))
        with begun.open("rb+") as stream:
            os.fsync(stream.fileno())
        missing = [path for path in steps["replace"] if not (folder / self.name / path).exists()]
        if missing:
            raise FileNotFoundError(f"{len(missing)} staged files are gone, as {missing[0]}")
        os.replace(begun, folder / _JOURNAL)
        complete(self.output)


def complete(output: Path) -> None:
    """Carries out what a journal still holds, passing over done steps; clears the staging."""
    folder = _folder(output)
    journal = folder / _JOURNAL
    if journal.exists():
        steps = json.loads(journal.read_text())
        for path in steps["replace"]:
            _replace(folder / steps["staged"] / path, output / path)
        for path in steps["remove"]:
            _remove(output / path)
            _remove_empty_folders(output, path)
        journal.unlink()
    _remove_tree(folder)


def _folder(output: Path) -> Path:
    return output.parent / f".{output.name}.staging"


def _replace(staged: Path, target: Path) -> None:
    try:
        os.replace(staged, target)
    except FileNotFoundError:
        if staged.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(staged, target)
    except (IsADirectoryError, NotADirectoryError, PermissionError):
        _clear_way(target)
        os.replace(staged, target)


def _remove(target: Path) -> None:
    """Removes a file, unless a folder or the file of a folder's name has just taken its place."""
    if not target.is_dir() or target.is_symlink():
        with suppress(FileNotFoundError, NotADirectoryError):
            target.unlink()


def _clear_way(target: Path) -> None:
    """Removes what stands where a file is to be: a folder, or a file in place of a folder."""
    if target.is_dir():
        _remove_tree(target)
        return
    for parent in reversed(target.parents):
        if parent.is_file():
            parent.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)


def _remove_empty_folders(output: Path, path: str) -> None:
    folder = (output / path).parent
    while folder != output:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _remove_tree(folder: Path) -> None:
    """Removes a folder; what a dying process still adds to it waits for the next time."""
    for root, folders, files in os.walk(folder, topdown=False):
        for name in files:
            os.unlink(os.path.join(root, name))
        for name in folders:
            with suppress(OSError):
                os.rmdir(os.path.join(root, name))
    with suppress(OSError):
        folder.rmdir()
