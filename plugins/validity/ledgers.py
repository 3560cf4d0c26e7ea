"""What documents do to each other, found in the order of the days on which it works."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from ..documents.document import Document
from .events import Cause, Event, cause_of
from .relations import Effect, own_expiry


@dataclass(slots=True)
class Ledger:
    """What has been found to act on one document, while timelines are being built."""

    events: list[Event] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    last_day: date | None = None
    expiry_cause: Cause | None = None
    ended_on: date = date.max


def in_order(effects: Iterable[Effect]) -> list[Effect]:
    """Effects by day; those of undated documents and of a document on itself have no meaning."""
    placed = (effect for effect in effects
              if effect.day and effect.cause.path != effect.target.path)
    return sorted(placed, key=lambda effect: (
        effect.day, effect.relation.until or date.min, effect.cause.path, effect.target.path))


def keep_ledgers(effects: Iterable[Effect]) -> dict[str, Ledger]:
    """By path, what acts on each document, of effects in the order of their days."""
    effects = tuple(effects)
    ledgers: dict[str, Ledger] = defaultdict(Ledger)
    for effect in effects:
        ledgers[effect.target.path].last_day = own_expiry(effect.target)
    for effect in effects:
        if _ended_on(effect.cause, ledgers) < effect.day:
            continue  # it lapsed before its first day
        ledger, because = ledgers[effect.target.path], cause_of(effect.cause)
        ledger.effects.append(effect)
        if effect.validity is None:
            _extend(ledger, effect, because)
            continue
        ledger.events.append(
            Event(effect.day, effect.validity, because, effect.relation.articles))
        if effect.ends:
            ledger.ended_on = min(ledger.ended_on, effect.day)
    return ledgers


def _ended_on(document: Document, ledgers: dict[str, Ledger]) -> date:
    """The first day on which a document was repealed or declared lapsed, as far as known."""
    ledger = ledgers.get(document.path)
    return min(document.repealed_on or date.max, ledger.ended_on if ledger else date.max)


def _extend(ledger: Ledger, effect: Effect, because: Cause) -> None:
    until = effect.relation.until
    if until is None or until < effect.day:
        return
    # Without a known expiry the extension is the first to name one.
    if ledger.last_day is None or effect.day <= ledger.last_day < until:
        ledger.last_day, ledger.expiry_cause = until, because._replace(words="延长有效期")
