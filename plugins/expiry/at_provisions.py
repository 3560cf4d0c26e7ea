"""Events to come at single provisions: 第三条施行, 第八条废止, each with all it concerns that day."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from ..validity.events import Cause
from ..validity.provisions import BEGINS, ProvisionEffect
from .records import Record

ENDING, BEGINNING = ("repeals", "declares_lapsed", "suspends"), (BEGINS,)


class ProvisionEvent(NamedTuple):
    """What happens on a day to provisions of a record: in words, because of what; `key` names it
    in the calendar, for ever."""

    record: Record
    day: date
    words: str
    because: Cause
    key: str


def events_after(record: Record, day: date, kinds: Collection[str]) -> Iterator[ProvisionEvent]:
    """What will happen after a day, as long as the document itself is in force then."""
    coming = sorted(
        (effect for effect in record.provisions if effect.kind in kinds and effect.day > day
         and not (record.lapse and record.lapse.day <= effect.day)), key=_of_one_event)
    for (on, kind, _), same in groupby(coming, key=_of_one_event):
        effects = tuple(same)
        names = "、".join(dict.fromkeys(effect.words for effect in effects))
        first = effects[0]
        yield ProvisionEvent(record, on, f"{names}{first.wording.verb}", first.because,
                             f"{record.document.address}-{kind}-{first.provision.anchor}")


def _of_one_event(effect: ProvisionEffect) -> tuple[date, str, str]:
    return effect.day, effect.kind, effect.because.path
