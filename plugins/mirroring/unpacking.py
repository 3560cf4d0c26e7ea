"""Reading a zip that someone else may have made: nothing is trusted, nothing grows without end."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .faults import MirrorFault
from .packing import SEAL, seal_of

_MOST = 8 << 30  # bytes unpacked, of everything; a site is a tenth of it
_RATIO = 200  # bytes unpacked of one packed: text comes to 30, bombs to 1000
_SMALL = 64 << 20  # up to here no ratio is suspicious
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# All that zipfile and zlib raise over bytes that are no zip, and a disk over what it cannot read.
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OverflowError,
           NotImplementedError, RuntimeError, OSError)


class Pack:
    """The members of a zip by name, each read whole and no further than it says it is long."""

    def __init__(self, archive: zipfile.ZipFile):
        self._archive = archive
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        self._entries = {entry.filename: entry for entry in entries}
        self.names = tuple(self._entries)
        size = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        if len(self.names) < len(entries):
            raise MirrorFault("压缩包里有同名的文件，不能使用；请重新索取。")
        if size > _MOST or size > max(_SMALL, _RATIO * packed):
            raise MirrorFault("压缩包展开以后大得不合情理，可能是恶意的，没有展开；请重新索取。")

    def read(self, name: str) -> bytes | None:
        """The bytes of a member; None where they are damaged."""
        entry = self._entries[name]
        try:
            return self._archive.read(entry) if entry.compress_type in _METHODS else None
        except _BROKEN:
            return None


@contextmanager
def open_pack(file: Path) -> Iterator[Pack]:
    """The zip at `file`. MirrorFault where it is none, or may do harm."""
    if file.is_dir():
        raise MirrorFault(f"{file} 是文件夹，这里要写压缩包；增量包是 mirror --to 增量.zip --delta 旧镜像 做成的，"
                          "写成 mirror --apply 增量.zip 镜像文件夹 的样子。")
    if not file.is_file():
        raise MirrorFault(f"找不到文件：{file}")
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN:
        raise MirrorFault(f"{file.name} 不是压缩包，或者已经损坏；请重新复制或索取。") from None
    with archive:
        yield Pack(archive)


def is_sealed(file: Path) -> bool:
    """True where not a byte of the zip has changed since it was made here."""
    with file.open("rb") as stream:
        stream.seek(-min(SEAL, file.stat().st_size), 2)
        return stream.read().decode("latin-1") == seal_of(file)
