"""Word, Excel and PowerPoint files (OOXML): every part's words, and what readers do not see."""

import re
from collections.abc import Iterator
from functools import partial

from lxml import etree

from ...documents.personal_numbers import mask_leaks
from ...office_files.archives import Archive
from ...office_files.pictures import read_origin
from ...office_files.relations import main_part
from .carried import COMMENT, EMBEDDED, EMPTY, HIDDEN, Carried, InnerFile, Piece, Trait, joined
from .marked_text import DELETED, attributes_of, text_of, words_of
from .photographs import traits_of
from .properties import read_properties
from .revisions import revision_traits, unseen_traits
from .spreadsheet import read_cells
from .telling_tables import rows_of, table_pieces

_TEXT_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"
                         r"|word/glossary/document\.xml"
                         r"|ppt/(?:slides|notesSlides|comments)/[^/]+\.xml")
# Read otherwise, or no words of the document's: cells, styles, properties, relationships.
_NO_TEXT_PARTS = re.compile(r"xl/(?:worksheets/|sharedStrings|styles|calcChain|comments)"
                            r"|docProps/|\[Content_Types\]|.*/(?:theme|_rels|tableStyles)\b"
                            r"|(?:word|ppt)/(?:styles|fontTable|numbering|webSettings|presProps)"
                            r"|ppt/(?:slideLayouts|slideMasters|notesMasters|handoutMasters)/"
                            r"|_rels/")
_USUAL = ("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml",
          "xl/worksheets/sheet1.xml", "ppt/slides/slide1.xml")
_NAMES = {"document": "正文", "header": "页眉", "footer": "页脚", "footnotes": "脚注",
          "endnotes": "尾注", "comments": "批注", "slides": "幻灯片", "notesSlides": "备注",
          "glossary": "文档部件", "charts": "图表", "diagrams": "图示", "drawings": "文本框或图形",
          "pivotCache": "透视表缓存", "pivotTables": "透视表", "externalLinks": "外部链接的缓存",
          "workbook": "定义名称", "settings": "文档变量", "customXml": "自定义数据",
          "threadedComments": "批注", "tables": "表格定义", "queryTables": "查询"}
# Where readers see something: words, pictures, charts, files to be opened.
_SHOWN = re.compile("正文|幻灯片|页眉|页脚|文本框|图表|图示|隐藏的?工作表|工作表|批注")
_DRAWN = re.compile("/(?:media|charts|embeddings|diagrams)/")
_PICTURE = re.compile(r".*/media/[^/]+\.(?:jpe?g|png|tiff?|webp|gif)", re.IGNORECASE)


def read_ooxml(archive: Archive) -> Carried:
    """What a .docx, .pptx or .xlsx carries, hidden or not."""
    main = main_part(archive, *_USUAL)
    found = [read_properties(archive)]
    for name in sorted(archive.names()):
        if _TEXT_PARTS.fullmatch(name) or (name == main and name.startswith("word/")):
            found.append(_text_part(_root(archive, name), _label(name)))
        elif name.endswith(".xml") and not _NO_TEXT_PARTS.match(name):
            found.append(_other_part(_root(archive, name), _label(name)))
        elif _PICTURE.fullmatch(name):
            origin = read_origin(archive.read(name))
            found.append(traits_of(origin).within(name.rpartition("/")[2]))
        elif "/embeddings/" in name:
            found.append(_embedded(archive, name))
    if main.startswith("xl/"):
        found.append(read_cells(archive))
    archive.read_rest()
    if not any(_SHOWN.match(piece.place) for one in found for piece in one.pieces) and not any(
            _DRAWN.search(name) for name in archive.names()):
        found.append(Carried(traits=(Trait(EMPTY, "文件"),)))
    return joined(*found)


def _text_part(root: etree._Element, label: str) -> Carried:
    text = text_of(root)
    pieces = [Piece(label, text), Piece(f"{label}里已删除的文字", text_of(root, DELETED)),
              Piece(f"{label}里的图片说明、控件", attributes_of(root)),
              *table_pieces(f"{label}的表格", rows_of(root))]
    traits = [*revision_traits(root, label), *unseen_traits(root, label)]
    if label == _NAMES["comments"] and text.strip():
        traits.append(Trait(COMMENT, label, mask_leaks(text.strip())[:40]))
    if root.get("show") in ("0", "false"):
        traits.append(Trait(HIDDEN, f"隐藏的{label}"))
    return Carried(_filled(pieces), tuple(traits))


def _other_part(root: etree._Element, label: str) -> Carried:
    return Carried(_filled([Piece(label, words_of(root))]))


def _embedded(archive: Archive, name: str) -> Carried:
    short = name.rpartition("/")[2]
    return Carried(traits=(Trait(EMBEDDED, short),),
                   files=(InnerFile(short, partial(archive.read, name)),))


def _filled(pieces: list[Piece]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.text.strip())


def _root(archive: Archive, name: str) -> etree._Element:
    root = archive.xml(name)
    return root if root is not None else etree.Element("empty")


def _label(name: str) -> str:
    """The words for a part, such as 页眉 for word/header1.xml."""
    for part in _folders(name):
        if part in _NAMES:
            number = re.search(r"(\d+)\.xml$", name)
            return _NAMES[part] + (number[1] if number and "slides" in name.lower() else "")
    return f"部件“{name}”"


def _folders(name: str) -> Iterator[str]:
    *folders, last = name.split("/")
    yield from folders
    yield re.sub(r"\d*\.xml$", "", last)
