"""Laws, regulations and rules by name: which are repealed, and which name a slip was meant for.

`data/laws.csv` has one a row: its full name, its short name where that is more than the full one
without the country, the number it is cited by, whether it is in force or repealed, by what it is
replaced, and since when.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from .phrases import DATA, first_day

COUNTRY = "中华人民共和国"
SHORTEST = 6  # characters of a name that one slip does not make another word


@dataclass(frozen=True, slots=True)
class Law:
    """A law, regulation or rule; `ended_on` is its first day not in force, where it is repealed."""

    name: str
    short: str
    number: str
    replaced_by: str
    ended_on: date | None
    verified: bool

    @property
    def names(self) -> Iterator[str]:
        """The names it is cited by."""
        yield from dict.fromkeys(filter(None, (self.name, self.name.removeprefix(COUNTRY),
                                               self.short)))


@lru_cache(maxsize=1)
def laws_by_name() -> Mapping[str, Law]:
    """Every law by each of its names; of two with one name the one in force."""
    with open(DATA / "laws.csv", encoding="utf-8", newline="") as file:
        laws = [_law(row) for row in csv.DictReader(file)]
    repealed_first = sorted(laws, key=lambda law: (law.ended_on is None, law.ended_on or date.min))
    return {name: law for law in repealed_first for name in law.names}


def successors(law: Law) -> Iterator[Law]:
    """What replaced a law, what replaced that, and so on to what is in force."""
    known = laws_by_name()
    seen = {law.name}
    following = known.get(law.replaced_by)
    while following and following.name not in seen:
        seen.add(following.name)
        yield following
        following = known.get(following.replaced_by)


def meant(name: str) -> str:
    """The name that a name differs from by one character or by two exchanged, or "".

    Only names of some length, or with the country, for of short ones each may be another law's.
    """
    known = laws_by_name()
    if len(name) < SHORTEST or name in known:
        return ""
    less = _one_less(name)
    found = {one for key in (name, *less) for one in _by_deletion().get(key, ())}
    found |= less & known.keys()
    return min(found, key=lambda one: (abs(len(one) - len(name)), one), default="")


@lru_cache(maxsize=1)
def _by_deletion() -> Mapping[str, tuple[str, ...]]:
    """Names by what is left of them without one character (symmetric deletion)."""
    found: dict[str, tuple[str, ...]] = {}
    for name in laws_by_name():
        for left in _one_less(name) if len(name) >= SHORTEST else ():
            found[left] = (*found.get(left, ()), name)
    return found


def _one_less(name: str) -> set[str]:
    return {name[:at] + name[at + 1:] for at in range(len(name))}


def _law(row: Mapping[str, str]) -> Law:
    repealed = row["status"] == "repealed"
    return Law(row["name"], row["short"], row["number"], row["replaced_by"],
               first_day(row["ended_on"]) if repealed else None, row["verified"] == "yes")
