"""Any file of the column as what it carries, by its suffix; files within files, too."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath

from ...office_files.archives import Archive
from ...office_files.budget import LARGEST_FILE, MEGABYTE, Budget
from ...office_files.pictures import read_picture
from ...office_files.unreadable import DIVIDE, Unreadable
from .carried import EMPTY, HIDDEN, UNCHECKED, UNREADABLE, Carried, InnerFile, Piece, Trait, joined
from .names_of_files import name_piece, shown_name, typed_name
from .ooxml import read_ooxml
from .opendocument import read_odf
from .pdf import read_pdf
from .photographs import traits_of
from .plain_files import read_binary, read_markup, read_old_workbook, read_rtf, read_text


def read_file(name: str, data: bytes, budget: Budget | None = None) -> Carried:
    """What a file carries, within the budget, and what the files in it do.

    Unreadable where it cannot be looked into; of a kind that has no reader, that it was not
    checked. A file in it that cannot be read is a trait, the rest go on.
    """
    if len(data) > LARGEST_FILE:
        raise Unreadable(f"超过 {LARGEST_FILE // MEGABYTE} MB，没有检查。", DIVIDE)
    budget = budget or Budget()
    reader = _READERS.get(_suffix(name))
    if reader is None:
        kind = f".{_suffix(name)} 文件" if _suffix(name) else "没有扩展名的文件"
        return Carried(traits=(Trait(UNCHECKED, kind),))
    carried = reader(data, budget)
    if not carried.files:
        return carried
    budget.enter()
    where = "压缩包里的" if _suffix(name) == "zip" else "嵌入的"
    inner = tuple(_read_inner(carried.files, where, budget))
    budget.leave()
    return joined(Carried(carried.pieces, carried.traits), *inner)


def _read_inner(files: tuple[InnerFile, ...], where: str, budget: Budget) -> Iterator[Carried]:
    for file in files:
        name = shown_name(file.name)
        if budget.is_spent():
            reason = f"{where}文件从“{name}”起没有检查：展开后过大。"
            yield Carried(traits=(Trait(UNREADABLE, reason, DIVIDE),))
            return
        try:
            yield read_file(file.name, file.unpack(), budget).within(name)
        except Unreadable as error:
            yield Carried(traits=(Trait(UNREADABLE, f"{where}“{name}”：{error.reason}", error.fix),))


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix[1:].lower()


def _in_archive(read: Callable[[Archive], Carried], data: bytes, budget: Budget) -> Carried:
    return read(Archive(data, budget))


def _read_office(archive: Archive) -> Carried:
    """What an office file carries; of the files in it, those that can be read."""
    carried = read_ooxml(archive)
    return Carried(carried.pieces, carried.traits,
                   tuple(file for file in carried.files if _suffix(file.name) in _READERS))


def _read_zip(archive: Archive) -> Carried:
    names = [name for name in archive.names() if not name.endswith("/")]
    hidden = tuple(Trait(HIDDEN, f"压缩包里的隐藏文件“{shown_name(name)}”") for name in names
                   if name.rpartition("/")[2].startswith("."))
    if not names:
        hidden = (Trait(EMPTY, "压缩包"),)
    return Carried((name_piece("压缩包里的文件名", *map(typed_name, archive.names())),), hidden,
                   tuple(InnerFile(name, partial(archive.read, name, LARGEST_FILE))
                         for name in names))


def _read_ofd(archive: Archive) -> Carried:
    """The text of an OFD file, its properties and its comments (GB/T 33190)."""
    pages = sorted(name for name in archive.names() if name.endswith("Content.xml"))
    places = {name: f"第{number}页" for number, name in enumerate(pages, 1)}
    pieces = []
    for name in archive.names():
        if name in places or name.endswith("OFD.xml") or "annot" in name.lower():
            text = read_markup(archive.read(name), archive.budget).pieces[0].text
            place = places.get(name, "属性" if name.endswith("OFD.xml") else "批注")
            pieces.append(Piece(place, text))
    return Carried(tuple(pieces))


def _read_picture(data: bytes, budget: Budget) -> Carried:
    return traits_of(read_picture(data))


_READERS: dict[str, Callable[[bytes, Budget], Carried]] = {
    **dict.fromkeys(("docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "dotx", "xltx", "ppsx"),
                    partial(_in_archive, _read_office)),
    **dict.fromkeys(("doc", "ppt", "wps", "dps"), read_binary),
    **dict.fromkeys(("xls", "et"), read_old_workbook),
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff"), _read_picture),
    **dict.fromkeys(("csv", "txt", "vtt", "md", "json", "tsv", "log"), read_text),
    **dict.fromkeys(("html", "htm", "xhtml", "mht", "xml", "svg"), read_markup),
    **dict.fromkeys(("odt", "ods", "odp"), partial(_in_archive, read_odf)),
    "zip": partial(_in_archive, _read_zip), "ofd": partial(_in_archive, _read_ofd),
    "pdf": read_pdf, "rtf": read_rtf,
}
