"""Word, Excel and PowerPoint files (OOXML): text, comments, revisions, hidden parts, properties."""

import re
from collections.abc import Iterator

from lxml import etree

from ...office_files.archives import Archive
from ...office_files.relations import main_part
from .carried import AUTHOR, COMMENT, EMBEDDED, HIDDEN, REVISION, Carried, Piece, Trait
from .marked_text import text_of
from .spreadsheet import read_cells

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"
                         r"|ppt/(?:slides|notesSlides|comments)/[^/]+\.xml")
_USUAL = ("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml",
          "xl/worksheets/sheet1.xml", "ppt/slides/slide1.xml")
_NAMES = {"document": "正文", "header": "页眉", "footer": "页脚", "footnotes": "脚注",
          "endnotes": "尾注", "comments": "批注", "slides": "幻灯片", "notesSlides": "备注"}
_PROPERTIES = {"creator": "作者", "lastModifiedBy": "最后修改人", "Manager": "主管", "Company": "单位"}
# What programs fill in by themselves names nobody.
_NOBODY = re.compile(r"(?i)(?:microsoft|wps|windows|admin\w*|user|office|python-docx|"
                     r"openpyxl|apache poi|lenovo|dell|hp|pc|xlsxwriter|un-named|unknown)?"
                     r"[\s_\d]*(?:office)?")


def read_ooxml(archive: Archive) -> Carried:
    """What a .docx, .pptx or .xlsx carries, hidden or not."""
    pieces, traits = [], list(_properties(archive))
    main = main_part(archive, *_USUAL)
    for name in sorted(archive.names()):
        if _TEXT_PARTS.fullmatch(name) or (name == main and name.startswith("word/")):
            root = _root(archive, name)
            label = _label(name)
            pieces.append(Piece(label, text_of(root)))
            traits += _word_traits(root, label)
            if label == _NAMES["comments"] and pieces[-1].text.strip():
                traits.append(Trait(COMMENT, label, pieces[-1].text.strip()[:40]))
        elif "/embeddings/" in name:
            traits.append(Trait(EMBEDDED, name.rpartition("/")[2]))
    if main.startswith("xl/"):
        cells = read_cells(archive)
        pieces += cells.pieces
        traits += cells.traits
    archive.read_rest()
    return Carried(tuple(pieces), tuple(dict.fromkeys(traits)))


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


def _properties(archive: Archive) -> Iterator[Trait]:
    for name in ("docProps/core.xml", "docProps/app.xml"):
        if name not in archive.names():
            continue
        for element in _root(archive, name).iter(etree.Element):
            label = _PROPERTIES.get(etree.QName(element).localname)
            value = (element.text or "").strip()
            if label and not _NOBODY.fullmatch(value):
                yield Trait(AUTHOR, label, value)


def _root(archive: Archive, name: str) -> etree._Element:
    root = archive.xml(name)
    return root if root is not None else etree.Element("empty")


def _label(name: str) -> str:
    part = name.split("/")[1]
    word = part if "." not in part else re.sub(r"\d*\.xml$", "", part)
    number = re.search(r"(\d+)\.xml$", name)
    return _NAMES.get(word, word) + (number[1] if number and "slides" in name.lower() else "")
