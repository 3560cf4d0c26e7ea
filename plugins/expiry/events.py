"""What will happen and what has happened: expiries to come, first days to come, recent changes."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from ..documents.library import Library
from ..validity.changes import changes_of
from ..validity.events import Event
from ..validity.states import Validity
from ..validity.status import reason_of
from ..validity.suspending import RESUMED
from ..validity.working_days import WorkingCalendar
from .at_provisions import BEGINNING, ENDING, ProvisionEvent, events_after
from .records import Record, office_of, row_of
from .views import Coming, ValidityChange

_DAY = timedelta(days=1)
# What a state's beginning is called.
EVENTS = {
    Validity.IN_FORCE: "施行",
    Validity.AMENDED: "修改",
    Validity.PARTLY_LAPSED: "部分失效",
    Validity.SUSPENDED: "暂停执行",
    Validity.EXPIRED: "失效",
    Validity.REPEALED: "废止",
}

# What an event to come is called: an expiry by the last day in force.
COMING = {
    Validity.IN_FORCE: "施行",
    Validity.EXPIRED: "有效期届满",
    Validity.REPEALED: "废止",
}


def coming_lapses(
    library: Library, records: Iterable[Record], day: date, within: int,
    calendar: WorkingCalendar,
) -> tuple[Coming, ...]:
    """What will cease to be in force in the `within` days after `day`, as a whole or in single
    provisions, the soonest first."""
    end = day + timedelta(days=within)
    found = [_coming(library, record, record.lapse, calendar) for record in records
             if record.lapse and day < record.lapse.day <= end + _DAY]
    found += [_coming_at(library, event) for record in records if record.provisions
              for event in events_after(record, day, ENDING)]
    return tuple(sorted((event for event in found if event.day <= end.isoformat()),
                        key=lambda event: (event.day, event.row.path)))


def cut_by_days(
    events: Sequence[Coming], day: date, limits: Iterable[int]
) -> Iterator[tuple[str, tuple[Coming, ...]]]:
    """Events of the next 30, the 90, … days, each in the first part that holds it."""
    start = 0
    for limit, before in zip(limits, (0, *limits), strict=False):
        end = bisect_right(events, (day + timedelta(days=limit)).isoformat(),
                           key=lambda event: event.day)
        heading = f"{before + 1}至{limit}天" if before else f"{limit}天以内"
        yield heading, tuple(events[start:end])
        start = end


def coming_starts(
    library: Library, records: Iterable[Record], day: date, calendar: WorkingCalendar
) -> tuple[Coming, ...]:
    """What is published and will take effect after `day`, the soonest first."""
    found = [_coming(library, record, entry, calendar)
             for record in records if record.since and record.since > day
             and (entry := record.timeline.entry_on(record.since))]
    found += [_coming_at(library, event) for record in records if record.provisions
              for event in events_after(record, day, BEGINNING)]
    return tuple(sorted(found, key=lambda event: (event.day, event.row.path)))


def next_change(records: Iterable[Record], day: date) -> date | None:
    """The first day after `day` on which something begins or ceases to be in force."""
    days = [boundary for record in records
            for boundary in (record.since, record.lapse and record.lapse.day,
                             *_suspensions(record))
            if boundary and boundary > day]
    return min(days, default=None)


def _suspensions(record: Record) -> Iterator[date]:
    """The days on which a document is suspended or resumed."""
    entries = record.timeline.entries
    for at, entry in enumerate(entries if len(entries) > 1 else ()):
        if entry.validity is Validity.SUSPENDED:
            yield from (one.day for one in entries[at:at + 2])


def recent_changes(
    records: Sequence[Record], day: date, count: int
) -> tuple[ValidityChange, ...]:
    """The last `count` events up to `day`, the newest first."""
    days = sorted((entry.day for record in records for entry in _changes(record)
                   if entry.day <= day), reverse=True)[:count]
    latest = sorted(_events_between(records, days[-1], day), reverse=True,
                    key=lambda found: (found[1].day, found[0].document.path)) if days else []
    return tuple(ValidityChange(row_of(record), entry.day.isoformat(), _name(entry),
                                reason_of(entry))
                 for record, entry in latest[:count])


def _name(entry: Event) -> str:
    return RESUMED if entry.because.words == RESUMED else EVENTS[entry.validity]


def _events_between(
    records: Iterable[Record], first: date, last: date
) -> Iterator[tuple[Record, Event]]:
    for record in records:
        for entry in _changes(record):
            if first <= entry.day <= last and entry.validity in EVENTS:
                yield record, entry


def _changes(record: Record) -> Iterator[Event]:
    return changes_of(record.timeline, record.texts, record.provisions)


def _coming(
    library: Library, record: Record, entry: Event, calendar: WorkingCalendar
) -> Coming:
    """The last day in force for what expires, the first day of the new state for all else."""
    kind = Validity.IN_FORCE if entry.day == record.since else entry.validity
    expires = kind is Validity.EXPIRED
    day = entry.day - _DAY if expires else entry.day
    event, reason = COMING[kind], reason_of(entry)
    return Coming(row_of(record), day.isoformat(), event, reason if reason != event else "",
                  office_of(library, record.document),
                  holiday_remark(day, calendar) if expires else "")


def _coming_at(library: Library, event: ProvisionEvent) -> Coming:
    document = event.record.document
    reason = f"依据{event.because}" if event.because.path else ""
    return Coming(row_of(event.record), event.day.isoformat(), event.words, reason,
                  office_of(library, document), "")


def holiday_remark(day: date, calendar: WorkingCalendar) -> str:
    """Where a last day is no working day: the working day before it; 推算 in a year not known."""
    if calendar.is_working_day(day):
        return ""
    before = day - _DAY
    while not calendar.is_working_day(before):
        before -= _DAY
    estimated = "，推算" if calendar.is_estimated(day) else ""
    return f"届满日不是工作日（此前最后一个工作日为{before.month}月{before.day}日{estimated}）"
