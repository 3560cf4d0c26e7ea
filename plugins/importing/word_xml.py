"""Word documents in one XML file, repacked as .docx: flat OPC, and Word 2003 XML.

ECMA-376 part 2 has the packages; [MS-OSHARED] 2.2.1.3 the numbers for kinds of counting.
"""

import base64
import binascii
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ..office_files.budget import Budget
from ..office_files.unreadable import SAVE_AGAIN, Unreadable
from ..office_files.xml_parts import local_name, parse_xml
from .ooxml import R, W, remove, unwrap, w

_FLAT = b"http://schemas.microsoft.com/office/2006/xmlPackage"
_OLD = b"http://schemas.microsoft.com/office/word/2003/wordml"
_HEAD = 4000  # bytes in which a root element names its namespaces
_AML = "{http://schemas.microsoft.com/aml/2001/core}"
_WX = "{http://schemas.microsoft.com/office/word/2003/auxHint}"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = (f'<Types xmlns="{_PACKAGE}/content-types">'
          '<Default Extension="png" ContentType="image/png"/>'
          '<Default Extension="jpg" ContentType="image/jpeg"/>'
          '<Default Extension="gif" ContentType="image/gif"/></Types>')
_RENAMED = {"vmerge": "vMerge", "listPr": "numPr", "ilfo": "numId", "listDef": "abstractNum",
            "nfc": "numFmt", "ilst": "abstractNumId"}
_COUNTING = {
    "1": "upperRoman", "2": "lowerRoman", "3": "upperLetter", "4": "lowerLetter",
    "10": "ideographDigital", "11": "japaneseCounting", "14": "decimalFullWidth",
    "18": "decimalEnclosedCircle", "22": "decimalZero", "23": "bullet",
    "26": "decimalEnclosedFullstop", "27": "decimalEnclosedParen",
    "28": "decimalEnclosedCircleChinese", "30": "ideographTraditional", "37": "chineseCounting",
    "38": "chineseLegalSimplified", "39": "chineseCountingThousand", "255": "none"}
_PICTURES = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"GIF8": "gif"}


def is_word_xml(data: bytes) -> bool:
    """Whether a file is a Word document in one XML file."""
    head = data[:_HEAD].replace(b"\0", b"")
    return _FLAT in head or _OLD in head


def pack_word_xml(data: bytes) -> bytes:
    """The .docx that a Word document in one XML file amounts to. Unreadable where it is damaged."""
    root = parse_xml(data, Budget())
    try:
        parts = dict(_flat_parts(root) if local_name(root) == "package" else _old_parts(root))
    except (binascii.Error, ValueError):
        raise Unreadable("文件里的图片已损坏，读不出来。", SAVE_AGAIN) from None
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _flat_parts(root: etree._Element) -> Iterator[tuple[str, bytes]]:
    for part in root.iterchildren("{*}part"):
        name = next((value for key, value in part.attrib.items() if key.endswith("}name")), "")
        for content in part:
            if local_name(content) == "xmlData" and len(content):
                yield name.lstrip("/"), etree.tostring(content[0], encoding="utf-8")
            elif local_name(content) == "binaryData":
                yield name.lstrip("/"), base64.b64decode(content.text or "")


@dataclass
class _Repacking:
    """The parts gathered so far, and what leads to them."""

    parts: dict[str, bytes] = field(default_factory=dict)
    relations: list[tuple[str, str, str]] = field(default_factory=list)  # id, kind, part

    def add(self, kind: str, name: str, content: bytes) -> str:
        """Takes a part; the id by which the document refers to it."""
        identity = f"r{len(self.relations)}"
        self.relations.append((identity, kind, name))
        self.parts[f"word/{name}"] = content
        return identity

    def add_root(self, kind: str, root: str, children: list[etree._Element]) -> None:
        """Takes a part of these elements, where there are any."""
        if children:
            whole = etree.Element(w(root))
            whole.extend(children)
            number = sum(one[1] == kind for one in self.relations)
            self.add(kind, f"{kind}{number}.xml", etree.tostring(whole, encoding="utf-8"))


