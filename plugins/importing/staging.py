"""New files put in place together: staged inside the target folder, never outside it."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ..files.saving import replace_file, write_new_file

_STAGE = ".import-"


class OutsideError(Exception):
    """A path that would leave the target folder, as by a symbolic link."""


def write_all(into: Path, files: Mapping[str, bytes], replace: bool) -> None:
    """Writes every file below `into`; an existing one only where `replace` allows it.

    All are staged first, so that a full disk or a missing permission leaves nothing half done.
    """
    root = into.resolve()
    into.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=_STAGE, dir=into))
    try:
        for path, data in files.items():
            _refuse_outside(root, into / path)
            write_new_file(stage / path, data)
        for path in files:
            target = into / path
            target.parent.mkdir(parents=True, exist_ok=True)
            _refuse_outside(root, target)
            if replace:
                replace_file(stage / path, target)
            else:
                _move_new(stage / path, target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _move_new(staged: Path, target: Path) -> None:
    """Moves a file to where none is. FileExistsError where one has come in between."""
    with suppress(OSError, NotImplementedError):
        if not target.exists():
            os.link(staged, target)  # atomic: fails where the name is taken
            return
    write_new_file(target, staged.read_bytes())  # a disk without links, as of a stick


def _refuse_outside(root: Path, target: Path) -> None:
    if not target.parent.resolve().is_relative_to(root) or target.is_symlink():
        raise OutsideError(str(target))
