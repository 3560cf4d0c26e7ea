"""Laws, regulations and rules by name: which are repealed, and which name a slip was meant for.

`data/laws.csv` has one a row: its full name, its short name where that is more than the full one
without the country, the numbers it is cited by (the newest first), whether it is in force or
repealed, by what it is replaced, and since when.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from .phrases import first_day, read_table

COUNTRY = "中华人民共和国"
# How a law is cited: in title marks, after what it is the basis of, with the country's name.
NAMED = re.compile(r"《([^《》〈〉\n]{2,60})》")
AS_BASIS = re.compile(r"(?:根据|依据|依照|按照|违反|适用)(?:中华人民共和国)?([一-鿿]{2,12}?(?:法|条例))"
                      r"(?=第[一二三四五六七八九十百\d]+条|的?有?关?规定|，)")
WITH_COUNTRY = re.compile(r"(中华人民共和国[一-鿿]{2,20}?)(?=的?有?关?规定|第[一二三四五六七八九十百]+条|执行"
                          r"|处罚(?!法)|[，。；])")
_VERSION = re.compile(r"（[^（）]*）$")
_KINDS = {"法": "条例", "条例": "法"}
_MAKING = 500  # days at most from a law's passing to its first day in force
SHORTEST = 6  # characters of a name that one slip does not make another word


@dataclass(frozen=True, slots=True)
class Law:
    """A law, regulation or rule; `ended_on` is its first day not in force, where it is repealed.

    `articles` is 0 where they were not counted, `days` are all that are known of its texts.
    """

    name: str
    short: str
    number: str
    replaced_by: str
    ended_on: date | None
    verified: bool
    articles: int = 0
    days: tuple[date, ...] = ()

    @property
    def has_one_text(self) -> bool:
        """Whether it was never amended: all its days are those of its making."""
        return bool(self.days) and (self.days[-1] - self.days[0]).days < _MAKING

    @property
    def names(self) -> Iterator[str]:
        """The names it is cited by."""
        yield from dict.fromkeys(filter(None, (self.name, self.name.removeprefix(COUNTRY),
                                               self.short)))


@lru_cache(maxsize=1)
def laws_by_name() -> Mapping[str, Law]:
    """Every law by each of its names; of two with one name the one in force."""
    laws = map(_law, read_table("laws"))
    repealed_first = sorted(laws, key=lambda law: (law.ended_on is None, law.ended_on or date.min))
    return {name: law for law in repealed_first for name in law.names}


def law_named(name: str) -> Law | None:
    """The law that a name cites, with the country's name or without."""
    known = laws_by_name()
    return known.get(name) or known.get(f"{COUNTRY}{name}")


def successors(law: Law) -> Iterator[Law]:
    """What replaced a law, what replaced that, and so on to what is in force."""
    known = laws_by_name()
    seen = {law.name}
    following = known.get(law.replaced_by)
    while following and following.name not in seen:
        seen.add(following.name)
        yield following
        following = known.get(following.replaced_by)


def without_version(name: str) -> str:
    """A name without the year that is said of its text: 甲法（2019年修订）."""
    return _VERSION.sub("", name)


def of_other_kind(name: str) -> str:
    """The name as that of a regulation where it is a law's, of a law where it is a regulation's."""
    kind = _kind_of(name)
    return name.removesuffix(kind) + _KINDS.get(kind, "")


def names_of_laws(text: str) -> tuple[str, ...]:
    """The names by which a text cites laws, in order."""
    names = {match[1] for form in (NAMED, AS_BASIS, WITH_COUNTRY) for match in form.finditer(text)}
    return tuple(sorted(names | set(map(without_version, names))))


def said_of_laws() -> Iterator[tuple[str, str]]:
    """Each name, and all that the table says of its law."""
    return ((name, repr((law, *successors(law)))) for name, law in laws_by_name().items())


@cache
def keys_of(name: str) -> frozenset[str]:
    """Keys of which two names have one in common where a text with one may mean the other: the
    name itself, without its kind, without one of its characters."""
    bare = name.removeprefix(COUNTRY)
    long = (one for one in (name, bare) if len(one) >= SHORTEST)
    return frozenset({name, bare, bare.removesuffix(_kind_of(bare))}.union(*map(_one_less, long)))


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


def _kind_of(name: str) -> str:
    return next((kind for kind in _KINDS if name.endswith(kind)), "")


def _one_less(name: str) -> set[str]:
    return {name[:at] + name[at + 1:] for at in range(len(name))}


def _law(row: Mapping[str, str]) -> Law:
    repealed = row["status"] == "repealed"
    return Law(row["name"], row["short"], row["number"], row["replaced_by"],
               first_day(row["ended_on"]) if repealed else None, row["verified"] == "yes",
               int(row["articles"] or 0), tuple(map(first_day, (row["days"] or "").split())))
