"""Every document with validity as it stands on a day: what all lists are made of."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ..documents.document import Document, output_path
from ..documents.library import Library
from ..pages.memo import LazyRows
from ..pipeline.context import BuildContext
from ..validity.events import Cause, Event
from ..validity.periods import first_in_force, lapse_of, periods_text
from ..validity.provisions import ProvisionEffect
from ..validity.states import Validity
from ..validity.status import reason_of
from ..validity.texts import Text
from ..validity.timeline import Timeline
from .views import ExpiryRow

_DAY = timedelta(days=1)
_CLEARING = re.compile("废止|失效|清理")


class Record(NamedTuple):
    """A document with its mark and timeline; its entry of the day, None before the first, and its
    state; its first day in force, and what lapses it; in a preview, why it is not published; its
    texts where it has had several; what happens to single provisions."""

    document: Document
    fact_digest: str
    timeline: Timeline
    entry: Event | None
    validity: Validity
    since: date | None
    lapse: Event | None
    held_back: str
    texts: tuple[Text, ...] = ()
    provisions: tuple[ProvisionEffect, ...] = ()

    @property
    def successor(self) -> Cause | None:
        """The document that took the place of a repealed one; one that only clears away is none."""
        if self.validity is not Validity.REPEALED or self.entry is None:
            return None
        cause = self.entry.because
        return cause if cause.path and not _CLEARING.search(cause.title) else None


def list_records(context: BuildContext) -> tuple[Record, ...]:
    """The record of every listed document that has validity, oldest first."""
    library, digests, day = context.library, context.fact_digests, context.options.day
    documents = map(library.by_path.__getitem__, context.timelines)
    return tuple([_record(document, digests[document.path], context.timelines[document.path], day,
                          library.held_back.get(document.path, ""),
                          context.texts.get(document.path, ()),
                          context.provisions_of(document.path))
                  for document in documents if not document.withdrawn])


def rows_of(records: Sequence[Record]) -> LazyRows:
    """The rows of records."""
    return LazyRows(_depends_on(records), lambda: tuple(map(row_of, records)))


def row_of(record: Record) -> ExpiryRow:
    """The row of a document in every list that shows it."""
    document, since, lapse, successor = (
        record.document, record.since, record.lapse, record.successor)
    return ExpiryRow(
        title=document.listed_title,
        path=document.address,
        document_number=str(document.document_number or ""),
        issuer=document.issuer,
        since=since.isoformat() if since and since > date.min else "",
        until=(lapse.day - _DAY).isoformat() if lapse and lapse.day > date.min else "",
        open_end=f"至“{document.ends_with}”为止" if document.ends_with and not lapse else "",
        state=record.validity.value,
        label=record.validity.label,
        periods=periods_text(record.timeline),
        reason=reason_of(record.entry) if record.entry else "",
        successor=successor.title if successor else "",
        successor_path=output_path(successor.path) if successor else "",
        held_back=record.held_back,
        texts=tuple((text.since.isoformat() if text.since else "", text.document.address)
                    for text in record.texts),
    )


def office_of(library: Library, document: Document) -> str:
    """Who has to act on a document: 责任单位, else its issuer, else its category's office."""
    return (document.responsible_office or document.issuer
            or library.site.categories.by_name[document.category].office)


def _record(document: Document, fact_digest: str, timeline: Timeline, day: date, held_back: str,
            texts: tuple[Text, ...], provisions: tuple[ProvisionEffect, ...]) -> Record:
    entry = timeline.entry_on(day)
    validity = entry.validity if entry else Validity.NOT_YET_EFFECTIVE
    return Record(document, fact_digest, timeline, entry, validity, first_in_force(timeline),
                  lapse_of(timeline), held_back, texts, provisions)


def _depends_on(records: Sequence[Record]) -> tuple[str | int, ...]:
    """What the rows depend on: facts, and on which entry of its timeline each document stands."""
    return (*[record.fact_digest for record in records],
            *[record.entry.day.toordinal() if record.entry else 0 for record in records])
