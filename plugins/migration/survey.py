"""What one saved page is, before it is imported: title, column, rows of a list, dead links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from lxml import html

from ..importing.blocks import squeeze
from ..importing.facts import read_day
from ..importing.main_text import main_text
from ..importing.markup import parse_html
from ..importing.page_title import page_title
from ..importing.site_furniture import FILE_LINK
from ..importing.spaces import tidy
from ..importing.web_cleaning import clean_page
from ..office_files.decoding import decode
from ..office_files.unreadable import Unreadable
from .old_addresses import saved_from
from .saved_copy import LARGEST_PAGE, SavedCopy, begins_as_page, is_page_name, kind_of_bytes

_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}(?!\d)\s*日?")
_POSITION = re.compile(r"(?:您?(?:当前|现在|目前)?(?:所在)?的?位置|所在位置)\s*[：:]?")
_BETWEEN = re.compile(r"\s*(?:[>＞»›/→]|--+|—+|\s-\s)+\s*")
_NO_COLUMN = re.compile(r"(?:.*网站?)?首\s*页|正文|内容|详情|详细内容|文章.*|列表|返回.*|")
_LIST_NAME = re.compile(r"(?:^|/)(?:(?:index|list|default|column|node|channel|more)(?:[_-]?\d+)*"
                        r"\.\w+)?(?:\?.*)?$|[?&](?:page|pageNo)=\d", re.IGNORECASE)
LEAST_ROWS = 3
_ROW = ("li", "tr", "dd", "dt", "p")
_MOST_LINKS_OF_ROW = 4
_MOST_DEAD, _MOST_ITEMS = 400, 2000
_LEAST_TITLE = 4
NOT_A_PAGE = "不是网页，是文件"
_TITLE_ENDS = re.compile(r"\s*(?:\.{2,}|…+)$")


@dataclass(frozen=True, slots=True)
class ListItem:
    """A row of a list: the file it leads to, the title and the day (or "") that it gives."""

    path: str
    title: str
    day: str


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link to what the copy does not have: the old address, the words of the link."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class SurveyedPage:
    """What a page is; `trail` are the names of its column from the top, `score` the weight of its
    prose in characters, `fault` why it could not be read."""

    path: str
    address: str
    title: str = ""
    trail: tuple[str, ...] = ()
    score: float = 0.0
    items: tuple[ListItem, ...] = ()
    dead: tuple[DeadLink, ...] = ()
    fault: str = ""

    @property
    def dated(self) -> int:
        """How many rows of a list with a day it has."""
        return sum(bool(item.day) for item in self.items)

    @property
    def is_named_as_list(self) -> bool:
        """True for an address that lists have."""
        return bool(_LIST_NAME.search(self.address))

    @property
    def may_be_list(self) -> bool:
        """False for a page whose links say nothing of other pages."""
        return self.is_named_as_list or self.dated >= LEAST_ROWS


def survey_page(copy: SavedCopy, path: str) -> SurveyedPage:
    """What the page at a path of the copy is; never an exception for what it holds."""
    address = copy.address_of(path)
    try:
        data = copy.read(path)
    except OSError:
        return SurveyedPage(path, address, fault="打不开，请检查读取权限")
    if len(data) > LARGEST_PAGE:
        return SurveyedPage(path, address, fault=f"网页过大（超过 {LARGEST_PAGE >> 20} MB）")
    if not data.strip():
        return SurveyedPage(path, address, fault="文件是空的")
    if kind_of_bytes(data):
        return SurveyedPage(path, address, fault=NOT_A_PAGE)
    try:
        text, _ = decode(data)
        address = saved_from(text[:3000]) or address
        return _survey(copy, path, address, parse_html(text))
    except Unreadable as reason:
        fault = (str(reason) if begins_as_page(data) or is_page_name(path)
                 else "不是网页，也不是认识的附件")
        return SurveyedPage(path, address, fault=fault)


def _survey(copy: SavedCopy, path: str, address: str, root: html.HtmlElement) -> SurveyedPage:
    title, _ = page_title(root)
    trail = _trail(root)
    items, dead = _links(copy, path, address, root)
    clean_page(root)
    _, score = main_text(root)
    page = SurveyedPage(path, address, title, trail, score, items, dead)
    return page if page.may_be_list else replace(page, items=())


def _links(copy: SavedCopy, path: str, address: str, root: html.HtmlElement
           ) -> tuple[tuple[ListItem, ...], tuple[DeadLink, ...]]:
    items: dict[str, ListItem] = {}
    dead: dict[str, DeadLink] = {}
    for link in root.iter("a"):
        href = link.get("href") or ""
        target = copy.find(href, path, address)
        if target is None or not target.is_own or target.path == path:
            continue
        if not target.path:
            if len(dead) < _MOST_DEAD:
                dead.setdefault(target.address, DeadLink(target.address, _words(link)[:60]))
        elif not FILE_LINK.search(href) and len(items) < _MOST_ITEMS and (
                item := _item(link, target.path)):
            known = items.get(item.path)
            if known is None or (item.day and not known.day):
                items[item.path] = item
    return tuple(items.values()), tuple(dead.values())


def _item(link: html.HtmlElement, path: str) -> ListItem | None:
    """The row of a list that a link stands in; None for a link of a menu."""
    shown = _words(link)
    row = next((parent for parent in link.iterancestors() if parent.tag in _ROW), None)
    if row is None:
        row = link.getparent()
    if row is None or next(islice(row.iter("a"), _MOST_LINKS_OF_ROW, None), None) is not None:
        return None
    days = _DAY.findall(tidy(row.text_content()))
    title = tidy(link.get("title") or "") or _DAY.sub("", shown)
    title = title.strip("[]【】（）() ·•・")
    if len(squeeze(title)) < _LEAST_TITLE:
        return None
    return ListItem(path, title, read_day(days[-1].replace(" ", "")) if days else "")


def _words(link: html.HtmlElement) -> str:
    return tidy(link.text_content())


def _trail(root: html.HtmlElement) -> tuple[str, ...]:
    """The names of a page's column: as its line of position says, else its tag of 47号文."""
    for element in root.iter("div", "p", "td", "span", "ul", "nav", "dl", "h4"):
        text = "".join(element.itertext())
        if len(text) < 400 and (match := _POSITION.search(text)):
            names = tuple(_names_of(tidy(text[match.end():].replace("\n", " "))))
            if names:
                return names
    for element in root.xpath("//*[contains(@class, 'crumb') or contains(@class, 'location')]"):
        if names := tuple(_names_of(tidy(" ".join(element.itertext())))):
            return names
    named = [tidy(meta.get("content") or "") for meta in root.iter("meta")
             if (meta.get("name") or "").lower() == "columnname"]
    return tuple(filter(None, named[:1]))


def _names_of(line: str) -> Iterator[str]:
    for name in _BETWEEN.split(line):
        name = name.strip(" ：:>·|")
        if 1 < len(name) <= 20 and not _NO_COLUMN.fullmatch(name) and not _DAY.search(name):
            yield name


def without_ellipsis(title: str) -> tuple[str, bool]:
    """A title of a list without the dots it was cut with, and whether there were any."""
    bare = _TITLE_ENDS.sub("", title)
    return bare, bare != title
