"""PDF files: text by page, author, scripts, comments, files inside."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...office_files.budget import Budget
from ...office_files.pdfs import opened, page_texts
from .carried import AUTHOR, COMMENT, EMBEDDED, SCRIPT, Carried, Piece, Trait

if TYPE_CHECKING:  # slow to import
    import pikepdf

_AUTHORS = ("/Author", "/Manager")
_COMMENTS = frozenset({"/Text", "/FreeText", "/Popup", "/Caret"})


def read_pdf(data: bytes, budget: Budget) -> Carried:
    """What a PDF carries. Unreadable where it is damaged or wants a password."""
    with opened(data, budget) as document:
        traits = tuple(dict.fromkeys(_traits(document)))
    pieces = tuple(Piece(f"第{number}页", text)
                   for number, text in enumerate(page_texts(data), 1) if text.strip())
    return Carried(pieces, traits)


def _traits(document: "pikepdf.Pdf") -> Iterator[Trait]:
    for key in _AUTHORS:
        value = str(document.docinfo.get(key, "")).strip()
        if value:
            yield Trait(AUTHOR, "作者", value)
    if any(_has_script(item) for item in document.objects):
        yield Trait(SCRIPT, "文档脚本")
    if document.attachments:
        for name in document.attachments:
            yield Trait(EMBEDDED, str(name))
    for number, page in enumerate(document.pages, 1):
        for note in page.get("/Annots", ()):
            if str(note.get("/Subtype", "")) in _COMMENTS and str(note.get("/Contents", "")):
                yield Trait(COMMENT, f"第{number}页", str(note.get("/Contents"))[:40])


def _has_script(item: "pikepdf.Object") -> bool:
    import pikepdf

    if isinstance(item, pikepdf.Stream):
        item = item.stream_dict
    if not isinstance(item, pikepdf.Dictionary):
        return False
    return "/JS" in item or str(item.get("/S", "")) == "/JavaScript" or any(
        _has_script(inner) for inner in item.values()
        if isinstance(inner, pikepdf.Dictionary) and not inner.is_indirect)
