"""A feed as Atom (RFC 4287) and as JSON Feed 1.1: the same entries in both."""

import json
import re
from dataclasses import dataclass
from xml.etree import ElementTree as xml

from .moments import BEGINNING

_ATOM = "http://www.w3.org/2005/Atom"
# What no XML 1.0 document may hold.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VERSION = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: its id never changes; `published` is "" where that is not known."""

    id: str
    url: str
    title: str
    published: str
    updated: str
    summary: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed: title, the page it follows, its own address without suffix, its entries, what it
    says of itself before them."""

    title: str
    page: str
    address: str
    author: str
    entries: tuple[FeedEntry, ...]
    caution: str = ""

    @property
    def updated(self) -> str:
        """When an entry last changed."""
        return max((entry.updated for entry in self.entries), default=BEGINNING)


def to_atom(view: FeedView) -> bytes:
    """The feed as Atom."""
    own = f"{view.address}.atom"
    feed = xml.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-CN"})
    _add(feed, "id", own)
    _add(feed, "title", view.title)
    if view.caution:
        _add(feed, "subtitle", view.caution)
    _add(feed, "updated", view.updated)
    _add(feed, "link", rel="self", type="application/atom+xml", href=own)
    _add(feed, "link", rel="alternate", type="text/html", href=view.page)
    _add(xml.SubElement(feed, "author"), "name", view.author)
    for entry in view.entries:
        _add_entry(feed, entry)
    xml.indent(feed, "")
    text: bytes = xml.tostring(feed, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def to_json_feed(view: FeedView) -> bytes:
    """The feed as JSON Feed."""
    feed = {"version": _VERSION, "title": view.title, "home_page_url": view.page,
            **({"description": view.caution} if view.caution else {}),
            "feed_url": f"{view.address}.json", "language": "zh-CN",
            "authors": [{"name": view.author}], "items": [_item(entry) for entry in view.entries]}
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _add(parent: xml.Element, tag: str, text: str = "", **attributes: str) -> None:
    element = xml.SubElement(parent, tag, attributes)
    element.text = _ILLEGAL.sub("", text) or None


def _add_entry(feed: xml.Element, entry: FeedEntry) -> None:
    element = xml.SubElement(feed, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "link", rel="alternate", type="text/html", href=entry.url)
    if entry.published:
        _add(element, "published", entry.published)
    _add(element, "updated", entry.updated)
    for author in entry.authors:
        _add(xml.SubElement(element, "author"), "name", author)
    for tag in entry.tags:
        _add(element, "category", term=tag)
    if entry.summary:
        _add(element, "summary", entry.summary, type="text")


def _item(entry: FeedEntry) -> dict[str, object]:
    item = {"id": entry.id, "url": entry.url, "title": entry.title,
            "content_text": entry.summary or entry.title, "date_published": entry.published,
            "date_modified": entry.updated, "tags": list(entry.tags),
            "authors": [{"name": author} for author in entry.authors]}
    return {key: value for key, value in item.items() if value}
