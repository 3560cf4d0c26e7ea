"""Word files made in a test: a body of XML, and the parts beside it."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/></Types>"""
_NAMESPACES = f"""xmlns:w="{W}" xmlns:r="{_OFFICE}"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:v="urn:schemas-microsoft-com:vml" """
_ROOTS = {"numbering": "numbering", "styles": "styles", "comments": "comments", "header": "hdr",
          "footer": "ftr", "footnotes": "footnotes"}
# A transparent picture of one point.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c63000100"
    "000500010d0a2db40000000049454e44ae426082")


def word_file(body: str, declare: str = "", extra: dict[str, bytes] | None = None,
              compression: int = zipfile.ZIP_DEFLATED, **parts: str) -> bytes:
    """A .docx whose document has this XML; `numbering`, `styles` … are the XML of those parts."""
    stream = io.BytesIO()
    related = "".join(
        f'<Relationship Id="r-{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for name in parts)
    related += f'<Relationship Id="picture" Type="{_OFFICE}/image" Target="media/image1.png"/>'
    with zipfile.ZipFile(stream, "w", compression) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _relationships(
            f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'))
        archive.writestr("word/_rels/document.xml.rels", _relationships(related))
        archive.writestr("word/document.xml", f'<?xml version="1.0"?>{declare}<w:document '
                                              f"{_NAMESPACES}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            root = _ROOTS[name]
            archive.writestr(f"word/{name}.xml", f"<w:{root} {_NAMESPACES}>{content}</w:{root}>")
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return stream.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    own = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f'<w:p>{own}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def numbered(text: str, number: int, level: int = 0) -> str:
    """A paragraph that Word numbers itself."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(index: int, text: str, shape: str = "chineseCounting", start: int = 1,
          more: str = "") -> str:
    """The definition of one level of a list."""
    return (f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>{more}'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


def abstract(name: int, *levels: str) -> str:
    """A list definition."""
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def num(name: int, definition: int, more: str = "") -> str:
    """A list that uses a definition."""
    return (f'<w:num w:numId="{name}"><w:abstractNumId w:val="{definition}"/>{more}</w:num>')


def _relationships(inner: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
