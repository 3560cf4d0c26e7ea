"""A Word file as an archive of XML parts, read with limits: it may come from anybody."""

import posixpath
import re
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from .blocks import Unreadable

LARGEST_PART = 24 * 1024 * 1024
MOST_PARTS = 4000
_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
            ValueError, OverflowError)


class Archive:
    """The parts of a zip file by name; a name that leads outside it is not a part."""

    def __init__(self, data: bytes):
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            infos = self._zip.infolist()
        except _DAMAGED:
            raise Unreadable("文件已损坏或不完整，打不开。请用 Word 或 WPS 打开后重新保存。") from None
        if len(infos) > MOST_PARTS:
            raise Unreadable(f"压缩包里有 {len(infos)} 个部件，不像正常的文件，没有读取。")
        self._infos = {info.filename: info for info in infos if _is_inside(info.filename)}
        self.outside = tuple(info.filename for info in infos if not _is_inside(info.filename))

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._infos)

    def read(self, name: str, largest: int = LARGEST_PART) -> bytes:
        """The bytes of a part, b"" where there is none. Unreadable where it is too large."""
        if name not in self._infos:
            return b""
        try:
            with self._zip.open(self._infos[name]) as stream:
                data = stream.read(largest + 1)
        except _DAMAGED:
            raise Unreadable("文件已损坏或加了密，部分内容解不开。请用 Word 或 WPS 打开后重新保存。") from None
        if len(data) > largest:
            raise Unreadable(f"文件的一个部件展开后超过 {largest // 1024 // 1024} MB，没有读取。"
                             "请确认来源，或分成几个文件。")
        return data

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part, None where there is none."""
        data = self.read(name)
        return parse_xml(data) if data else None


def parse_xml(data: bytes) -> etree._Element:
    """The root of an XML text that declares nothing of its own. Unreadable for any other."""
    head = data[:2000].replace(b"\x00", b"")  # UTF-16, too
    if _DECLARES.search(head) or _DECLARES.search(data):
        raise Unreadable("文件里有外部实体声明（DOCTYPE），正常的文件没有，为安全起见没有读取。")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False,
                             huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable("文件的内部结构已损坏，读不出来。请用 Word 或 WPS 打开后重新保存。") from None


def resolve(base: str, target: str) -> str:
    """The name of the part that a relationship of the part `base` leads to."""
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), target))


def _is_inside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return not name.startswith(("/", "\\")) and ".." not in parts and ":" not in parts[0]
