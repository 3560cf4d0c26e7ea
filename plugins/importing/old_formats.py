"""Formats that LibreOffice turns into Office's own before they are read: .doc, .wps, .xls, RTF."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..office_files.archives import Archive
from ..office_files.unreadable import Unreadable
from .blocks import Extract
from .libreoffice import convert
from .word import read_word
from .workbook import read_workbook

Convert = Callable[[bytes, str, str], bytes]
Read = Callable[[bytes], Extract]
_OLE = b"\xd0\xcf\x11\xe0"
_RTF = b"{\\rtf"
_ENTRY = 128  # bytes of a directory entry, [MS-CFB] 2.6.1
_NOTICE = "由 LibreOffice 转换后读取，请与原件核对。"


@dataclass(frozen=True, slots=True)
class OldFormat:
    """A format: its name, what LibreOffice is to take it for and turn it into, who reads that."""

    name: str
    suffix: str
    target: str
    read: Read


_RTF_FORMAT = OldFormat("RTF", "rtf", "docx", read_word)
_WORD = OldFormat("旧式 Word", "doc", "docx", read_word)
_EXCEL = OldFormat("旧式 Excel", "xls", "xlsx", read_workbook)
_EXCEL_XML = OldFormat("Excel XML", "xml", "xlsx", read_workbook)
_EXCEL_NAMESPACE = b"urn:schemas-microsoft-com:office:spreadsheet"
_HEAD = 2000  # bytes in which a root element names its namespaces
# The streams of an OLE file by which its format is known.
_STREAMS = (("WordDocument", _WORD), ("Workbook", _EXCEL), ("Book", _EXCEL),
            ("CONTENTS", replace(_WORD, suffix="wps")))
# The parts named mimetype, ODF 1.3 part 2, 3.3.
_OPEN_DOCUMENTS = {
    b"application/vnd.oasis.opendocument.text": OldFormat("ODT", "odt", "docx", read_word),
    b"application/vnd.oasis.opendocument.spreadsheet": OldFormat("ODS", "ods", "xlsx",
                                                                 read_workbook),
}
_REFUSED = (
    ("EncryptedPackage", "有打开密码，没有读取。", "请用 Word 或 WPS 打开，去掉密码后再导入。"),
    ("PowerPoint Document", "是演示文稿，没有读取。", "请作为附件发布，或把文字存成 Word 后再导入。"),
)


def old_format_of(data: bytes) -> OldFormat | None:
    """The old format of a file by its first bytes; None where it is none.

    Unreadable for a file of that kind which holds no document.
    """
    if data.startswith(_RTF):
        return _RTF_FORMAT
    if not data.startswith(_OLE):
        head = data[:_HEAD].replace(b"\0", b"")
        return _EXCEL_XML if b"<Workbook" in head and _EXCEL_NAMESPACE in head else None
    for name, reason, fix in _REFUSED:
        if _has_stream(data, name):
            raise Unreadable(reason, fix)
    for name, old_format in _STREAMS:
        if _has_stream(data, name):
            return old_format
    raise Unreadable("是旧式 Office 文件，里面没有认识的正文。",
                     "请用 Word 或 WPS 打开，去掉密码后另存为 .docx。")


def open_document_of(archive: Archive) -> OldFormat | None:
    """The old format of an OpenDocument file; None where it is none.

    Unreadable for one that is encrypted, too large unpacked, or holds no text.
    """
    if "content.xml" not in archive or "META-INF/manifest.xml" not in archive:
        return None
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Unreadable("有打开密码，没有读取。", "请去掉密码后再导入。")
    kind = archive.read("mimetype").strip().removesuffix(b"-template")
    if kind not in _OPEN_DOCUMENTS:
        raise Unreadable("是 OpenDocument 文件，里面不是文字。", "请作为附件发布。")
    archive.read_rest()  # LibreOffice has no bounds of its own
    return _OPEN_DOCUMENTS[kind]


def read_old_format(data: bytes, old_format: OldFormat, convert: Convert = convert) -> Extract:
    """What a file of an old format holds. Unreadable where it cannot be converted or read."""
    try:
        made = convert(data, old_format.suffix, old_format.target)
    except Unreadable as fault:
        raise Unreadable(f"{old_format.name} 文件{fault.reason}", fault.fix) from None
    extract = old_format.read(made)
    return replace(extract, kind=old_format.name, notices=(_NOTICE, *extract.notices))


def _has_stream(data: bytes, name: str) -> bool:
    """Whether an OLE file has a directory entry of that name: UTF-16, its length behind it."""
    wanted = f"{name}\0".encode("utf-16-le")
    at = data.find(wanted)
    while at >= 0:
        if at % _ENTRY == 0 and data[at + 64:at + 66] == len(wanted).to_bytes(2, "little"):
            return True
        at = data.find(wanted, at + 1)
    return False
