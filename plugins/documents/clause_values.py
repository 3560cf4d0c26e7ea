"""The values that the clauses of a text are read as."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from .clause_tokens import Start

ENDINGS = ("repeals", "declares_lapsed")


class About(Enum):
    """What a doubt is about; the value is the keys by which a person answers it."""

    START = ("effective_on", "partial_starts")
    TERM = ("expires_on", "valid_for", "ends_with")
    ACTS = ("repeals", "declares_lapsed")


@dataclass(frozen=True, slots=True)
class EffectiveClause:
    """自…起施行: the day, or else the event it counts from and the days or months after that.

    `articles` where only these begin on that day (分条施行).
    """

    text: str
    day: date | None
    start: Start | None = None
    after_days: int = 0
    after_months: int = 0
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermClause:
    """有效期五年 as months (有效期30日 as days), or 有效期至… as the last day; `first` is the first
    day where the clause names it."""

    text: str
    months: int | None = None
    last_day: date | None = None
    days: int | None = None
    first: date | None = None


@dataclass(frozen=True, slots=True)
class ActClause:
    """《…》（文号）同时废止: what is done to one document, as a whole or in `articles`.

    `kind` is the relation that says so in front matter. `since` is the day of this act alone;
    `until` or `months` how far an extension goes. `number` is "" where none is given.
    """

    text: str
    kind: str
    title: str
    number: str
    articles: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    months: int | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that only a person can read, why, and what they are about."""

    text: str
    why: str
    about: About


@dataclass(frozen=True, slots=True)
class Clauses:
    """All clauses of a text about its own validity and that of others, in their order."""

    effective: tuple[EffectiveClause, ...] = ()
    terms: tuple[TermClause, ...] = ()
    acts: tuple[ActClause, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def repeals(self) -> tuple[ActClause, ...]:
        """The documents that are repealed or declared lapsed as a whole."""
        return tuple(act for act in self.acts if act.kind in ENDINGS and not act.articles)
