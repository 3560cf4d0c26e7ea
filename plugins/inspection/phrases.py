"""Phrases that are wrong, with the right ones: tables of facts in `data/`, one row a phrase.

The columns of `wording.csv`, `confusions.csv` and `agencies.csv`: what is `wrong` (`old`), what is
`right` (`new`), the `pattern` that finds it where that is more than the phrase itself, `since` when
it is wrong, why, and whether somebody has `verified` the row against a source.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from .literals import literals_of
from .settings import Term

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wrong phrase and its form; a text without any of its `triggers` does not have it."""

    kind: str
    wrong: str
    right: str
    form: str
    triggers: tuple[str, ...]
    since: date
    reason: str
    verified: bool

    @classmethod
    def of(cls, kind: str, wrong: str, right: str, pattern: str = "", since: str = "",
           reason: str = "", verified: bool = True) -> "Phrase":
        """A phrase that `pattern`, or the wrong words themselves, find."""
        triggers = literals_of(pattern) if pattern else (wrong,)
        return cls(kind, wrong, right, pattern or re.escape(wrong), triggers, first_day(since),
                   reason, verified)

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its form, made ready where a text has a trigger: of most no text has one."""
        return compiled(self.form)


@cache
def compiled(form: str) -> re.Pattern[str]:
    """The pattern of a form; `^` and `$` stand for the ends of each line."""
    return re.compile(form, re.MULTILINE)


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of the table `name` in `data/`, in its order."""
    with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=8)
def read_phrases(name: str) -> tuple[Phrase, ...]:
    """The phrases of the table `name` in `data/`."""
    return tuple(map(_phrase, read_table(name)))


def phrases_of(terms: Iterable[Term]) -> Iterator[Phrase]:
    """The words of a site as phrases."""
    return (Phrase.of("本站用语", term.wrong, term.right, reason=term.reason) for term in terms)


def find_phrases(text: str, phrases: Iterable[Phrase],
                 written: date | None = None) -> Iterator[tuple[re.Match[str], Phrase]]:
    """Where a text has wrong phrases that were wrong already when it was written."""
    for phrase in phrases:
        if ((written is None or phrase.since <= written)
                and any(trigger in text for trigger in phrase.triggers)):
            for match in phrase.pattern.finditer(text):
                yield match, phrase


def first_day(day: str) -> date:
    """The day that `2018`, `2018-03` or `2018-03-17` begins with; the first of all for ""."""
    if not day:
        return date.min
    year, month, number = ([int(part) for part in day.split("-")] + [1, 1])[:3]
    return date(year, month, number)


def _phrase(row: dict[str, str]) -> Phrase:
    return Phrase.of(row.get("kind") or row["level"], row.get("wrong") or row["old"],
                     row.get("right") or row["new"], row["pattern"], row.get("since", ""),
                     row.get("reason") or row.get("note", ""), row["verified"] == "yes")
