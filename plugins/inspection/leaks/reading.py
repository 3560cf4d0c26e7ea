"""Any file of the column as what it carries, by its suffix; files within archives, too."""

import re
from collections.abc import Callable
from functools import partial

from ...office_files.archives import Archive
from ...office_files.budget import LARGEST_FILE, MEGABYTE, Budget
from ...office_files.decoding import decode
from ...office_files.pictures import read_picture
from ...office_files.unreadable import DIVIDE, Unreadable
from .carried import (
    AUTHOR,
    HIDDEN,
    POSITION,
    UNCHECKED,
    UNREADABLE,
    Carried,
    Piece,
    Trait,
)
from .ooxml import read_ooxml
from .pdf import read_pdf

_TAG = re.compile(rb"<[^<>]*>")
_RUN = re.compile("[一-鿿0-9A-Za-z，。、：；（）\\-*★ ]{6,}")


def read_file(name: str, data: bytes, budget: Budget | None = None) -> Carried:
    """What a file carries, within the budget. Unreadable where it cannot be looked into.

    Of a kind that has no reader, that it was not checked.
    """
    if len(data) > LARGEST_FILE:
        raise Unreadable(f"超过 {LARGEST_FILE // MEGABYTE} MB，没有检查。", DIVIDE)
    suffix = name.rpartition(".")[2].lower()
    reader = _READERS.get(suffix)
    if reader is None:
        return Carried(traits=(Trait(UNCHECKED, f".{suffix} 文件"),))
    return reader(data, budget or Budget())


def _in_archive(read: Callable[[Archive], Carried], data: bytes, budget: Budget) -> Carried:
    return read(Archive(data, budget))


def _read_archive(data: bytes, budget: Budget) -> Carried:
    """What the files of an archive carry; one that cannot be read is a trait, the rest go on."""
    budget.enter()
    archive = Archive(data, budget)
    pieces, traits = [], []
    for part in archive.names():
        if part.endswith("/"):
            continue
        if budget.is_spent():
            traits.append(Trait(UNREADABLE, f"压缩包从“{part}”起没有检查：展开后过大。", DIVIDE))
            break
        try:
            inner = read_file(part, archive.read(part, LARGEST_FILE), budget)
        except Unreadable as error:
            traits.append(Trait(UNREADABLE, f"压缩包里的“{part}”：{error.reason}", error.fix))
            continue
        pieces += [Piece(f"{part}的{piece.place}", piece.text) for piece in inner.pieces]
        traits += [Trait(trait.kind, f"{part}的{trait.place}", trait.detail)
                   for trait in inner.traits]
        if part.rpartition("/")[2].startswith("."):
            traits.append(Trait(HIDDEN, f"压缩包里的隐藏文件“{part}”"))
    budget.leave()
    return Carried(tuple(pieces), tuple(traits))


def _read_ofd(archive: Archive) -> Carried:
    pages = sorted(name for name in archive.names() if name.endswith("Content.xml"))
    return Carried(tuple(
        Piece(f"第{number}页", _TAG.sub(b"\n", archive.read(name)).decode("utf-8", "replace"))
        for number, name in enumerate(pages, 1)))


def _read_text(data: bytes, budget: Budget) -> Carried:
    return Carried((Piece("", decode(data)[0]),))


def _read_rtf(data: bytes, budget: Budget) -> Carried:
    text = re.sub(r"\\[a-z]+-?\d* ?|[{}]", "", data.decode("latin-1"))
    return Carried((Piece("正文", text),))


def _read_binary(data: bytes, budget: Budget) -> Carried:
    """The readable runs of an old binary file, in the encodings such files use."""
    texts = [data.decode("latin-1"), data.decode("utf-16-le", "ignore"),
             data[1:].decode("utf-16-le", "ignore")]
    return Carried(tuple(Piece("正文", "\n".join(_RUN.findall(text))) for text in texts))


def _read_picture(data: bytes, budget: Budget) -> Carried:
    origin = read_picture(data)
    position = (Trait(POSITION, "照片的拍摄位置"),) if origin.has_position else ()
    artist = (Trait(AUTHOR, "照片的作者", origin.artist),) if origin.artist else ()
    return Carried(traits=position + artist)


_READERS: dict[str, Callable[[bytes, Budget], Carried]] = {
    **dict.fromkeys(("docx", "xlsx", "pptx"), partial(_in_archive, read_ooxml)),
    **dict.fromkeys(("doc", "xls", "ppt", "wps", "et", "dps"), _read_binary),
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff"), _read_picture),
    **dict.fromkeys(("csv", "txt", "vtt"), _read_text),
    "zip": _read_archive, "ofd": partial(_in_archive, _read_ofd), "pdf": read_pdf,
    "rtf": _read_rtf,
}
