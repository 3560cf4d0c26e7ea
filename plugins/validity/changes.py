"""What changed in a document by days: its states, and beside these its texts and provisions."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from .events import Cause, Event
from .provisions import BEGINS, ProvisionEffect
from .states import Validity
from .suspending import RESUMED
from .texts import Text
from .timeline import Timeline

_NEXT = timedelta(days=1)


def changes_of(
    timeline: Timeline, texts: Sequence[Text], provisions: Sequence[ProvisionEffect]
) -> Iterator[Event]:
    """The entries of its timeline and what happened beside; nothing of a day that is not known."""
    yield from (entry for entry in timeline.entries if entry.day > date.min)
    yield from changes_beside(timeline, texts, provisions)


def changes_beside(
    timeline: Timeline, texts: Sequence[Text], provisions: Sequence[ProvisionEffect]
) -> Iterator[Event]:
    """What gave the document as a whole no other state: a later text that no decision of that day
    explains, as 已修改; provisions that begin later, are suspended, are resumed."""
    amended = {entry.day for entry in timeline.entries if entry.validity is Validity.AMENDED}
    for text in texts[1:]:
        if text.since and text.since not in amended:
            yield Event(text.since, Validity.AMENDED, Cause(f"改用{text.phrase}"))
    for (kind, day, until, because), same in groupby(
            provisions, key=lambda one: (one.kind, one.day, one.until, one.because)):
        articles = tuple(dict.fromkeys(effect.words for effect in same))
        if kind == BEGINS:
            yield Event(day, Validity.IN_FORCE, because, articles)
        elif kind == "suspends":
            yield Event(day, Validity.SUSPENDED, because, articles)
        resumed_on = day if kind == "resumes" else until + _NEXT if until else None
        if resumed_on:
            yield Event(resumed_on, Validity.IN_FORCE, because._replace(words=RESUMED), articles)
