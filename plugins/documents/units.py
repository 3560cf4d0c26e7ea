"""A text as the units a comparison aligns: its 条, else its 一、 and （一）, else its paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .body import Body, plain_text

BEGINNING = "开头"  # what stands before the first numbered place
_OPEN, _CLOSE = "\x01", "\x02"  # no body has these
_ANCHORED = re.compile(r'<(?:h[2-6]|p|li)(?: [^<>]*?)? id="([^"]*)"[^<>]*>')
_PLACE = re.compile(r'<a class="place" href="#([^"]+)"(?: title="([^"]*)")?>([^<]*)</a>')
_KIND = re.compile(r"(book|chapter|section|article|part|item|heading)-[\d.]+(?:--\d+)?$")
_ARTICLE = "article"
# What begins a unit: in a text with 条, a （一） belongs to its 条.
_OF_ARTICLES = frozenset({"book", "chapter", "section", _ARTICLE, "part", "heading"})
_OF_PARTS = _OF_ARTICLES | {"item"}


@dataclass(frozen=True)
class Unit:
    """One unit: its anchor ("" for none), ordinal, name in a citation, and text, ordinal and all.

    A heading without a number is its own name; a paragraph has none.
    """

    text: str
    anchor: str = ""
    ordinal: str = ""
    name: str = ""

    @property
    def is_article(self) -> bool:
        """True for a 条."""
        return kind_of(self.anchor) == _ARTICLE

    @property
    def place(self) -> str:
        """Where it stands in any text of the document; "" for a paragraph."""
        return self.anchor or self.name

    @cached_property
    def content(self) -> str:
        """The text after the ordinal: what stays when a 条 is renumbered."""
        return self.text.removeprefix(self.ordinal).strip()


def kind_of(anchor: str) -> str:
    """What a place is: "article", "item" …; "" for none that is numbered."""
    match = _KIND.search(anchor)
    return match[1] if match else ""


def list_units(body: Body, by_articles: bool) -> tuple[Unit, ...]:
    """The units of a body, in order."""
    begin = _OF_ARTICLES if by_articles else _OF_PARTS
    names = {anchor: (ordinal, title or ordinal)
             for anchor, title, ordinal in _PLACE.findall(body.html)}
    lines = list(_lines(body))
    if not any(kind_of(anchor) in begin for anchor, _ in lines):
        return tuple(Unit(text) for _, text in lines)
    units: list[tuple[str, list[str]]] = []
    for anchor, text in lines:
        if kind_of(anchor) in begin or not units:
            units.append((anchor, []))
        units[-1][1].append(text)
    return tuple(Unit("\n".join(texts), anchor,
                      *names.get(anchor, ("", texts[0] if anchor else BEGINNING)))
                 for anchor, texts in units)


def count_articles(body: Body) -> int:
    """How many 条 a body has."""
    return sum(kind_of(anchor) == _ARTICLE for anchor, _, _ in _PLACE.findall(body.html))


def _lines(body: Body) -> Iterator[tuple[str, str]]:
    """(anchor or "", text) of each line of the body."""
    marked = plain_text(_ANCHORED.sub(rf"\g<0>{_OPEN}\1{_CLOSE}", body.html))
    for line in marked.split("\n"):
        anchor, close, text = line.rpartition(_CLOSE)
        yield (anchor.removeprefix(_OPEN), text) if close else ("", text)
