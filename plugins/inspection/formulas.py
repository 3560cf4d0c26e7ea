"""Fixed wording that a text has nearly, but not quite: found by distance from what is fixed.

`data/formulas.csv` has one a row: the wording, what counts as a slip of it (`any` character, only
one that looks or sounds `alike`, or an item of a `list`), wording that is near and right
(`except`), since when it is fixed, and whether its use was counted in laws and documents
(`verified`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from .near_names import are_alike
from .phrases import first_day, read_table
from .triggers import bare

_KEPT = re.compile(r"[^“”\"‘’\s*]")
_LONG = 8  # characters of wording in which two may be mistyped for others that sound alike
_FEW = 4  # items of a list of which one may be missing: a shorter one is another list
_ITEM = r"[^、，。；：\n（）《》]{1,12}"


@dataclass(frozen=True, slots=True)
class Formula:
    """Fixed wording; `bare` is it without quotation marks, `excepted` is near and right."""

    kind: str
    text: str
    bare: str
    slip: str
    excepted: tuple[str, ...]
    since: date
    verified: bool

    @property
    def triggers(self) -> tuple[str, ...]:
        """Halves of the wording, of which a slip leaves one; of a list two items."""
        half = len(self.bare) // 2
        return (tuple(self.bare.split("、")[:2]) if self.slip == "list"
                else (self.bare[:half], self.bare[half:]))


@dataclass(frozen=True, slots=True)
class NearFormula:
    """What a text says at an offset, and the wording that it was meant for."""

    at: int
    written: str
    formula: Formula


@lru_cache(maxsize=1)
def read_formulas() -> tuple[Formula, ...]:
    """The rows of the table, the longest first."""
    rows = [Formula(row["kind"], row["text"], bare(row["text"]), row["slip"],
                    tuple(map(bare, filter(None, row["except"].split("|")))),
                    first_day(row["since"]), row["verified"] == "yes")
            for row in read_table("formulas")]
    return tuple(sorted(rows, key=lambda formula: -len(formula.bare)))


@lru_cache(maxsize=2)  # grave slips and others are asked for apart
def find_near_formulas(text: str, formulas: tuple[Formula, ...]) -> tuple[NearFormula, ...]:
    """Where a text has a slip of one of the formulas, of which the first takes a place."""
    return tuple(_find(text, formulas))


def _find(text: str, formulas: Iterable[Formula]) -> Iterator[NearFormula]:
    words = bare(text)
    places: list[int] = []
    taken: set[int] = set()
    for formula in formulas:
        find = _slips_of_list if formula.slip == "list" else _slips
        for start, end in find(words, formula):
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                places = places or [at.start() for at in _KEPT.finditer(text)]
                at, last = places[start], places[end - 1]
                yield NearFormula(at, text[at:last + 1], formula)


def _slips(text: str, formula: Formula) -> Iterator[tuple[int, int]]:
    """Spans with one character more, less or another, or two exchanged, not at the ends."""
    right = formula.bare
    half = len(right) // 2
    begins = set(_find_all(text, right[:half]))
    begins |= {at - half + more for at in _find_all(text, right[half:]) for more in (-1, 0, 1)}
    for begin in sorted(begins):
        if begin < 0 or text.startswith(right, begin):
            continue
        for size in (len(right),) if formula.slip == "alike" else (
                len(right), len(right) - 1, len(right) + 1):
            written = text[begin:begin + size]
            if (len(written) == size and _is_slip(written, formula)
                    and not _is_right(text, begin, formula)):
                yield begin, begin + size
                break


def _is_slip(written: str, formula: Formula) -> bool:
    right, alike = formula.bare, formula.slip == "alike"
    if len(written) == len(right):
        other = [at for at, pair in enumerate(zip(written, right, strict=True))
                 if pair[0] != pair[1]]
        if len(other) == 1:
            one, meant = written[other[0]], right[other[0]]
            return are_alike(one, meant) if alike or other[0] in (0, len(right) - 1) else (
                "一" <= one <= "鿿" and "一" <= meant <= "鿿")
        return len(other) == 2 and (
            (other[1] == other[0] + 1 and written[other[0]] == right[other[1]]
             and written[other[1]] == right[other[0]])
            or (len(right) >= _LONG and all(are_alike(written[at], right[at]) for at in other)))
    if alike or not written or written[0] != right[0] or written[-1] != right[-1]:
        return False
    longer, shorter = sorted((written, right), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1:] == shorter and "一" <= longer[at] <= "鿿"
        for at in range(1, len(longer) - 1))


def _is_right(text: str, begin: int, formula: Formula) -> bool:
    """True where wording that is near and right stands here, or the wording a sign further."""
    return any(text.startswith(one, at) for one in (formula.bare, *formula.excepted)
               for at in (begin - 1, begin, begin + 1) if at >= 0)


def _slips_of_list(text: str, formula: Formula) -> Iterator[tuple[int, int]]:
    """Spans of a list with all items but one, or with all in another order."""
    items = formula.bare.split("、")
    if sum(item in text for item in items) < len(items) - 1:
        return
    form = re.compile("|".join(map(re.escape, sorted(items, key=len, reverse=True))))
    past = 0
    for match in form.finditer(text):
        if match.start() < past:
            continue
        begin, written = _whole_list(text, match)
        past = begin + len("、".join(written))
        if _is_slip_of_list(written, items) and not any(
                "、".join(written).startswith(one) for one in formula.excepted):
            yield begin, past


def _whole_list(text: str, match: re.Match[str]) -> tuple[int, list[str]]:
    """The list that an item begins: its offset, its items; the last may have words behind it."""
    written = [match[0]]
    at = match.end()
    while following := re.compile(rf"、({_ITEM})").match(text, at):
        written.append(following[1])
        at = following.end()
    return match.start(), written


def _is_slip_of_list(written: list[str], items: list[str]) -> bool:
    if len(written) > len(items) or len(written) < len(items) - (len(items) >= _FEW):
        return False
    last = next((item for item in items if written[-1].startswith(item)), written[-1])
    written = [*written[:-1], last]
    same = sum(item in written for item in items)
    if len(written) == len(items):
        return (written != items and same >= len(items) - 1 and len(items) > 2) or (
            len(items) == 2 and same == 1 and written[0] == items[0]
            and len(written[1]) == len(items[1]) and _one_off(written[1], items[1]))
    kept = [item for item in items if item in written]
    return len(items) >= _FEW and same == len(written) and written == kept


def _one_off(one: str, other: str) -> bool:
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _find_all(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
