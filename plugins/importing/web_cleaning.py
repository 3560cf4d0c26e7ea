"""A page's elements made plain before they are read: what a browser, a script or Word adds."""

import json
import re

from lxml import html

from .counting import format_number
from .spaces import tidy

_SILENT = "//script|//style|//noscript|//template|//select|//button|//textarea|//iframe"
_STYLES = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting", "simp-chinese-informal": "chineseCounting",
    "trad-chinese-informal": "chineseCounting", "simp-chinese-formal": "chineseLegalSimplified",
    "cjk-heavenly-stem": "ideographTraditional", "cjk-earthly-branch": "ideographZodiac",
    "none": "none",
}
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_MSO_MARK = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-url", "_src", "src")
_STRING = re.compile(r'"((?:[^"\\]|\\.){80,})"')
_MARKUP = re.compile(r"<(?:p|div|br|span|section|table)\b", re.IGNORECASE)
_HAN = re.compile(r"[一-鿿]")
_LEAST_HAN = 40


def clean_page(root: html.HtmlElement) -> None:
    """Writes out the numbers of lists, drops what shows nothing."""
    for element in root.xpath(_SILENT):
        element.drop_tree()
    for element in root.xpath("//*[contains(@style, 'mso-list')]"):
        if _MSO_MARK.search(element.get("style") or ""):
            mark = tidy(element.text_content())
            for child in list(element):
                element.remove(child)
            element.text = mark
    for listing in list(root.iter("ol")):
        _write_numbers(listing)


def sources_of_pictures(area: html.HtmlElement) -> list[str]:
    """What each picture of an area is: its description, else its address, loaded late or not."""
    return [image.get("alt") or next((source for name in _LAZY if (source := image.get(name))
                                      and not source.startswith("data:")), "图片")
            for image in area.iter("img")]


def text_in_script(root: html.HtmlElement) -> str:
    """The HTML that a page keeps as data of its script, to be shown by it; "" where none."""
    best, most = "", _LEAST_HAN
    for script in root.iter("script"):
        for match in _STRING.finditer(script.text or ""):
            try:
                value = json.loads(f'"{match[1]}"', strict=False)
            except ValueError:
                continue
            count = len(_HAN.findall(value))
            if count > most and _MARKUP.search(value):
                best, most = value, count
    return best


def frames_of(root: html.HtmlElement) -> list[str]:
    """The addresses of pages and files that a page shows inside itself."""
    return [source for frame in root.iter("iframe", "frame", "embed", "object")
            if (source := frame.get("src") or frame.get("data") or "")
            and not source.startswith(("about:", "javascript:", "data:"))]


def _write_numbers(listing: html.HtmlElement) -> None:
    css = _LIST_STYLE.search(listing.get("style") or "")
    name = _STYLES.get(css[1].lower() if css else listing.get("type") or "", "decimal")
    sign = "、" if name.startswith(("chinese", "ideograph")) else "."
    number = _whole(listing.get("start"), 1)
    for item in listing:
        if item.tag != "li":
            continue
        number = _whole(item.get("value"), number)
        mark = format_number(number, name)
        item.text = f"{mark + sign if mark else ''}{(item.text or '').lstrip()}"
        item.tag = "dd"
        number += 1
    listing.tag = "dl"


def _whole(value: str | None, default: int) -> int:
    digits = (value or "").strip()
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 6 else default
