"""Names of WordprocessingML, transitional and strict, brought to one spelling."""

import re
from collections.abc import Callable

from lxml import etree
from mammoth.docx.dingbats import dingbats

from ..office_files.budget import Budget
from ..office_files.xml_parts import parse_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STRICT = ((b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
           (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.encode()))
_NUMBER = re.compile(r"-?\d{1,6}")


def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def parse_word_xml(data: bytes, budget: Budget) -> etree._Element:
    """The root of a part of a Word file, its names transitional."""
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return parse_xml(data, budget)


def value_of(element: etree._Element | None, path: str) -> str:
    """The w:val of the element at `path` below another, "" where there is none."""
    if element is None:
        return ""
    found = element.find("/".join(w(step) for step in path.split("/")))
    return found.get(w("val"), "") if found is not None else ""


def number_of(text: str | None, default: int) -> int:
    """A whole number as XML gives it."""
    return int(text) if text and _NUMBER.fullmatch(text) else default


def remove(element: etree._Element) -> None:
    """Takes an element out of its parent, with the text behind it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: etree._Element, children: list[etree._Element]) -> None:
    """Puts `children` in the place of an element."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at:at + 1] = children


def text_of(element: etree._Element) -> str:
    """The words of an element, deleted ones too, with symbols as the characters they stand for."""
    return "".join(_READ[str(part.tag)](part) for part in element.iter(*_READ))


def _symbol(part: etree._Element) -> str:
    """☑ for a character of Wingdings; "" for one that no character stands for."""
    code = part.get(w("char"), "")
    if not re.fullmatch("[0-9A-Fa-f]{2,4}", code):
        return ""
    font = str(part.get(w("font")) or "")
    found: int | None = dingbats.get((font, int(code, 16))) or dingbats.get(
        (font, int(code[-2:], 16)))
    return chr(found) if found else ""


_READ: dict[str, Callable[[etree._Element], str]] = {
    w("t"): lambda part: part.text or "", w("delText"): lambda part: part.text or "",
    w("sym"): _symbol, w("noBreakHyphen"): lambda _part: "\u2011"}
