"""OpenDocument texts, sheets and slides (ODF 1.3): all words, and what readers do not see."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lxml import etree

from ...documents.personal_numbers import mask_leaks
from ...office_files.archives import Archive
from ...office_files.pictures import read_origin
from ...office_files.unreadable import Unreadable
from ...office_files.xml_parts import local_name
from .carried import (
    AUTHOR,
    COMMENT,
    EMBEDDED,
    EMPTY,
    HIDDEN,
    REVISION,
    Carried,
    Piece,
    Trait,
    joined,
)
from .photographs import traits_of
from .properties import is_person
from .telling_tables import table_pieces

_LINES = frozenset({"p", "h", "table-row", "line-break"})
_GAPS = {"s": " ", "tab": "\t", "table-cell": "\t"}
_PARTS = {"content.xml": "正文", "styles.xml": "页眉页脚和样式"}
_PERSONS = {"creator": "最后修改人", "initial-creator": "作者", "printed-by": "打印人"}
_WORDS = {"title": "标题", "subject": "主题", "description": "备注", "keyword": "标记"} | _PERSONS
_PICTURE = re.compile(r"Pictures/[^/]+\.(?:jpe?g|png|tiff?|webp|gif)", re.IGNORECASE)
_EMBEDDED = re.compile(r"Object \d+")  # what no office program made
_DRAWN = re.compile(r"Object |media/|Pictures/")
_OBJECT = re.compile(r"([^/]+)/content\.xml")
# Attributes that hold words or numbers of people: names, values of cells, texts of forms.
_WORDY = frozenset({"string-value", "value", "name", "label", "title", "help-message", "formula",
                    "current-value", "display-name", "condition", "href"})
_POWER = re.compile(r"\d(?:\.\d+)?E\+?0?1\d")
_LONG_NUMBER = re.compile(r"\d{10}")
_WHITE_TEXT = "白色文字"
_WHITE, _UNSEEN = frozenset({"#ffffff"}), frozenset({"none", "condition"})
_NOT_SHOWN = frozenset({"collapse", "filter"})


def read_odf(archive: Archive) -> Carried:
    """What an .odt, .ods or .odp carries. Unreadable where it is encrypted."""
    manifest = archive.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
        raise Unreadable("有打开密码。", "请去掉密码。")
    found = [_properties(archive)]
    for name in archive.names():
        inner = _OBJECT.fullmatch(name)
        if name in _PARTS:
            found.append(_part(archive, name, _PARTS[name]))
        elif inner:
            found.append(_part(archive, name, f"嵌入的对象“{inner[1]}”"))
        elif _PICTURE.fullmatch(name):
            found.append(traits_of(read_origin(archive.read(name)))
                         .within(name.rpartition("/")[2]))
        elif _EMBEDDED.fullmatch(name):
            found.append(Carried(traits=(Trait(EMBEDDED, name),)))
    archive.read_rest()
    content = archive.xml("content.xml")
    body = None if content is None else next(content.iter("{*}body"), None)
    if body is not None and not _text(body).strip() and not any(
            _PICTURE.fullmatch(name) or _DRAWN.match(name) for name in archive.names()):
        found.append(Carried(traits=(Trait(EMPTY, "文件"),)))
    return joined(*found)


def _part(archive: Archive, name: str, label: str) -> Carried:
    root = archive.xml(name)
    if root is None:
        return Carried()
    changes = next(root.iter("{*}tracked-changes"), None)
    deleted = "" if changes is None else _text(changes)
    pieces = [Piece(label, _text(root)), Piece(f"{label}里的名称、数值", _attributes(root)),
              Piece(f"{label}里已删除的文字", deleted)]
    for number, table in enumerate(root.iter("{*}table"), 1):
        title = f"{label}的表“{table.get(_of(table, 'name'), str(number))}”"
        pieces += table_pieces(title, _rows(table))
    return Carried(tuple(piece for piece in pieces if piece.text.strip()),
                   (*_comments(root, label), *_revisions(root, label), *_hidden(root, label)))


def _text(root: etree._Element) -> str:
    """The words of all elements in their order, a line for each paragraph and row."""
    words: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = local_name(element)
        if event == "start":
            words.append("\n" if tag in _LINES else _GAPS.get(tag, ""))
            words.append(element.text or "")
        else:
            words.append(element.tail or "")
    return "".join(words)


def _attributes(root: etree._Element) -> str:
    """What attributes say in Han or in long numbers, a line for each."""
    said = (_in_digits(str(value)) for element in root.iter(etree.Element)
            for name, value in element.attrib.items()
            if str(name).rpartition("}")[2] in _WORDY)
    return "\n".join(dict.fromkeys(one for one in said
                                   if re.search("[一-鿿]", one) or _LONG_NUMBER.search(one)))


def _in_digits(value: str) -> str:
    """A number as a person would write it, 13812345678 for 1.3812345678E+10; the rest as it is."""
    return f"{Decimal(value):.0f}" if _POWER.fullmatch(value) else value


def _rows(table: etree._Element) -> Sequence[tuple[int, list[str]]]:
    return [(number, [_text(cell).strip() for cell in row.iterchildren("{*}table-cell")])
            for number, row in enumerate(table.iter("{*}table-row"), 1)]


def _comments(root: etree._Element, label: str) -> Iterator[Trait]:
    for note in root.iter("{*}annotation"):
        text = " ".join(_text(paragraph).strip() for paragraph in note.iter("{*}p"))
        if text.strip():
            yield Trait(COMMENT, label, mask_leaks(text)[:40])
            return


def _revisions(root: etree._Element, label: str) -> Iterator[Trait]:
    for changes in root.iter("{*}tracked-changes"):
        if next(changes.iter("{*}changed-region", "{*}cell-content-change", "{*}insertion",
                             "{*}deletion"), None) is not None:
            author = next((one.text or "" for one in changes.iter("{*}creator")), "")
            yield Trait(REVISION, label, author)


def _hidden(root: etree._Element, label: str) -> Iterator[Trait]:
    """A trait for each way in which words are kept from the eye: by style, row, column, table."""
    ways, grounds = dict(_ways_of_styles(root)), frozenset(_grounds(root))
    found: dict[str, str] = {}
    for element in root.iter(etree.Element):
        way = ways.get(element.get(_of(element, "style-name"), ""), "")
        if local_name(element) in ("hidden-text", "hidden-paragraph"):
            way = "隐藏文字"
        elif _shown(element) in _NOT_SHOWN:
            way = "隐藏的行" if local_name(element) == "table-row" else "隐藏的列"
        if way and way not in found and not (way == _WHITE_TEXT and _is_on(element, grounds)):
            text = _text(element).strip()
            if text or way == "隐藏的列":
                found[way] = mask_leaks(text)[:20]
    for way, text in found.items():
        yield Trait(HIDDEN, f"{label}的{way}", text)


def _shown(element: etree._Element) -> str:
    return next((str(value) for name, value in element.attrib.items()
                 if str(name).endswith("}visibility")), "")


def _ways_of_styles(root: etree._Element) -> Iterator[tuple[str, str]]:
    """By its name, how a style keeps text from the eye."""
    for style in root.iter("{*}style"):
        said = {str(name).rpartition("}")[2]: str(value).lower()
                for element in style.iter(etree.Element) for name, value in element.attrib.items()}
        name = style.get(_of(style, "name"), "")
        if said.get("display") in _UNSEEN or said.get("display") == "false":
            yield name, "隐藏的工作表" if said.get("family") == "table" else "隐藏文字"
        elif said.get("color") in _WHITE and said.get("background-color", "transparent") in (
                "transparent", *_WHITE):
            yield name, _WHITE_TEXT


def _grounds(root: etree._Element) -> Iterator[str]:
    """The names of styles with a ground that is not white."""
    for style in root.iter("{*}style"):
        said = {str(value).lower() for element in style.iter(etree.Element)
                for name, value in element.attrib.items()
                if str(name).endswith(("}background-color", "}fill-color"))}
        if said - _WHITE - {"transparent"}:
            yield style.get(_of(style, "name"), "")


def _is_on(element: etree._Element, grounds: frozenset[str]) -> bool:
    return any(parent.get(_of(parent, "style-name"), "") in grounds
               for parent in element.iterancestors())


def _of(element: etree._Element, name: str) -> str:
    """The whole name of an attribute of an element, whatever its namespace."""
    return next((str(one) for one in element.attrib if str(one).rpartition("}")[2] == name), name)


def _properties(archive: Archive) -> Carried:
    root = archive.xml("meta.xml")
    words = [] if root is None else [(local_name(one), one.get(_of(one, "name"), ""),
                                      (one.text or "").strip())
                                     for one in root.iter(etree.Element)]
    pieces = [Piece(f"属性“{_WORDS[tag]}”", text) for tag, _, text in words if text and tag in _WORDS]
    pieces += [Piece(f"自定义属性“{name}”", f"{name}：{text}") for tag, name, text in words
               if text and tag == "user-defined"]
    return Carried(tuple(pieces), tuple(Trait(AUTHOR, _PERSONS[tag], text) for tag, _, text in words
                                        if tag in _PERSONS and is_person(text)))