def _old_parts(root: etree._Element) -> Iterator[tuple[str, bytes]]:
    text = etree.tostring(root, encoding="utf-8").replace(_OLD, W.encode())
    root = parse_xml(text, Budget())
    body = root.find(w("body"))
    if body is None:
        raise Unreadable("文件里没有正文部件，已损坏或不是 Word 文件。", SAVE_AGAIN)
    made = _Repacking()
    _annotations(root, made)
    for element in list(root.iter(f"{_WX}*", w("hlink"))):
        unwrap(element, list(element))
    _rename(root)
    for kind, name in (("header", "hdr"), ("footer", "ftr")):
        for margin in list(root.iter(w(name))):
            remove(margin)
            made.add_root(kind, name, list(margin))
    for kind, name in (("styles", "styles"), ("numbering", "lists")):
        made.add_root(kind, kind, [one for part in root.findall(w(name)) for one in part])
    _notes(body, made)
    _pictures(root, body, made)
    document = etree.Element(w("document"))
    document.append(body)
    yield "word/document.xml", etree.tostring(document, encoding="utf-8")
    yield from made.parts.items()
    yield "word/_rels/document.xml.rels", _relationships(made.relations)
    yield "_rels/.rels", _relationships([("r", "officeDocument", "word/document.xml")])


def _annotations(root: etree._Element, made: _Repacking) -> None:
    """Changes become those of .docx, comments a part; what is left of the rest is its content."""
    comments = []
    for one in list(root.iter(f"{_AML}annotation")):
        kind = one.get(w("type"), "")
        author = one.get(f"{_AML}author", "")
        content = [child for part in one.findall(f"{_AML}content") for child in part]
        if kind in ("Word.Insertion", "Word.Deletion"):
            change = etree.Element(w("ins" if kind.endswith("Insertion") else "del"))
            change.set(w("author"), author)
            change.extend(content)
            unwrap(one, [change])
        elif kind == "Word.Comment":
            comment = etree.Element(w("comment"))
            comment.set(w("author"), author)
            comment.extend(content)
            comments.append(comment)
            unwrap(one, [])
        else:
            unwrap(one, content)
    made.add_root("comments", "comments", comments)


def _rename(root: etree._Element) -> None:
    for element in root.iter(*(w(name) for name in _RENAMED), w("list")):
        name = local_name(element)
        if name == "nfc":
            element.set(w("val"), _COUNTING.get(element.get(w("val"), ""), "decimal"))
        elif name == "list":
            element.tag = w("num")
            element.set(w("numId"), element.get(w("ilfo"), ""))
            continue
        elif name == "listDef":
            element.set(w("abstractNumId"), element.get(w("listDefId"), ""))
        element.tag = w(_RENAMED[name])


def _notes(body: etree._Element, made: _Repacking) -> None:
    for kind in ("footnote", "endnote"):
        notes = []
        for number, note in enumerate(list(body.iter(w(kind))), 1):
            reference = etree.Element(w(f"{kind}Reference"))
            reference.set(w("id"), str(number))
            unwrap(note, [reference])
            note.set(w("id"), str(number))
            notes.append(note)
        made.add_root(f"{kind}s", f"{kind}s", notes)


def _pictures(root: etree._Element, body: etree._Element, made: _Repacking) -> None:
    found: dict[str, str] = {}
    for data in list(root.iter(w("binData"))):
        content = base64.b64decode(re.sub(r"\s", "", data.text or ""))
        suffix = next((suffix for sign, suffix in _PICTURES.items() if content.startswith(sign)),
                      "bin")
        name = data.get(w("name"), "")
        found[name] = made.add("image", f"media/image{len(found)}.{suffix}", content)
        remove(data)
    for image in body.iter("{urn:schemas-microsoft-com:vml}imagedata"):
        if image.get("src", "") in found:
            image.set(f"{{{R}}}id", found[image.get("src", "")])


def _relationships(relations: list[tuple[str, str, str]]) -> bytes:
    root = etree.Element(f"{{{_PACKAGE}/relationships}}Relationships")
    for identity, kind, target in relations:
        etree.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship", Id=identity,
                         Type=f"{R}/{kind}", Target=target)
    return etree.tostring(root, encoding="utf-8")
