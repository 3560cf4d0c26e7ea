"""The calendar file (RFC 5545) of all expiries and first days to come."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ..documents.citing import cite_document
from ..documents.document import Document
from ..documents.library import Library
from ..validity.events import Event
from ..validity.states import Validity
from ..validity.status import reason_of
from .at_provisions import BEGINNING, ENDING, ProvisionEvent, events_after
from .events import COMING
from .records import Record, office_of
from .views import CalendarEvent, ExpiryCalendarView

_DAY = timedelta(days=1)
_WIDEST = 75  # octets a line, RFC 5545 §3.1
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar_view(library: Library, records: Iterable[Record], day: date) -> ExpiryCalendarView:
    """The view of the calendar file: every event after `day`, the soonest first."""
    identity = library.site.identity
    events = [event for record in records if record.timeline.entries[-1].day > day
              for event in _events(library, record, day)]
    events += [_at_provisions(library, event) for record in records if record.provisions
               for event in events_after(record, day, (*BEGINNING, *ENDING))]
    events.sort(key=lambda event: (event.day, event.key))
    shown = identity.for_readers
    return ExpiryCalendarView(f"{shown.name}规范性文件施行与届满", shown.domain or "zfxxgk.invalid",
                              tuple(events), identity.caution, identity.mark)


def to_ics(view: ExpiryCalendarView) -> bytes:
    """The calendar as a file: CRLF, lines folded at 75 octets."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//zfxxgk//validity//ZH",
             "CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{_text(view.name)}"]
    if view.caution:
        lines.append(f"X-WR-CALDESC:{_text(view.caution)}")
    for event in view.events:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{event.key}@{view.domain}",
            f"DTSTAMP:{event.known_since:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{event.day + _DAY:%Y%m%d}",
            f"SUMMARY:{_text(view.mark + event.summary)}",
            f"DESCRIPTION:{_text(_said(event, view))}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in _fold(line.encode()))


def _events(library: Library, record: Record, day: date) -> Iterator[CalendarEvent]:
    for entry in record.timeline.entries:
        starts = entry.day == record.since
        if day < entry.day < date.max and (starts or entry is record.lapse):
            yield _event(library, record, entry, Validity.IN_FORCE if starts else entry.validity)


def _event(
    library: Library, record: Record, entry: Event, kind: Validity
) -> CalendarEvent:
    reason = reason_of(entry)
    day = entry.day - _DAY if kind is Validity.EXPIRED else entry.day
    return _calendar_event(library, record.document, f"{record.document.address}-{kind.value}",
                           day, COMING[kind], reason if reason != COMING[kind] else "",
                           entry.because.path)


def _at_provisions(library: Library, event: ProvisionEvent) -> CalendarEvent:
    reason = f"依据{event.because}" if event.because.path else ""
    return _calendar_event(library, event.record.document, event.key, event.day, event.words,
                           reason, event.because.path)


def _calendar_event(library: Library, document: Document, key: str, day: date, what: str,
                    reason: str, because: str) -> CalendarEvent:
    office = office_of(library, document)
    words = (reason, office and f"责任单位：{office}", f"网页：{document.address}")
    cause = library.by_path.get(because, document)
    return CalendarEvent(
        key=key, day=day,
        # When the event became known: a fact of the content, so that one night adds no byte.
        known_since=cause.published_on or cause.signed_on or day,
        summary=f"{what}：{cite_document(document)}",
        description="\n".join(word for word in words if word))


def _said(event: CalendarEvent, view: ExpiryCalendarView) -> str:
    return "\n".join(filter(None, (event.description, view.caution)))


def _text(value: str) -> str:
    """A value of type TEXT."""
    return value.translate(_ESCAPES)


def _fold(line: bytes) -> Iterator[bytes]:
    """The line in parts of at most 75 octets, each after the first beginning with a space."""
    while len(line) > _WIDEST:
        cut = _WIDEST
        while line[cut] & 0xC0 == 0x80:  # within a character
            cut -= 1
        yield line[:cut]
        line = b" " + line[cut:]
    yield line
