"""Word, Excel and PowerPoint files (OOXML): text, comments, revisions, hidden parts, properties."""

import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from .carried import AUTHOR, COMMENT, EMBEDDED, HIDDEN, REVISION, Carried, Piece, Trait

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
_TEXT_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"
                         r"|ppt/(?:slides|notesSlides|comments)/[^/]+\.xml")
_NAMES = {"document": "正文", "header": "页眉", "footer": "页脚", "footnotes": "脚注",
          "endnotes": "尾注", "comments": "批注", "slides": "幻灯片", "notesSlides": "备注"}
_PROPERTIES = {"creator": "作者", "lastModifiedBy": "最后修改人", "Manager": "主管", "Company": "单位"}
# What programs fill in by themselves names nobody.
_NOBODY = re.compile(r"(?i)(?:microsoft|wps|windows|admin\w*|user|office|python-docx|"
                     r"openpyxl|apache poi|lenovo|dell|hp|pc|xlsxwriter|un-named|unknown)?"
                     r"[\s_\d]*(?:office)?")
_PARAGRAPHS = frozenset({"p", "tr"})
_TEXTS = frozenset({"t", "delText", "instrText", "v"})


def read_ooxml(archive: zipfile.ZipFile) -> Carried:
    """What a .docx, .pptx or .xlsx carries, hidden or not."""
    from .spreadsheet import read_cells

    pieces, traits = [], list(_properties(archive))
    for name in sorted(archive.namelist()):
        if _TEXT_PARTS.fullmatch(name):
            root = parse(archive, name)
            label = _label(name)
            pieces.append(Piece(label, text_of(root)))
            traits += _word_traits(root, label)
            if label == _NAMES["comments"] and pieces[-1].text.strip():
                traits.append(Trait(COMMENT, label, pieces[-1].text.strip()[:40]))
        elif "/embeddings/" in name:
            traits.append(Trait(EMBEDDED, name.rpartition("/")[2]))
    if "xl/workbook.xml" in archive.namelist():
        cells = read_cells(archive)
        pieces += cells.pieces
        traits += cells.traits
    return Carried(tuple(pieces), tuple(dict.fromkeys(traits)))


def parse(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """The root of an XML part; an empty element where it cannot be read."""
    root = etree.fromstring(archive.read(name), _PARSER)
    return root if root is not None else etree.Element("empty")


def text_of(root: etree._Element) -> str:
    """The text of a part, a line for each paragraph, deleted text included."""
    words: list[str] = []
    for element in root.iter(etree.Element):
        tag = etree.QName(element).localname
        if tag in _PARAGRAPHS:
            words.append("\n")
        elif tag in _TEXTS and element.text:
            words.append(element.text)
    return "".join(words)


def _word_traits(root: etree._Element, label: str) -> Iterator[Trait]:
    for tag in ("ins", "del", "moveFrom", "moveTo"):
        if (found := root.find(f".//{_W}{tag}")) is not None:
            yield Trait(REVISION, label, found.get(f"{_W}author", ""))
    for run in root.iterfind(f".//{_W}r"):
        vanish = run.find(f"{_W}rPr/{_W}vanish")
        if vanish is not None and vanish.get(f"{_W}val", "1") not in ("0", "false"):
            text = text_of(run).strip()
            if text:
                yield Trait(HIDDEN, f"{label}的隐藏文字", text[:20])
                return


def _properties(archive: zipfile.ZipFile) -> Iterator[Trait]:
    for name in ("docProps/core.xml", "docProps/app.xml"):
        if name not in archive.namelist():
            continue
        for element in parse(archive, name).iter(etree.Element):
            label = _PROPERTIES.get(etree.QName(element).localname)
            value = (element.text or "").strip()
            if label and not _NOBODY.fullmatch(value):
                yield Trait(AUTHOR, label, value)


def _label(name: str) -> str:
    part = name.split("/")[1]
    word = part if "." not in part else re.sub(r"\d*\.xml$", "", part)
    number = re.search(r"(\d+)\.xml$", name)
    return _NAMES.get(word, word) + (number[1] if number and "slides" in name.lower() else "")
