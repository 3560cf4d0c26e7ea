"""What the pages of this feature show."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..disclosure.fulfilment import Fulfilment, FulfilmentState
from ..pages.links import Link


@dataclass(frozen=True, slots=True)
class Choice:
    """A column the filter offers to choose from: what it is called, the heads it may bear, whether
    a cell of it may name several."""

    name: str
    heads: tuple[str, ...]
    holds_several: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """What the filter of a page works on: the tables under a selector with one of the `marks`."""

    tables: str
    marks: tuple[str, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ScheduleTools:
    """What a schedule's own page offers besides its text."""

    csv: str
    fulfilment: str
    scripts: tuple[str, ...]
    filter: Filter


@dataclass(frozen=True, slots=True)
class Promise:
    """A row of a schedule with what has been published of it; `since` when it promises this."""

    number: str
    subject: str
    matter: str
    office: str
    fulfilment: Fulfilment
    since: date | None = None


@dataclass(frozen=True, slots=True)
class FulfilmentSummary:
    """How many promises a schedule or an office has, and how they stand on the day."""

    name: str
    path: str
    promises: tuple[Promise, ...]
    day: date

    @property
    def total(self) -> int:
        """All of them."""
        return len(self.promises)

    @property
    def published(self) -> int:
        """Those of which something has been published, stale or not."""
        return self._count(FulfilmentState.CURRENT) + self.stale

    @property
    def stale(self) -> int:
        """Those whose next publication was due before the day."""
        return self._count(FulfilmentState.STALE)

    @property
    def empty(self) -> int:
        """Those of which nothing has been published."""
        return self._count(FulfilmentState.EMPTY) + self._count(FulfilmentState.STATED)

    @property
    def abridged(self) -> int:
        """Those of which summaries or catalogue entries alone have been published."""
        return self._count(FulfilmentState.ABRIDGED)

    @property
    def unnamed(self) -> int:
        """Those that do not say where they are published."""
        return self._count(FulfilmentState.UNNAMED)

    @property
    def dues(self) -> Iterator[str]:
        """The days due, for the script that counts what is stale on the day of reading."""
        return (promise.fulfilment.due.isoformat() for promise in self.promises
                if promise.fulfilment.due)

    @property
    def agenda(self) -> tuple[tuple[Promise, bool], ...]:
        """What waits for something, or will once its day has passed; whether it does already."""
        states = ((promise, promise.fulfilment.state_on(self.day)) for promise in self.promises)
        return tuple((promise, state is not FulfilmentState.CURRENT) for promise, state in states
                     if promise.fulfilment.due or state is not FulfilmentState.CURRENT)

    @property
    def is_open(self) -> bool:
        """True where something waits."""
        return any(is_open for _, is_open in self.agenda)

    def _count(self, state: FulfilmentState) -> int:
        return sum(promise.fulfilment.state_on(self.day) is state for promise in self.promises)


@dataclass(frozen=True, slots=True)
class SchedulesOverviewView:
    """How all schedules stand: by schedule and by office."""

    title: str
    lead: str
    day: date
    schedules: tuple[FulfilmentSummary, ...]
    offices: tuple[FulfilmentSummary, ...]
    scripts: tuple[str, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]

    @property
    def is_open(self) -> bool:
        """True where something waits for some office."""
        return any(office.is_open for office in self.offices)


@dataclass(frozen=True, slots=True)
class FulfilmentView:
    """How one schedule stands, row by row."""

    title: str
    schedule: Link
    csv: str
    summary: FulfilmentSummary
    scripts: tuple[str, ...]
    filter: Filter
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]

    @property
    def day(self) -> date:
        """The day of which the page speaks."""
        return self.summary.day


@dataclass(frozen=True, slots=True)
class OfficeStand:
    """Of how many matters of one schedule an office has published something; the way there."""

    name: str
    path: str
    published: int
    total: int


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field: how many matters its standard names, its schedules here, how offices stand."""

    name: str
    standard: int
    schedules: tuple[Link, ...]
    offices: tuple[OfficeStand, ...]


@dataclass(frozen=True, slots=True)
class FieldsView:
    """The fields of 基层政务公开, in sets under their headings."""

    title: str
    lead: str
    groups: tuple[tuple[str, tuple[FieldLine, ...]], ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]

    @property
    def covered(self) -> tuple[int, int]:
        """How many fields have a schedule here, of how many."""
        lines = [line for _, group in self.groups for line in group]
        return sum(bool(line.schedules) for line in lines), len(lines)


@dataclass(frozen=True, slots=True)
class CsvView:
    """The schedule of one body, by the digest of its source; what a demonstration says of it."""

    digest: str
    caution: str = ""
