"""Reading what somebody laid down: a file, or nothing."""

import errno
import os
from pathlib import Path


def read_plain(file: Path) -> bytes:
    """The bytes of a file; a pipe or a device, which may never end, counts as absent."""
    if not (file.is_file() or file.is_dir()):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(file))
    return file.read_bytes()
