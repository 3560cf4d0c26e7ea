"""The cell formats of a workbook (SpreadsheetML, `styles.xml`) that keep a value from the eye."""

from lxml import etree

from .archives import Archive
from .number_formats import BUILT_IN
from .xml_parts import local_name

_WHITE_THEME = "0"  # lt1, the ground of a page
_NO_FILLS = ("none", "")


def unseen_formats(archive: Archive, part: str) -> dict[str, str]:
    """The index of each cell format that shows nothing, with the words for why it does not."""
    root = archive.xml(part)
    if root is None:
        return {}
    lists = {local_name(child): child for child in root}
    fonts = [_is_white(font.find("{*}color")) for font in _children(lists, "fonts")]
    filled = [_is_filled(fill) for fill in _children(lists, "fills")]
    blank = {number.get("numFmtId") for number in _children(lists, "numFmts")
             if number.get("formatCode", "").replace('"', "").strip() == ";;;"}
    found: dict[str, str] = {}
    for index, one in enumerate(_children(lists, "cellXfs")):
        if one.get("numFmtId") in blank:
            found[str(index)] = "数字格式“;;;”"
        elif _at(fonts, one.get("fontId")) and not _at(filled, one.get("fillId")):
            found[str(index)] = "白色的字"
    return found


def number_formats(archive: Archive, part: str) -> dict[str, str]:
    """The number format of each cell format, by its index."""
    root = archive.xml(part)
    if root is None:
        return {}
    lists = {local_name(child): child for child in root}
    codes = BUILT_IN | {number.get("numFmtId", ""): number.get("formatCode", "")
                        for number in _children(lists, "numFmts")}
    return {str(index): codes.get(one.get("numFmtId", "0"), "")
            for index, one in enumerate(_children(lists, "cellXfs"))}


def _children(lists: dict[str, etree._Element], name: str) -> list[etree._Element]:
    return [child for child in lists[name] if isinstance(child.tag, str)] if name in lists else []


def _at(values: list[bool], index: str | None) -> bool:
    return index is not None and index.isdigit() and int(index) < len(values) and values[int(index)]


def _is_white(colour: etree._Element | None) -> bool:
    if colour is None:
        return False
    white = colour.get("rgb", "").upper()[-6:] == "FFFFFF" or colour.get("indexed") in ("1", "9")
    return white or (colour.get("theme") == _WHITE_THEME and colour.get("tint") is None)


def _is_filled(fill: etree._Element) -> bool:
    """Whether a fill is of another colour than white."""
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return True  # of two colours
    ground = pattern.find("{*}fgColor")
    return pattern.get("patternType", "") not in _NO_FILLS and not _is_white(ground)
