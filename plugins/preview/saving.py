"""Files written by the form: at once or not at all, and never over what somebody else wrote."""

import os
import secrets
import shutil
from pathlib import Path


def write_file(file: Path, data: bytes) -> None:
    """Writes a file in one step; it keeps its permissions."""
    file.parent.mkdir(parents=True, exist_ok=True)
    staged = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        staged.write_bytes(data)
        if file.exists():
            shutil.copymode(file, staged)
        os.replace(staged, file)
    finally:
        staged.unlink(missing_ok=True)


def write_new_file(file: Path, data: bytes) -> None:
    """Writes a file that is not there yet. FileExistsError where it is."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as stream:
        stream.write(data)
