"""Every document with validity as it stands on a day: the rows that all lists are made of."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from ..documents.document import Document
from ..documents.library import Library
from ..validity.periods import first_in_force, lapse_of
from ..validity.standing import Standing, reason_of
from ..validity.states import Validity
from ..validity.timeline import Event, Timeline
from .views import Row

_DAY = timedelta(days=1)
_CLEARING = re.compile("废止|失效|清理")


class Record(NamedTuple):
    """A document, its timeline, its state and first day in force, what lapses it, and its row."""

    document: Document
    timeline: Timeline
    validity: Validity
    since: date | None
    lapse: Event | None
    row: Row


def list_records(
    library: Library, standings: Mapping[str, Standing], day: date
) -> tuple[Record, ...]:
    """The record of every listed document that has validity, oldest first."""
    documents = map(library.by_path.__getitem__, standings)
    return tuple([_record(library, document, standings[document.path], day)
                  for document in documents if not document.withdrawn])


def office_of(library: Library, document: Document) -> str:
    """Who has to act on a document: 责任单位, else its issuer, else its category's office."""
    return (document.responsible_office or document.issuer
            or library.site.categories.by_name[document.category].office)


def _record(library: Library, document: Document, standing: Standing, day: date) -> Record:
    timeline, validity = standing.timeline, standing.validity
    entry = timeline.entry_on(day)
    since, lapse = first_in_force(timeline), lapse_of(timeline)
    successor = _successor(library, entry) if validity is Validity.REPEALED else None
    row = Row(
        title=document.title,
        path=document.address,
        document_number=str(document.document_number or ""),
        issuer=document.issuer,
        since=since.isoformat() if since and since > date.min else "",
        until=(lapse.day - _DAY).isoformat() if lapse and lapse.day > date.min else "",
        state=validity.value,
        label=validity.label,
        periods=standing.periods,
        reason=reason_of(entry) if entry else "",
        successor=successor.title if successor else "",
        successor_path=successor.address if successor else "",
    )
    return Record(document, timeline, validity, since, lapse, row)


def _successor(library: Library, event: Event) -> Document | None:
    """The document that took the place of a repealed one; one that only clears away is none."""
    cause = library.by_path.get(event.because.path)
    return cause if cause and not _CLEARING.search(cause.title) else None
