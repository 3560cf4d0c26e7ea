"""Files written by the form: at once or not at all, and never over what somebody else wrote."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_file(file: Path, data: bytes) -> None:
    """Writes a file in one step; it keeps its permissions."""
    with _staged(file, data) as staged:
        if file.exists():
            shutil.copymode(file, staged)
        os.replace(staged, file)


def write_new_file(file: Path, data: bytes) -> None:
    """Writes a file that is not there yet, in one step. FileExistsError where it is."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with _staged(file, data) as staged:
        file.touch(exist_ok=False)  # the name is ours from here on
        try:
            os.replace(staged, file)
        except OSError:
            file.unlink()
            raise


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
