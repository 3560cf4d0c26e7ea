"""Any file of the column as what it carries, by its suffix; archives one level deep."""

import io
import re
import zipfile
from collections.abc import Callable

from lxml import etree

from .carried import HIDDEN, Carried, Piece, Trait, Unreadable
from .ooxml import read_ooxml
from .pdf import read_pdf
from .pictures import read_picture

LARGEST = 64 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TAG = re.compile(rb"<[^<>]*>")
_RUN = re.compile("[一-鿿0-9A-Za-z，。、：；（）\\-*★ ]{6,}")
_ENCODINGS = ("utf-8-sig", "gb18030")


def read_file(name: str, data: bytes) -> Carried:
    """What a file carries. Unreadable where it cannot be looked into."""
    if len(data) > LARGEST:
        raise Unreadable(f"超过{LARGEST // 1024 // 1024} MB")
    suffix = name.rpartition(".")[2].lower()
    reader = _READERS.get(suffix)
    return reader(data) if reader else Carried()


def _zipped(read: Callable[[zipfile.ZipFile], Carried]) -> Callable[[bytes], Carried]:
    def read_zip(data: bytes) -> Carried:
        if data.startswith(_OLE):
            raise Unreadable("有打开密码")
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                if sum(part.file_size for part in archive.infolist()) > 4 * LARGEST:
                    raise Unreadable("解压后过大")
                return read(archive)
        except (zipfile.BadZipFile, etree.XMLSyntaxError, RuntimeError, KeyError):
            raise Unreadable("文件已损坏或有密码") from None
    return read_zip


def _read_archive(archive: zipfile.ZipFile) -> Carried:
    pieces, traits = [], []
    for part in archive.infolist():
        if part.is_dir() or part.filename.lower().endswith((".zip", ".rar", ".7z")):
            continue
        inner = read_file(part.filename, archive.read(part))
        pieces += [Piece(f"{part.filename}的{piece.place}", piece.text) for piece in inner.pieces]
        traits += [Trait(trait.kind, f"{part.filename}的{trait.place}", trait.detail)
                   for trait in inner.traits]
        if part.filename.rpartition("/")[2].startswith("."):
            traits.append(Trait(HIDDEN, f"压缩包里的隐藏文件“{part.filename}”"))
    return Carried(tuple(pieces), tuple(traits))


def _read_ofd(archive: zipfile.ZipFile) -> Carried:
    pages = [name for name in archive.namelist() if name.endswith("Content.xml")]
    return Carried(tuple(
        Piece(f"第{number}页", _TAG.sub(b"\n", archive.read(name)).decode("utf-8", "replace"))
        for number, name in enumerate(sorted(pages), 1)))


def _read_text(data: bytes) -> Carried:
    for encoding in _ENCODINGS:
        try:
            return Carried((Piece("", data.decode(encoding)),))
        except UnicodeDecodeError:
            continue
    raise Unreadable("认不出文字编码")


def _read_rtf(data: bytes) -> Carried:
    text = re.sub(r"\\[a-z]+-?\d* ?|[{}]", "", data.decode("latin-1"))
    return Carried((Piece("正文", text),))


def _read_binary(data: bytes) -> Carried:
    """The readable runs of an old binary file, in the encodings such files use."""
    texts = [data.decode("latin-1"), data.decode("utf-16-le", "ignore"),
             data[1:].decode("utf-16-le", "ignore")]
    return Carried(tuple(Piece("正文", "\n".join(_RUN.findall(text))) for text in texts))


_OFFICE = _zipped(read_ooxml)
_READERS: dict[str, Callable[[bytes], Carried]] = {
    **dict.fromkeys(("docx", "xlsx", "pptx"), _OFFICE),
    **dict.fromkeys(("doc", "xls", "ppt", "wps", "et", "dps"), _read_binary),
    **dict.fromkeys(("jpg", "jpeg", "png", "webp", "tif", "tiff"), read_picture),
    **dict.fromkeys(("csv", "txt"), _read_text),
    "zip": _zipped(_read_archive), "ofd": _zipped(_read_ofd), "pdf": read_pdf, "rtf": _read_rtf,
}
