"""Word files: made plain, then mammoth for the body, then the blocks of its HTML."""

import io
import zipfile
from collections.abc import Iterator

import mammoth
from lxml import etree

from ..office_files.archives import Archive
from ..office_files.relations import main_part, relations_of
from ..office_files.unreadable import Unreadable
from ..office_files.xml_parts import parse_xml
from .blocks import Block, Extract, Picture, squeeze, texts_of
from .finalising import drawn_notices, finalise, list_notices, parts_of_kind
from .markup import parse_html, read_blocks
from .ooxml import parse_word_xml, remove, text_of, w
from .web import read_web_archive, read_web_page
from .word_fields import resolve_fields
from .word_messages import describe_messages
from .word_tables import regulate_tables

_PICTURES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/bmp": "bmp",
             "image/tiff": "tif", "image/webp": "webp"}
LARGEST_PICTURE = 20 * 1024 * 1024
LARGEST_PICTURES = 64 * 1024 * 1024
_STYLES = "\n".join((
    "p[style-name='import-center'] => p.center:fresh",
    "p[style-name='import-right'] => p.right:fresh",
    "p[style-name='Title'] => h1.center:fresh",
    "p[style-name='标题'] => h1.center:fresh",
    *(f"p[style-name='标题 {level}'] => h{level}:fresh" for level in range(1, 7)),
    "b => strong",
    "i => ",
    "u => ",
    "strike => ",
))


def read_word(data: bytes) -> Extract:
    """What a Word file (.docx) holds. Unreadable where it is damaged, too large or empty."""
    archive = Archive(data)
    main = main_part(archive, "word/document.xml")
    content = archive.read(main)
    if not content:
        raise Unreadable("文件里没有正文部件，已损坏或不是 Word 文件。请用 Word 或 WPS 打开后重新保存。")
    root = parse_word_xml(content, archive.budget)
    relations = relations_of(archive, main)
    chunks = [relations[name][1] for chunk in root.iter(w("altChunk"))
              for name in chunk.attrib.values() if name in relations]
    if chunks:
        return _read_chunks(archive, chunks)
    notices = list(list_notices(archive, root, relations))
    fields = resolve_fields(root)
    notices = [*notices, *fields.notices,
               *regulate_tables(root), *drawn_notices(archive, root, relations)]
    raw = finalise(root, archive, relations)
    for part in (*parts_of_kind(archive, relations, "footnotes"),
                 *parts_of_kind(archive, relations, "endnotes")):
        raw += "\n" + text_of(part)
    blocks, more = _convert(archive, main, root)
    if not squeeze("".join(texts_of(blocks))):
        raise Unreadable("文件里没有文字（可能只有图片）。请补上文字，或把它作为附件发布。")
    margins = tuple(text for kind in ("header", "footer")
                    for part in parts_of_kind(archive, relations, kind)
                    if (text := text_of(part).strip()))
    return Extract("Word", blocks, raw, notices=(*notices, *more), margins=margins,
                   changing_days=fields.days)


def _read_chunks(archive: Archive, parts: list[str]) -> Extract:
    """A file whose body is another, embedded: HTML as some programs export it."""
    for part in parts:
        data = archive.read(part)
        if not data:
            continue
        if data[:200].lstrip().lower().startswith((b"mime-version", b"content-type")):
            return read_web_archive(data, "Word（内嵌网页）")
        return read_web_page(data)
    raise Unreadable("文件的正文是内嵌的另一份文件，但找不到它。请用 Word 打开后另存为 .docx。")


def _convert(archive: Archive, main: str, root: etree._Element
             ) -> tuple[tuple[Block, ...], list[str]]:
    pictures: list[Picture] = []
    notices: list[str] = []

    def keep(image: mammoth.documents.Image) -> dict[str, str]:
        suffix = _PICTURES.get(image.content_type, "")
        with image.open() as stream:
            data = stream.read()
        if not suffix or not data:
            notices.append(f"图片（{image.content_type}）不能在网页上显示或过大，没有导入。")
            return {}
        pictures.append(Picture(data, suffix, image.alt_text or ""))
        return {"src": f"picture:{len(pictures) - 1}"}

    def picture(source: str, _label: str) -> Picture | None:
        number = source.removeprefix("picture:")
        return pictures[int(number)] if number.isdecimal() else None

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(_repack(archive, main, root)), style_map=_STYLES,
            include_embedded_style_map=False, transform_document=_mark_alignment,
            convert_image=mammoth.images.img_element(keep))
    except RecursionError:
        raise Unreadable("文件的结构嵌套过深，没有读取。") from None
    except (KeyError, ValueError, AttributeError, TypeError, IndexError, zipfile.BadZipFile):
        raise Unreadable("文件的内部结构不完整，读不出来。请用 Word 或 WPS 打开后重新保存。") from None
    notices += describe_messages(message.message for message in result.messages)
    blocks, _ = read_blocks(parse_html(f"<body>{result.value or '<p></p>'}</body>"), picture)
    return blocks, sorted(set(notices))


def _mark_alignment(document: mammoth.documents.Document) -> mammoth.documents.Document:
    def mark(paragraph: mammoth.documents.Paragraph) -> mammoth.documents.Paragraph:
        name = (paragraph.style_name or "").lower()
        if paragraph.alignment in ("center", "right") and not name.startswith(
                ("heading", "title", "标题")):
            return paragraph.copy(style_id="", style_name=f"import-{paragraph.alignment}")
        return paragraph

    return mammoth.transforms.paragraph(mark)(document)


def _repack(archive: Archive, main: str, root: etree._Element) -> bytes:
    """A small archive for the converter: parsed parts written anew, and the pictures."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as packed:
        for name, data in _parts(archive, main):
            packed.writestr(name, data)
        packed.writestr(main, etree.tostring(root, encoding="utf-8"))
    return stream.getvalue()


def _parts(archive: Archive, main: str) -> Iterator[tuple[str, bytes]]:
    relations = relations_of(archive, main)
    room = LARGEST_PICTURES
    folder, _, name = main.rpartition("/")
    for part in ("[Content_Types].xml", "_rels/.rels", f"{folder}/_rels/{name}.rels".lstrip("/")):
        if data := archive.read(part):
            yield part, etree.tostring(parse_xml(data), encoding="utf-8")
    for kind, part in dict.fromkeys(relations.values()):
        if kind in ("styles", "footnotes", "endnotes") and part in archive:
            yield part, etree.tostring(_plain(archive, part), encoding="utf-8")
        elif kind == "image" and part in archive:
            try:
                data = archive.read(part, min(LARGEST_PICTURE, room))
            except Unreadable:
                data = b""
            room -= len(data)
            yield part, data


def _plain(archive: Archive, part: str) -> etree._Element:
    root = parse_word_xml(archive.read(part), archive.budget)
    for numbered in list(root.iter(w("numPr"))):
        remove(numbered)
    return root
