"""Which reader a file needs, by what it holds: a name may be wrong."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ..office_files.archives import Archive
from ..office_files.decoding import decode
from ..office_files.unreadable import Unreadable
from .blocks import Extract
from .faults import describe_os_error
from .ofd import read_ofd
from .old_formats import old_format_of, open_document_of, read_old_format
from .pdf.extracting import read_pdf
from .plain import read_markdown, read_text, read_values
from .saved_pages import read_saved_page
from .web import read_web_archive, read_web_page
from .word import read_word
from .word_xml import is_word_xml, pack_word_xml
from .workbook import read_workbook

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_TEXT = 16 * 1024 * 1024
_HTML = ("<!doctype html", "<html", "<head", "<body", "<meta", "<table", "<div", "<title")
_MARKDOWN = (".md", ".markdown")
_TEXT = (".txt", ".csv")

# What other files begin with, and what to do with them.
_OTHERS = (
    (b"\x89PNG", "是图片，没有文字。请找原来的 Word 文件，或把它作为附件发布。"),
    (b"\xff\xd8\xff", "是图片，没有文字。请找原来的 Word 文件，或把它作为附件发布。"),
    (b"GIF8", "是图片，没有文字。请把它作为附件发布。"),
    (b"Rar!", "是压缩包，请先解压。"),
    (b"7z\xbc\xaf", "是压缩包，请先解压。"),
    (b"\x1f\x8b", "是压缩包，请先解压。"),
)
_ARCHIVES = (
    ("ppt/presentation.xml", "是演示文稿，请作为附件发布，或把文字存成 Word 后再导入。"),
)


def read_file(path: Path) -> Extract:
    """What a file holds. Unreadable, with the reason, for one that cannot be imported."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise Unreadable(f"文件过大（{size / 1024 / 1024:.0f} MB，上限 "
                             f"{LARGEST_FILE // 1024 // 1024} MB）。请压缩其中的图片，或分成几份。")
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"打不开：{describe_os_error(error)}。请检查路径和读取权限。") from None
    return read_bytes(data, path.name, path)


def read_bytes(data: bytes, name: str = "", path: Path | None = None) -> Extract:
    """What the bytes of a file hold, whatever its name says; with its `path` known, what belongs
    to a web page and lies beside it. Unreadable as for `read_file`.
    """
    if not data.strip():
        raise Unreadable("文件是空的。")
    for sign, advice in _OTHERS:
        if data.startswith(sign):
            raise Unreadable(advice)
    if old_format := old_format_of(data):
        return read_old_format(data, old_format)
    if b"%PDF-" in data[:1024]:
        return read_pdf(data)
    if data.startswith(b"PK"):
        return _read_archive(data)
    if is_word_xml(data):
        return replace(read_word(pack_word_xml(data)), kind="Word XML")
    if len(data) > LARGEST_TEXT:
        raise Unreadable(f"文字文件过大（{len(data) / 1024 / 1024:.0f} MB，上限 "
                         f"{LARGEST_TEXT // 1024 // 1024} MB），没有读取。")
    read = _reader_of_text(data, name)
    if path and read is read_web_page:
        return read_saved_page(data, path)
    extract, suffix = read(data), Path(name).suffix.lower()
    if read is not read_text or suffix in ("", *_TEXT):
        return extract
    return replace(extract, notices=(
        f"扩展名是“{suffix}”，里面却是文字，按文本读了，请核对。", *extract.notices))


def _read_archive(data: bytes) -> Extract:
    archive = Archive(data)
    if old_format := open_document_of(archive):
        return read_old_format(data, old_format)
    if "xl/workbook.xml" in archive:
        return read_workbook(data)
    if "OFD.xml" in archive:
        return read_ofd(archive)
    for part, advice in _ARCHIVES:
        if part in archive and "word/document.xml" not in archive:
            raise Unreadable(advice)
    if not any(name.startswith(("word/", "_rels/")) for name in archive.names()):
        raise Unreadable("是压缩包，不是 Word 文件。请先解压，再导入里面的文件。")
    return read_word(data)


def _reader_of_text(data: bytes, name: str) -> Callable[[bytes], Extract]:
    if data[:400].lstrip().lower().startswith((b"mime-version:", b"from: <saved by")):
        return read_web_archive
    if name.lower().endswith(_MARKDOWN):
        return read_markdown
    text, _ = decode(data)
    head = text[:4000].lstrip("\ufeff \n\t").lower()
    is_xml = head.startswith("<?xml")
    if head.startswith(("<?xml", "<!--")):
        head = head[head.find(">") + 1:].lstrip()
    if name.lower().endswith(".csv") and not head.startswith(_HTML):
        return read_values
    is_page = head.startswith(_HTML) or "<html" in head or (
        name.lower().endswith((".html", ".htm", ".shtml")) and "<" in head)
    if is_xml and not is_page:
        raise Unreadable("是 XML 数据，不是网页，也不是 Word、Excel 文件。",
                         "请用生成它的程序另存为 .docx 或网页。")
    return read_web_page if is_page else read_text

