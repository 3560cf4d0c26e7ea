"""Replacing many files as one step: staged first, then applied by a journal that can be resumed."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


class Staging:
    """A folder beside the output in which new files wait until all of them are there."""

    def __init__(self, output: Path):
        self.output = output
        self._folder = output.parent / f".{output.name}.staging"
        self._journal = self._folder / "journal.json"

    def prepare(self) -> None:
        """Completes what an interrupted build had begun to apply; empties the folder."""
        if self._journal.exists():
            self.resume()
        _remove_tree(self._folder)

    def stage(self, path: str, data: bytes) -> None:
        """Lays the bytes of the output file `path` ready."""
        file = self._folder / "files" / path
        try:
            file.write_bytes(data)
        except FileNotFoundError:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    def apply(self, replaced: Iterable[str], removed: Iterable[str]) -> None:
        """Moves every staged file into place and deletes `removed`; resumed after a crash."""
        self._folder.mkdir(parents=True, exist_ok=True)
        begun = self._folder / "journal.begun"
        begun.write_text(json.dumps({"replace": list(replaced), "remove": list(removed)}))
        with begun.open("rb+") as stream:
            os.fsync(stream.fileno())
        os.replace(begun, self._journal)
        self.resume()
        _remove_tree(self._folder)

    def resume(self) -> None:
        """Carries out what the journal still holds; done steps are passed over."""
        steps = json.loads(self._journal.read_text())
        for path in steps["replace"]:
            _replace(self._folder / "files" / path, self.output / path)
        for path in steps["remove"]:
            _remove(self.output / path)
            _remove_empty_folders(self.output, path)
        self._journal.unlink()


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
    for root, folders, files in os.walk(folder, topdown=False):
        for name in files:
            os.unlink(os.path.join(root, name))
        for name in folders:
            os.rmdir(os.path.join(root, name))
    with suppress(FileNotFoundError):
        folder.rmdir()
