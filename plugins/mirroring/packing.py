"""A zip that is the same bytes whenever the same files are packed, and that shows any change.

Its comment, the last 64 bytes, is the SHA-256 of all bytes before: the seal.
"""

import hashlib
import os
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ..files.saving import insist

SEAL = 64
_LEVEL = 6
_UNIX, _FILE_MODE = 3, 0o100644  # else zipfile notes the system it runs on


def write_pack(target: Path, files: Iterable[tuple[str, bytes]], day: date) -> int:
    """Writes the files, in their order and all dated `day`, as one zip; its size.

    What stood at `target` is replaced in one step; on a fault it stays.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("wb+") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as pack:
                pack.comment = b"0" * SEAL
                for path, data in files:
                    pack.writestr(_entry(path, day), data)
            stream.seek(-SEAL, os.SEEK_END)
            stream.write(seal_of(part).encode())
            stream.flush()
            os.fsync(stream.fileno())
        insist(os.replace, part, target)
    finally:
        part.unlink(missing_ok=True)
    return target.stat().st_size


def seal_of(file: Path) -> str:
    """The SHA-256 of all but the last 64 bytes of a file."""
    digest, left = hashlib.sha256(), file.stat().st_size - SEAL
    with file.open("rb") as stream:
        while left > 0 and (piece := stream.read(min(left, 1 << 20))):
            digest.update(piece)
            left -= len(piece)
    return digest.hexdigest()


def _entry(path: str, day: date) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _FILE_MODE << 16
    return entry
