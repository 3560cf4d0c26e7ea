"""PDF files: text by page, properties, scripts, comments, forms, files and pictures inside."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from ...documents.personal_numbers import mask_leaks
from ...office_files.budget import Budget
from ...office_files.pdfs import opened, page_texts
from ...office_files.pictures import read_origin
from ...office_files.xmp import texts_of
from .carried import (
    AUTHOR,
    COMMENT,
    EMBEDDED,
    EMPTY,
    SCRIPT,
    UNCHECKED,
    Carried,
    InnerFile,
    Piece,
    Trait,
    joined,
)
from .photographs import traits_of

if TYPE_CHECKING:  # slow to import
    import pikepdf

_AUTHORS = ("/Author", "/Manager")
_PROPERTIES = {"/Title": "标题", "/Subject": "主题", "/Keywords": "关键词", "/Author": "作者",
               "/Manager": "主管", "/Company": "单位"}
_MADE_UP = ("/Producer", "/Creator", "/CreationDate", "/ModDate", "/Trapped", "/SourceModified")
_COMMENTS = frozenset({"/Text", "/FreeText", "/Popup", "/Caret"})
_FIELD_WORDS = ("/V", "/DV", "/TU")
_DEEPEST = 20  # of the tree of fields
_FEW = 20  # characters, such as a page number over a scan
_DRAWN = 2000  # bytes of a page without text that draw more than a frame


def read_pdf(data: bytes, budget: Budget) -> Carried:
    """What a PDF carries. Unreadable where it is damaged or wants a password."""
    with opened(data, budget) as document:  # weighed, before its pages are unpacked
        texts = tuple(page_texts(data))
        pages = tuple(Piece(f"第{number}页", text)
                      for number, text in enumerate(texts, 1) if text.strip())
        return joined(Carried(pages), _properties(document), _comments(document),
                      _form(document), _objects(document), _attached(document),
                      _scanned(document, texts))


def _properties(document: "pikepdf.Pdf") -> Carried:
    words = {str(key): str(value).strip() for key, value in document.docinfo.items()}
    pieces = [Piece(f"属性“{_PROPERTIES.get(key, key[1:])}”", value)
              for key, value in words.items() if value and key not in _MADE_UP]
    if said := "\n".join(texts_of(_weighed(document.Root.get("/Metadata")))):
        pieces.append(Piece("元数据（XMP）", said))
    return Carried(tuple(pieces), tuple(Trait(AUTHOR, "作者", words[key]) for key in _AUTHORS
                                        if words.get(key)))


def _comments(document: "pikepdf.Pdf") -> Carried:
    pieces, traits = [], []
    for number, page in enumerate(document.pages, 1):
        for note in page.get("/Annots", ()):
            if said := str(note.get("/Contents", "")).strip():
                pieces.append(Piece(f"第{number}页的批注", said))
                if str(note.get("/Subtype", "")) in _COMMENTS:
                    traits.append(Trait(COMMENT, f"第{number}页", mask_leaks(said)[:40]))
    return Carried(tuple(pieces), tuple(traits))


def _form(document: "pikepdf.Pdf") -> Carried:
    form = document.Root.get("/AcroForm")
    fields = form.get("/Fields", ()) if form is not None else ()
    seen: set[tuple[int, int]] = set()
    return Carried(tuple(piece for field in fields for piece in _field(field, seen, _DEEPEST)))


def _field(field: "pikepdf.Object", seen: set[tuple[int, int]], depth: int) -> Iterator[Piece]:
    """The words of a field and of those below it, each read once: a tree may be a tangle."""
    import pikepdf

    if field.is_indirect and field.objgen in seen:
        return
    seen.add(field.objgen)
    values = [field.get(key) for key in _FIELD_WORDS]
    said = "\n".join(str(value) for value in values if isinstance(value, pikepdf.String))
    if said.strip():
        yield Piece(f"表单域“{field.get('/T', '')}”", said)
    for child in field.get("/Kids", ()) if depth else ():
        yield from _field(child, seen, depth - 1)


def _objects(document: "pikepdf.Pdf") -> Carried:
    """Scripts, and the photographs whose tags say more than they show."""
    import pikepdf

    found = []
    if any(_has_script(item) for item in document.objects):
        found.append(Carried(traits=(Trait(SCRIPT, "文档脚本"),)))
    for item in document.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Filter") == "/DCTDecode":
            origin = read_origin(item.read_raw_bytes())
            found.append(traits_of(origin).within("文件里的图片"))
    return joined(*found)


def _attached(document: "pikepdf.Pdf") -> Carried:
    found = []
    for name, spec in document.attachments.items():
        data = _weighed(spec.get_file().obj)
        found.append(Carried((Piece("嵌入文件的名称", str(name)),), (Trait(EMBEDDED, str(name)),),
                             (InnerFile(str(name), partial(bytes, data)),) if data else ()))
    return joined(*found)


def _weighed(stream: "pikepdf.Object | None") -> bytes:
    """The bytes of a stream whose size `opened` has weighed, empty of one packed otherwise."""
    import pikepdf

    if not isinstance(stream, pikepdf.Stream) or stream.get("/Filter") not in (
            None, pikepdf.Name.FlateDecode):
        return b""
    return stream.read_bytes()


def _scanned(document: "pikepdf.Pdf", texts: tuple[str, ...]) -> Carried:
    """The pages that show something and have no text."""
    bare = [str(number) for number, (page, text)
            in enumerate(zip(document.pages, texts, strict=False), 1)
            if _is_bare(page, text.strip())]
    if not bare:
        blank = not any(map(str.strip, texts)) and not any(
            page.get_images() or _drawn(page) for page in document.pages)
        return Carried(traits=(Trait(EMPTY, "文件"),) if blank else ())
    which = "、".join(bare[:5]) + (f"等{len(bare)}" if len(bare) > 5 else "")
    return Carried(traits=(Trait(UNCHECKED, f"第{which}页（扫描件，只有图，没有或几乎没有文字）"),))


def _is_bare(page: "pikepdf.Page", text: str) -> bool:
    return (len(text) < _FEW and bool(page.get_images())) or (not text and _drawn(page) > _DRAWN)


def _drawn(page: "pikepdf.Page") -> int:
    import pikepdf

    contents = page.get("/Contents")
    streams = contents if isinstance(contents, pikepdf.Array) else [contents]
    return sum(len(stream.read_raw_bytes()) for stream in streams
               if isinstance(stream, pikepdf.Stream))


def _has_script(item: "pikepdf.Object") -> bool:
    import pikepdf

    if isinstance(item, pikepdf.Stream):
        item = item.stream_dict
    if not isinstance(item, pikepdf.Dictionary):
        return False
    return "/JS" in item or str(item.get("/S", "")) == "/JavaScript" or any(
        _has_script(inner) for inner in item.values()
        if isinstance(inner, pikepdf.Dictionary) and not inner.is_indirect)
