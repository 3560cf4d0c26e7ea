"""Documents and their files written below the content folder: new ones only, never outside it."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..files.saving import copy_new_file, write_new_file
from .placing import PlacedFile
from .saved_copy import SavedCopy

LARGEST_FILE = 512 * 1024 * 1024


class OutsideContent(Exception):
    """A path that a symbolic link leads out of the content folder; says which, in Chinese."""


def write_document(into: Path, path: str, text: str, pictures: Mapping[str, bytes],
                   files: Sequence[PlacedFile], copy: SavedCopy) -> str:
    """Writes a document last, after what it names; the digest of the file.

    OSError where it cannot be written; FileExistsError where there is one already.
    """
    root = into.resolve()
    for target in (path, *(file.path for file in files)):
        if not (into / target).parent.resolve().is_relative_to(root):
            raise OutsideContent(f"{into / target} 指向内容文件夹以外")
    for file in files:
        if not (into / file.path).exists():
            copy_new_file(Path(copy.place(file.source)), into / file.path)
    for name, data in pictures.items():
        if not (into / name).exists():
            write_new_file(into / name, data)
    data = text.encode("utf-8", "replace")
    write_new_file(into / path, data)
    return digest(data)


def fits(copy: SavedCopy, path: str) -> bool:
    """Whether a file of the copy is small enough to be an attachment, and not empty."""
    try:
        return 0 < os.path.getsize(copy.place(path)) <= LARGEST_FILE
    except OSError:
        return False


def digest(data: bytes) -> str:
    """What tells whether a person has changed a file."""
    return hashlib.blake2b(data, digest_size=8).hexdigest()
