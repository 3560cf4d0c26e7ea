"""Web pages that Word, WPS or LibreOffice saved: all of the page is the document."""

import re
from collections.abc import Iterator

from lxml import html

from .blocks import shorten
from .spaces import tidy

_PROGRAMS = re.compile(r"LibreOffice|OpenOffice|Microsoft (?:Word|Excel)|WPS|Kingsoft",
                       re.IGNORECASE)
_MARGINS = {"header": "页眉", "footer": "页脚"}
# sdfootnote1sym of LibreOffice, _ftn1 of Word: what the sign in the text leads to.
_SIGN = re.compile(r"#(?:sdfootnote(\d{1,4})sym|_ftn(\d{1,4}))")
_BACK = re.compile(r"#(?:sdfootnote\d{1,4}anc|_ftnref\d{1,4})")
_NOTE = re.compile(r"(?:sdfootnote|ftn)(\d{1,4})")


def is_office_page(root: html.HtmlElement) -> bool:
    """Whether a page says that an office program wrote it."""
    return any(_PROGRAMS.match((meta.get("content") or "").strip()) for meta in root.iter("meta")
               if (meta.get("name") or "").lower() == "generator")


def open_office_page(root: html.HtmlElement) -> Iterator[str]:
    """Takes page headers and footers out, and makes notes what `markup` knows; the notices."""
    for part in list(root.iter("div")):
        name = _MARGINS.get(part.get("title") or "")
        if name:
            if words := tidy(part.text_content()):
                yield f"{name}没有进入正文：“{shorten(words)}”"
            part.drop_tree()
    for link in list(root.iter("a")):
        href = link.get("href") or ""
        if match := _SIGN.fullmatch(href):
            number = match[1] or match[2]
            _set_text(link, number)
            link.set("href", f"#footnote-{number}")
        elif _BACK.fullmatch(href):
            link.drop_tree()
    for part in list(root.iter("div")):
        if match := _NOTE.fullmatch(part.get("id") or ""):
            _as_note(part, match[1])


def _set_text(element: html.HtmlElement, text: str) -> None:
    for child in list(element):
        element.remove(child)
    element.text = text


def _as_note(part: html.HtmlElement, number: str) -> None:
    """A note as mammoth writes one: an item of a list, with the id that its sign leads to."""
    part.tag = "ol"
    part.attrib.clear()
    item = html.Element("li", id=f"footnote-{number}", value=number)
    item.text, part.text = part.text, None
    item.extend(list(part))
    part.append(item)
