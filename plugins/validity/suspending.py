"""暂停执行 and 恢复执行 laid over the states that a document would have without them.

A document is suspended on the days of its suspensions on which it would be in force; what lapses
meanwhile has lapsed, and what is amended meanwhile comes back amended.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from .events import Event
from .ledgers import Suspension
from .states import Validity

RESUMED = "恢复执行"  # the words of a cause by which a suspension is over


def suspend(entries: Sequence[Event], suspensions: Sequence[Suspension]) -> Iterator[Event]:
    """The entries of a timeline with those of the suspensions among them, in order."""
    by_day = {entry.day: entry for entry in entries}
    days = {*by_day, *(one.first for one in suspensions),
            *(one.over for one in suspensions if one.over < date.max)}
    base: Event | None = None
    suspended = False
    for day in sorted(days):
        changed = by_day.get(day)
        base = changed or base
        holding = next((one for one in suspensions if one.first <= day < one.over), None)
        if base is None:
            continue
        if holding and base.validity.is_in_force:
            if not suspended:
                yield Event(day, Validity.SUSPENDED, holding.because)
            suspended = True
            continue
        if changed:
            yield changed
        elif suspended and base.validity.is_in_force:
            over = max((one for one in suspensions if one.over == day), key=_cause_path)
            because = over.over_because or over.because
            yield Event(day, base.validity, because._replace(words=RESUMED))
        suspended = False


def _cause_path(suspension: Suspension) -> str:
    return (suspension.over_because or suspension.because).path
