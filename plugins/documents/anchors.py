"""Stable anchors: a 编, 章, 节, 条, 一、 or （一） is addressed by its own number, not by its place.

So a citation survives every heading inserted before it. A number that occurs again, as where a
notice carries two sets of rules, gets `--2`, `--3` in order.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_DIGITS = dict(zip("〇零一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_UNITS = {"十": 10, "百": 100, "千": 1000}
_HAN = "〇零一二两三四五六七八九十百千"

# 编、章、节、条 of a statute; 一、 and （一） of an official letter (GB/T 9704-2012, 7.3.3).
ORDINAL = re.compile(
    rf"\s*(?:第(?P<serial>[{_HAN}]+|\d{{1,4}})(?P<unit>[编章节条])(?:之(?P<inserted>[{_HAN}]+))?"
    rf"|(?P<part>[{_HAN}]+)、|[（(](?P<item>[{_HAN}]+)[）)])"
)
_NAMES = {"编": "book", "章": "chapter", "节": "section", "条": "article"}
# Under which open division a number begins anew: 节 counts within its 章, （一） within 条 or 一、.
_WITHIN = {"book": (), "chapter": (), "section": ("chapter",), "article": (), "part": (),
           "item": ("article", "part")}
_CLOSES = {"book": ("chapter", "section", "article", "part"), "chapter": ("section", "article"),
           "section": ("article",), "part": ("article",), "article": (), "item": ()}


class Numbered(NamedTuple):
    """A numbered place of a text: its anchor, its ordinal as typed, and how a citation names it."""

    anchor: str
    ordinal: str
    name: str


_NOWHERE = Numbered("", "", "")


@lru_cache(maxsize=1024)  # every document begins anew at 一
def han_to_int(numeral: str) -> int:
    """The value of a Chinese or Arabic numeral up to 9999: 二十一 → 21, 一百零五 → 105."""
    if numeral.isdecimal():  # full width, too
        return int(numeral)
    if not any(unit in numeral for unit in _UNITS):
        return int("".join(str(_DIGITS[character]) for character in numeral))
    total, digit = 0, 0
    for character in numeral:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


class AnchorSequence:
    """Gives the numbered place of each block of one document, in order."""

    def __init__(self) -> None:
        self._open: dict[str, Numbered] = {}
        self._given: dict[str, int] = {}

    def place_of(self, text: str) -> Numbered | None:
        """The place of a block that begins with an ordinal, None for any other."""
        match = ORDINAL.match(text)
        if not match:
            return None
        kind, number = _kind_and_number(match)
        within = next((self._open[k] for k in _WITHIN[kind] if k in self._open), _NOWHERE)
        own = f"{kind}-{number}"
        anchor = self._unique(f"{within.anchor}-{own}" if within.anchor else own)
        place = Numbered(anchor, match[0].strip(), within.name + _name(match))
        for closed in _CLOSES[kind]:
            self._open.pop(closed, None)
        self._open[kind] = place
        return place

    def _unique(self, anchor: str) -> str:
        times = self._given[anchor] = self._given.get(anchor, 0) + 1
        return anchor if times == 1 else f"{anchor}--{times}"


def ordinals(text: str) -> Iterator[str]:
    """The ordinal that opens each line of `text`, where there is one."""
    for line in text.splitlines():
        if match := ORDINAL.match(line):
            yield match[0].strip()


def _name(match: re.Match[str]) -> str:
    """第三条, 第二部分 for 二、, 第（三）项 for （三）: as one place is named in another text."""
    if match["unit"]:
        return match[0].strip()
    return f"第{match['part']}部分" if match["part"] else f"第（{match['item']}）项"


def _kind_and_number(match: re.Match[str]) -> tuple[str, str]:
    if match["unit"]:
        number = str(han_to_int(match["serial"]))
        if match["inserted"]:
            number += f".{han_to_int(match['inserted'])}"
        return _NAMES[match["unit"]], number
    kind = "part" if match["part"] else "item"
    return kind, str(han_to_int(match[kind]))
