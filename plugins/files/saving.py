"""Files of persons, written in one step: a reader, a crash, a full disk find the old or the new."""

import errno
import os
import secrets
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

Place: TypeAlias = str | Path


# Seconds between attempts at what another program forbids while it reads: Windows alone does so.
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6) if os.name == "nt" else ()


def insist(step: Callable[..., object], *places: Place) -> None:
    """Does a step such as `os.replace` or `os.unlink`, again where a program that looks at a file
    forbids it; the file that goes loses its read-only mark, which Windows heeds.

    Raises PermissionError where it is still forbidden after some seconds, or a folder in the way.
    """
    for pause in _PAUSES:
        try:
            step(*places)
            return
        except PermissionError:
            if os.path.isdir(places[-1]):
                raise
            with suppress(OSError):
                os.chmod(places[-1], stat.S_IREAD | stat.S_IWRITE)
            time.sleep(pause)
    step(*places)


def remove_folder(folder: Path) -> None:
    """Removes a folder, if it is there; what a dying process still adds to it waits for the next
    time. PermissionError where a file is not to be removed."""
    for root, folders, files in os.walk(folder, topdown=False):
        for name in (*files, *(one for one in folders if os.path.islink(os.path.join(root, one)))):
            insist(os.unlink, os.path.join(root, name))
        for name in folders:
            with suppress(OSError):
                os.rmdir(os.path.join(root, name))
    with suppress(OSError):
        folder.rmdir()


def write_file(file: Path, data: bytes) -> None:
    """Write a file in one step, whether it is there or not.

    It keeps its permissions, and its owner where this user may give it; a symbolic link stays, and
    what it points to is written. Raises PermissionError where the file is not to be written.
    """
    file = file.resolve()
    if file.exists() and not os.access(file, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
    with _staged(file, data) as staged:
        replace_file(staged, file)


def write_new_file(file: Path, data: bytes) -> None:
    """Write a file that is not there yet, in one step. Raises FileExistsError where it is."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with _staged(file, data) as staged:
        _move_new(staged, file)


def copy_new_file(source: Path, file: Path) -> None:
    """Copy a file, however large, to where none is, in one step. Raises FileExistsError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with _staged(file, b"") as staged:
        shutil.copyfile(source, staged)
        _move_new(staged, file)


def _move_new(staged: Path, file: Path) -> None:
    file.touch(exist_ok=False)  # the name is ours from here on
    try:
        insist(os.replace, staged, file)
    except OSError:
        file.unlink()
        raise


def replace_file(staged: Path, file: Path) -> None:
    """Move a complete file to where another may be, with the permissions of that other."""
    if file.exists():
        shutil.copymode(file, staged)
        with suppress(OSError):  # only the superuser gives a file to another
            _give_to_owner_of(file, staged)
    insist(os.replace, staged, file)


def _give_to_owner_of(file: Path, staged: Path) -> None:
    if hasattr(os, "chown"):  # not on Windows
        os.chown(staged, file.stat().st_uid, file.stat().st_gid)


@contextmanager
def _staged(file: Path, data: bytes) -> Iterator[Path]:
    """The data on the disk under a name nobody reads; what was not moved away is removed."""
    staged = file.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with staged.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        yield staged
    finally:
        staged.unlink(missing_ok=True)
