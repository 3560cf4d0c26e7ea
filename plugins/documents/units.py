"""A text as the units a comparison aligns: its 条, its 一、 and （一）, its 1. or its paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count

from .body import Body
from .plain_text import plain_text

BEGINNING = "开头"  # what stands before the first numbered place
_OPEN, _CLOSE = "\x01", "\x02"  # no body has these
_ANCHORED = re.compile(r'<(?:h[2-6]|p|li)(?: [^<>]*?)? id="([^"]*)"[^<>]*>(?:\s*<p>)?')
_PLACE = re.compile(
    r'<a class="place"(?: id="[^"]*")? href="#([^"]+)"(?: title="([^"]*)")?>([^<]*)</a>')
# What plain text would turn into figures of the sentence: signs of footnotes, raised digits.
_NOTE_SIGN = re.compile(r'<sup id="[^"]*"><a class="footnote-ref"[^<>]*>([^<>]*)</a></sup>')
_NOTE = re.compile(r'<li id="fn:[^"]*">\s*(?:<p>)?')
_RAISED = re.compile(r"<sup>(\d+)</sup>")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_KIND = re.compile(r"(book|chapter|section|article|part|item|point|subpoint|detail|heading)"
                   r"-[\d.]+(?:--\d+)?$|(question)-[0-9a-f]{8}(?:--\d+)?$")
_ITEM = re.compile(r"point-(\d+)(?:--\d+)?$")
_ARTICLE = "article"
# What begins a unit: in a text with 条, a （一） belongs to its 条.
_OF_ARTICLES = frozenset({"book", "chapter", "section", _ARTICLE, "part", "heading"})
_OF_PARTS = _OF_ARTICLES | {"item"}
_OF_POINTS = _OF_PARTS | {"point", "subpoint"}


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
    return (match[1] or match[2]) if match else ""


def list_units(body: Body, by_articles: bool) -> tuple[Unit, ...]:
    """The units of a body, in order."""
    names = {anchor: (ordinal, title or ordinal)
             for anchor, title, ordinal in _PLACE.findall(body.html)}
    lines = list(_lines(body))
    kinds = {kind_of(anchor) for anchor, _ in lines}
    begin = next((begin for begin in (_OF_ARTICLES if by_articles else _OF_PARTS, _OF_POINTS)
                  if begin & kinds), None)
    if begin is None:
        return tuple(Unit(text) for _, text in lines)
    units: list[tuple[str, list[str]]] = []
    for anchor, text in lines:
        if kind_of(anchor) in begin or not units:
            units.append((anchor, []))
        units[-1][1].append(text)
    return tuple(Unit("\n".join(texts), anchor,
                      *names.get(anchor) or ("", _name(anchor, texts[0])))
                 for anchor, texts in units)


def _name(anchor: str, text: str) -> str:
    """The name of a unit without an ordinal in its text: an item of a list, a heading."""
    if not anchor:
        return BEGINNING
    number = _ITEM.search(anchor)
    return f"第{number[1]}点" if number else text


def count_articles(body: Body) -> int:
    """How many 条 a body has."""
    return sum(kind_of(anchor) == _ARTICLE for anchor, _, _ in _PLACE.findall(body.html))


def _lines(body: Body) -> Iterator[tuple[str, str]]:
    """(anchor or "", text) of each line of the body."""
    marked = plain_text(_ANCHORED.sub(rf"\g<0>{_OPEN}\1{_CLOSE}", _with_signs(body.html)))
    for line in marked.split("\n"):
        anchor, close, text = line.rpartition(_CLOSE)
        yield (anchor.removeprefix(_OPEN), text) if close else ("", text)


def _with_signs(markup: str) -> str:
    """The HTML with 注1 for the sign of a footnote and before its note, ² for a raised 2."""
    if "<sup" not in markup:
        return markup
    notes = count(1)
    signed = _NOTE.sub(lambda note: f"{note[0]}〔注{next(notes)}〕",
                       _NOTE_SIGN.sub(r"〔注\1〕", markup))
    return _RAISED.sub(lambda raised: raised[1].translate(_SUPERSCRIPTS), signed)
