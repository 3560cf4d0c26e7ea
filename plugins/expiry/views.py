"""What the pages of this feature show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..pages.links import Link


class ExpiryRow(NamedTuple):
    """A document with validity, in every list the same: its periods, its state on the build day.

    `since` and `until` are the first and the last day in force, "" where open. What has lapsed
    has its reason, and its successor where another document took its place. `held_back` says, in
    a preview, why the document is not published. `texts` are the first day ("" where not known)
    and the address of each of its texts, the newest last, where there are several. `open_end` is
    the event until which it is valid.
    """

    title: str
    path: str
    document_number: str
    issuer: str
    since: str
    until: str
    state: str
    label: str
    periods: str
    reason: str = ""
    successor: str = ""
    successor_path: str = ""
    held_back: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    open_end: str = ""


@dataclass(frozen=True, slots=True)
class Coming:
    """An event to come: the day, what will happen to which document, and who has to act before."""

    row: ExpiryRow
    day: str
    event: str
    reason: str
    office: str
    remark: str


@dataclass(frozen=True, slots=True)
class ValidityChange:
    """An event that has come: the day, what happened to which document, because of what."""

    row: ExpiryRow
    day: str
    event: str
    reason: str


@dataclass(frozen=True, slots=True)
class ExpiryTable:
    """Rows of one kind under a heading, with a caption; `empty` is said where there are none."""

    heading: str
    caption: str
    rows: Sequence[ExpiryRow] | Sequence[Coming] | Sequence[ValidityChange]
    empty: str


@dataclass(frozen=True, slots=True)
class Machine:
    """What the time machine starts from: the day built for, the next day on which the list will
    differ ("" where none is known), and its data scripts by kind and year."""

    day: str
    next_change: str
    scripts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExpiryView:
    """A page of lists. `day` is None on pages that do not change with the day of the build."""

    title: str
    lead: str
    day: date | None
    total: int | None
    trail: tuple[Link, ...]
    years: tuple[Link, ...]
    tables: tuple[ExpiryTable, ...]
    others: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]
    scripts: tuple[str, ...] = ()
    machine: Machine | None = None


@dataclass(frozen=True, slots=True)
class YearView:
    """The rows of one data script: what is open and began in a year, or what ended in it."""

    kind: str
    year: int
    rows: Sequence[ExpiryRow]
    caution: str = ""

    @property
    def name(self) -> str:
        """What the script is called: `from-2024`, `until-2024`."""
        return f"{self.kind}-{self.year:04d}"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One day of the calendar; `key` never changes, so that a moved day moves the entry."""

    key: str
    day: date
    known_since: date
    summary: str
    description: str


@dataclass(frozen=True, slots=True)
class ExpiryCalendarView:
    """All that the calendar file holds."""

    name: str
    domain: str
    events: tuple[CalendarEvent, ...]
    caution: str = ""
    mark: str = ""
