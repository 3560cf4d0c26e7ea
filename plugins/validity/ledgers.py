"""What documents do to each other, found in the order of the days on which it works."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..documents.dates import last_day_of_period
from ..documents.document import Document
from ..documents.relation import Relation
from .events import Cause, Event, cause_of
from .relations import Effect, own_expiry

_NEXT = timedelta(days=1)


@dataclass(slots=True)
class Suspension:
    """暂停执行: its first day and the day on which it is over, each with what made it so."""

    first: date
    because: Cause
    over: date = date.max
    over_because: Cause | None = None


@dataclass(slots=True)
class EffectLedger:
    """What has been found to act on one document, while timelines are being built."""

    events: list[Event] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    last_day: date | None = None
    expiry_cause: Cause | None = None
    suspensions: list[Suspension] = field(default_factory=list)
    ended_on: date = date.max


def in_order(effects: Iterable[Effect]) -> list[tuple[date, Effect]]:
    """Effects by day; those of undated documents and of a document on itself have no meaning."""
    placed = [(effect.day, effect) for effect in effects
              if effect.day and effect.cause.path != effect.target.path]
    placed.sort(key=lambda found: (
        found[0], found[1].relation.until or date.min, found[1].cause.path, found[1].target.path))
    return placed


def keep_ledgers(effects: Sequence[tuple[date, Effect]]) -> dict[str, EffectLedger]:
    """By path, what acts on each document, of effects in the order of their days."""
    ledgers: dict[str, EffectLedger] = defaultdict(EffectLedger)
    for _, effect in effects:
        ledgers[effect.target.path].last_day = own_expiry(effect.target)
    for day, effect in effects:
        if _ended_on(effect.cause, ledgers) < day:
            continue  # it lapsed before its first day
        ledger, because = ledgers[effect.target.path], cause_of(effect.cause)
        ledger.effects.append(effect)
        if effect.validity is None:
            if not effect.relation.articles or effect.kind not in ("suspends", "resumes"):
                _WORKS[effect.kind](ledger, day, effect.relation, because)
            continue
        ledger.events.append(Event(day, effect.validity, because, effect.relation.articles))
        if effect.ends:
            ledger.ended_on = min(ledger.ended_on, day)
    return ledgers


def _ended_on(document: Document, ledgers: dict[str, EffectLedger]) -> date:
    """The first day on which a document was repealed or declared lapsed, as far as known."""
    ledger = ledgers.get(document.path)
    return min(document.repealed_on or date.max, ledger.ended_on if ledger else date.max)


def _extend(ledger: EffectLedger, day: date, relation: Relation, because: Cause) -> None:
    until = relation.until
    if until is None and relation.months and ledger.last_day:
        until = last_day_of_period(ledger.last_day + _NEXT, relation.months)
    if until is None or until < day:
        return
    # Without a known expiry the extension is the first to name one.
    if ledger.last_day is None or day <= ledger.last_day < until:
        ledger.last_day, ledger.expiry_cause = until, because._replace(words="延长有效期")


def _suspend(ledger: EffectLedger, day: date, relation: Relation, because: Cause) -> None:
    over = relation.until + _NEXT if relation.until else date.max
    if over > day:
        ledger.suspensions.append(Suspension(day, because, over, because))


def _resume(ledger: EffectLedger, day: date, relation: Relation, because: Cause) -> None:
    for suspension in ledger.suspensions:
        if suspension.first < day < suspension.over:
            suspension.over, suspension.over_because = day, because


_WORKS = {"extends": _extend, "reaffirms": _extend, "suspends": _suspend, "resumes": _resume}
