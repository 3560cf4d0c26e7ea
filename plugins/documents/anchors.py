"""Stable anchors: a 编, 章, 节, 条, 一、, （一）, 1., （1） or ① is addressed by its own number.

Not by its place: so a citation survives every heading inserted before it. A number that occurs
again, as where a notice carries two sets of rules, gets `--2`, `--3` in order.
"""

import re
from typing import NamedTuple

from .ordinals import DIVISIONS, ORDINAL, han_to_int

# Under which open place a number begins anew, the nearest first: 节 counts within its 章, （一）
# within 条 or 一、, 1. within （一）.
_WITHIN = {
    "book": (), "chapter": (), "section": ("chapter",), "article": (), "part": (),
    "item": ("article", "part"), "point": ("item", "article", "part"),
    "subpoint": ("point", "item", "article", "part"),
    "detail": ("subpoint", "point", "item", "article", "part"),
}
# From the widest to the narrowest: one of a kind ends what is open of the kinds after it.
_NARROWER = ("book", "chapter", "section", "article", "item", "point", "subpoint", "detail")
_CLOSES = {kind: frozenset(_NARROWER[at + 1:]) for at, kind in enumerate(_NARROWER)}
_CLOSES["book"] |= {"part"}
_CLOSES["part"] = _CLOSES["section"]


class Numbered(NamedTuple):
    """A numbered place of a text: its anchor, its ordinal as typed, and how a citation names it."""

    anchor: str
    ordinal: str
    name: str


# How another text names a place: 第二部分 for 二、, 第（三）项 for （三）, 第1点 for 1.
_NAMED = {"part": "第{}部分", "item": "第（{}）项", "point": "第{}点", "subpoint": "第（{}）点",
          "detail": "第{}点"}
_ITEMS = ("point", "subpoint", "detail")
class AnchorSequence:
    """Gives the numbered place of each block of one document, in order.

    `prefix` begins every anchor, as for the places within a table.
    """

    def __init__(self, prefix: str = "") -> None:
        self._open: dict[str, Numbered] = {}
        self._given: dict[str, int] = {}
        self._prefix = prefix

    def place_of(self, text: str) -> Numbered | None:
        """The place of a block that begins with an ordinal, None for any other."""
        match = ORDINAL.match(text)
        if not match:
            return None
        ordinal = match[0].strip()
        form = _NAMED.get(match.lastgroup or "")
        if form is None:
            return self._enter(*_division(match), ordinal, "".join(ordinal.split()))
        kind, numeral = str(match.lastgroup), match[match.lastindex or 0]
        return self._enter(kind, str(han_to_int(numeral)), ordinal, form.format(numeral))

    def place_of_item(self, number: int, depth: int) -> Numbered:
        """The place of an item of a numbered list, whose `1.` is no part of its text.

        `depth`: in how many other numbered lists the list stands.
        """
        kind = _ITEMS[min(depth, len(_ITEMS) - 1)]
        return self._enter(kind, str(number), "", f"第{number}点")

    def open_places(self) -> dict[str, Numbered]:
        """The places within which the next is counted, by kind."""
        return dict(self._open)

    def go_on(self, places: dict[str, Numbered]) -> None:
        """Counts on within `places`, as behind a quotation that has numbers of its own."""
        self._open = places

    def _enter(self, kind: str, number: str, ordinal: str, name: str) -> Numbered:
        anchor = f"{self._prefix}{kind}-{number}"
        for wider in _WITHIN[kind]:
            if wider in self._open:
                within = self._open[wider]
                anchor, name = f"{within.anchor}-{kind}-{number}", within.name + name
                break
        place = Numbered(self._unique(anchor), ordinal, name)
        narrower = _CLOSES[kind]
        for closed in [known for known in self._open if known in narrower]:
            del self._open[closed]
        self._open[kind] = place
        return place

    def _unique(self, anchor: str) -> str:
        times = self._given[anchor] = self._given.get(anchor, 0) + 1
        return anchor if times == 1 else f"{anchor}--{times}"


def _division(match: re.Match[str]) -> tuple[str, str]:
    """("article", "12.1") for 第十二条之一."""
    number = str(han_to_int(match["serial"]))
    if match["inserted"]:
        number += f".{han_to_int(match['inserted'])}"
    return DIVISIONS[match["unit"]], number
