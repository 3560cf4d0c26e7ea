"""No hidden links 暗链: invisible by style, size, colour or place, or without any content."""

import re
from collections.abc import Iterator

from lxml import etree

from ...documents.external import is_web_address
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import LINKS
from ..page import OutputPage

ID, SEVERITY, INDICATOR = "LINK-04", Severity.ERROR, LINKS
NAME = "暗链"
LOOKS_AT = "看不见的链接：不显示、零大小、与背景同色、移出屏幕、没有文字，以及零大小的内嵌框架"
FIX = "删去；不知来历的，立即报告网站安全责任人"
PASS = ('<a href="a.html">文件</a>', '<a href="a.html"><img src="a.png" alt="图解"></a>',
        '<p data-dated="0001-01-01 coming"><span hidden><a href="a.html">文本</a></span></p>',
        '<header><a href="a.html" style="color:#fff">深色页头上的白字</a></header>')
FAIL = ('<div style="display:none"><a href="http://www.gov.cn/">链接</a></div>',
        '<a href="http://www.gov.cn/" style="color:#fff;background:#fff">链接</a>',
        '<a href="http://www.gov.cn/" style="position:absolute;left:-9999px">链接</a>',
        '<main><a href="http://www.gov.cn/" style="color: white">链接</a></main>',
        '<a href="http://www.gov.cn/"></a>', '<iframe src="a.html" width="0" height="0"></iframe>')
_UNSEEN = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?(?:;|$)|font-size:0|"
    r"(?:left|right|top|bottom|text-indent|margin-(?:left|top)):-\d{3,}|"
    r"(?:^|;)(?:width|height|max-height):[01](?:px)?(?:;|$)|transform:scale\(0|"
    r"clip:rect\(0|(?:^|;)color:transparent")
_COLOUR = re.compile(r"(?:^|;)color:([^;]+)")
_BACKGROUND = re.compile(r"background(?:-color)?:([^; ]+)")
_PAPER = frozenset({"#fff", "#ffffff", "white", "rgb(255,255,255)"})
_STYLED = etree.XPath("//*[@style or @hidden]/descendant-or-self::a[@href]")
_ZERO = frozenset({"0", "1", "0px", "1px", "0%"})


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault for each link nobody can see."""
    styled = set(_STYLED(page.root))
    for link in page.root.iter("a"):
        target = link.get("href")
        if not target:
            continue
        if reason := (_hidden(link) if link in styled else "") or _empty(link):
            yield Fault((link.sourceline or 0, 1), f"链接“{target}”{reason}。",
                        "请删去；不知来历的，立即报告网站安全责任人。")
    for frame in page.root.iter("iframe"):
        if frame.get("width", "").strip() in _ZERO or frame.get("height", "").strip() in _ZERO:
            yield Fault((frame.sourceline or 0, 1), f"内嵌框架“{frame.get('src', '')}”看不见。", "请删去。")


def _hidden(link: etree._Element) -> str:
    """Why nobody sees a link, "" where it is seen."""
    styles = [re.sub(r"\s+", "", element.get("style", "")).lower()
              for element in (link, *link.iterancestors())]
    if any(map(_UNSEEN.search, styles)) or (_is_concealed(link) and not _is_of_another_day(link)):
        return "在页面上看不见"
    return "与背景同色" if _is_camouflaged(link, styles) else ""


def _empty(link: etree._Element) -> str:
    if (link.text or "").strip() or "".join(link.itertext()).strip() or link.get("aria-label"):
        return ""
    pictured = any(picture.get("alt") for picture in link.iter("img"))
    return "" if pictured or link.find(".//svg") is not None else "没有文字"


def _is_concealed(link: etree._Element) -> bool:
    return any(element.get("hidden") is not None for element in (link, *link.iterancestors()))


def _is_of_another_day(link: etree._Element) -> bool:
    """True for a link to this site among words that hold from another day on (data-dated)."""
    return not is_web_address(link.get("href", "")) and any(
        element.get("data-dated") is not None for element in link.iterancestors())


def _is_camouflaged(link: etree._Element, styles: list[str]) -> bool:
    """True where the nearest colour is the nearest background; the paper of the text is white."""
    colour = next((found[1] for found in map(_COLOUR.search, styles) if found), "")
    ground = next((found[1] for found in map(_BACKGROUND.search, styles) if found), "")
    on_paper = not ground and any(parent.tag == "main" for parent in link.iterancestors())
    return bool(colour) and (colour == ground or (on_paper and colour in _PAPER))
