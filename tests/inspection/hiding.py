"""Files that carry something where readers do not look, made for the tests of the leaks."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import openpyxl
import pikepdf
from docx import Document
from docx.oxml import parse_xml
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
XMP = ('<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r='
       '"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description xmlns:d="urn:d" '
       '{attributes}>{elements}</r:Description></r:RDF></x:xmpmeta>')


def packed(files: Mapping[str, bytes | str]) -> bytes:
    """A zip file of these."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def open_document(body: str, meta: str = "", styles: str = "",
                  parts: Mapping[str, bytes | str] | None = None) -> bytes:
    """An OpenDocument text or sheet of this body, with properties, styles and further parts."""
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
                      for name, rest in (("office", "office"), ("text", "text"), ("meta", "meta"),
                                         ("table", "table"), ("style", "style"),
                                         ("fo", "xsl-fo-compatible"), ("manifest", "manifest")))
    spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return packed({
        "content.xml": f"<office:document-content {spaces}><office:automatic-styles>{styles}"
                       f"</office:automatic-styles><office:body>{body}</office:body>"
                       "</office:document-content>",
        "meta.xml": f"<office:document-meta {spaces}><office:meta>{meta}</office:meta>"
                    "</office:document-meta>",
        "META-INF/manifest.xml": f"<manifest:manifest {spaces}/>"} | dict(parts or {}))


def with_parts(data: bytes, parts: Mapping[str, bytes | str]) -> bytes:
    """An office file with parts added or replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        known: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    return packed(known | dict(parts))


def with_edit(data: bytes, part: str, old: str, new: str) -> bytes:
    """An office file with a text of one part replaced, which must be there."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(part).decode()
    assert old in text, (part, old, text)
    return with_parts(data, {part: text.replace(old, new)})


def book(edit: Callable[[Any, Worksheet], object] = lambda book, sheet: None) -> bytes:
    """A workbook of one harmless row, edited."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "表"
    sheet.append(["序号", "事项"])
    edit(made, sheet)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def letter(edit: Callable[[Any], object] = lambda made: None, run: str = "") -> bytes:
    """A Word file of one harmless paragraph, edited; `run` is XML put at the end of it."""
    made = Document()
    paragraph: Any = made.add_paragraph("有关事项。")
    if run:
        paragraph._p.append(parse_xml(run))
    edit(made)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def sheet_of_paper(edit: Callable[[Any], object]) -> bytes:
    """A PDF of one blank page, edited."""
    made = pikepdf.new()
    made.add_blank_page()
    edit(made)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def photograph(tags: Mapping[int, str] | None = None, packet: str = "",
               thumbnail: bytes = b"") -> bytes:
    """A white JPEG with Exif tags, an XMP packet, a thumbnail."""
    exif = Image.Exif()
    exif.update(tags or {})
    block = exif.tobytes() + thumbnail
    buffer = io.BytesIO()
    Image.new("RGB", (16, 16), "white").save(buffer, "JPEG", exif=block, xmp=packet.encode())
    return buffer.getvalue()


def patch_of(colour: str) -> bytes:
    """A small JPEG of one colour."""
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(buffer, "JPEG")
    return buffer.getvalue()
