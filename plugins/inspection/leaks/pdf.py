"""PDF files: text by page, author, scripts, comments, files inside."""

import io
from collections.abc import Iterator

from .carried import AUTHOR, COMMENT, EMBEDDED, SCRIPT, Carried, Piece, Trait, Unreadable

_AUTHORS = ("/Author", "/Manager")
_COMMENTS = frozenset({"/Text", "/FreeText", "/Popup", "/Caret"})


def read_pdf(data: bytes) -> Carried:
    """What a PDF carries. Unreadable where it is damaged or wants a password."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            traits = tuple(dict.fromkeys(_traits(document)))
    except pikepdf.PasswordError:
        raise Unreadable("有打开密码") from None
    except pikepdf.PdfError:
        raise Unreadable("PDF 已损坏") from None
    return Carried(tuple(_pages(data)), traits)


def _traits(document) -> Iterator[Trait]:
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


def _has_script(item) -> bool:
    import pikepdf

    if isinstance(item, pikepdf.Stream):
        item = item.stream_dict
    if not isinstance(item, pikepdf.Dictionary):
        return False
    return "/JS" in item or str(item.get("/S", "")) == "/JavaScript" or any(
        _has_script(inner) for inner in item.values()
        if isinstance(inner, pikepdf.Dictionary) and not inner.is_indirect)


def _pages(data: bytes) -> Iterator[Piece]:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as document:
            for number, page in enumerate(document, 1):
                text = page.get_textpage().get_text_bounded()
                if text.strip():
                    yield Piece(f"第{number}页", text)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"读不出文字（{error}）") from None
