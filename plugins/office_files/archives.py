"""A zip file, or an office file that is one, as an archive of parts read within a budget."""

import posixpath
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from .budget import LARGEST_FILE, LARGEST_PART, MEGABYTE, Budget
from .unreadable import DIVIDE, SAVE_AGAIN, Unreadable
from .xml_parts import parse_xml

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1  # bit 0 of the general purpose flag, APPNOTE 4.4.4
# ISO/IEC 21320-1 allows these two; other programs than Python's cannot open the rest either.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
            ValueError, OverflowError, KeyError, IndexError)


class Archive:
    """The parts of a zip file by name; a name that leads outside it is not a part."""

    def __init__(self, data: bytes, budget: Budget | None = None):
        self.budget = budget or Budget()
        if len(data) > LARGEST_FILE:
            raise Unreadable(f"超过 {LARGEST_FILE // MEGABYTE} MB，没有读取。", DIVIDE)
        if data.startswith(_OLE):
            raise Unreadable("有打开密码，或者是旧式 Office 文件改了扩展名。",
                             "请去掉密码，另存为新格式。")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            infos = self._zip.infolist()
        except _DAMAGED:
            raise Unreadable("文件已损坏或不完整，打不开。", SAVE_AGAIN) from None
        self.budget.spend_parts(len(infos))
        self._infos = {info.filename: info for info in infos if _is_inside(info.filename)}
        self._unread = dict.fromkeys(self._infos)
        self.outside = tuple(info.filename for info in infos if not _is_inside(info.filename))

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the archive's order."""
        return tuple(self._infos)

    def read(self, name: str, largest: int = LARGEST_PART) -> bytes:
        """The bytes of a part, b"" where there is none. Unreadable where it is too large."""
        if name not in self._infos:
            return b""
        info = self._infos[name]
        if info.flag_bits & _ENCRYPTED:
            raise Unreadable("有打开密码。", "请去掉密码。")
        if info.compress_type not in _METHODS:
            raise Unreadable("用了少见的压缩方法，没有读取。", "请用系统自带的压缩功能重新压缩。")
        most = min(largest, self.budget.bytes)
        data = b"" if info.file_size > most else self._unpack(info, most)
        if info.file_size > most or len(data) > most:
            raise Unreadable(f"文件的一个部件展开后超过 {most / MEGABYTE:.0f} MB，没有读取。", DIVIDE)
        self.budget.spend_bytes(len(data))
        self._unread.pop(name, None)
        return data

    def read_rest(self) -> None:
        """Reads what nobody has read yet. Unreadable where a part does not match its checksum."""
        for name in tuple(self._unread):
            self.read(name, LARGEST_FILE)

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part, None where there is none."""
        data = self.read(name)
        return parse_xml(data, self.budget) if data else None

    def _unpack(self, info: zipfile.ZipInfo, most: int) -> bytes:
        try:
            with self._zip.open(info) as stream:
                return stream.read(most + 1)
        except _DAMAGED:
            raise Unreadable("文件已损坏，部分内容解不开。", SAVE_AGAIN) from None


def resolve(base: str, target: str) -> str:
    """The name of the part that a relationship of the part `base` leads to."""
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), target))


def _is_inside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return not name.startswith(("/", "\\")) and ".." not in parts and ":" not in parts[0]
