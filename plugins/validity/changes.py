"""What changed in a document by days: its states, its texts, the provisions that begin later."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from .events import Cause, Event
from .provisions import BEGINS, ProvisionEffect
from .states import Validity
from .texts import Text
from .timeline import Timeline


def changes_of(
    timeline: Timeline, texts: Sequence[Text], provisions: Sequence[ProvisionEffect]
) -> Iterator[Event]:
    """The entries of its timeline; a later text that no decision of that day explains, as 已修改;
    分条施行, as 施行 of these provisions. None of a day that is not known."""
    entries = [entry for entry in timeline.entries if entry.day > date.min]
    yield from entries
    amended = {entry.day for entry in entries if entry.validity is Validity.AMENDED}
    for text in texts[1:]:
        if text.since and text.since not in amended:
            yield Event(text.since, Validity.AMENDED, Cause(f"改用{text.phrase}"))
    begins = (effect for effect in provisions if effect.kind == BEGINS)
    for (day, because), same in groupby(begins, key=lambda effect: (effect.day, effect.because)):
        yield Event(day, Validity.IN_FORCE, because,
                    tuple(dict.fromkeys(effect.words for effect in same)))
