"""What the pages of platforms show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..disclosure.fulfilment import FulfilmentState
from ..pages.links import Link
from ..pipeline.list_views import CatalogueRow
from .charges import Charge
from .duties import DutyStatus


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office in the table: how many documents it has made public, and each duty by its name."""

    name: str
    path: str
    count: int
    duties: tuple[tuple[str, DutyStatus], ...]

    @property
    def is_wanting(self) -> bool:
        """True where a duty is missing or late."""
        return any(status.is_wanting for _, status in self.duties)


@dataclass(frozen=True, slots=True)
class OfficeGroup:
    """The offices of a kind, under an anchor of their own."""

    name: str
    anchor: str
    rows: tuple[OfficeRow, ...]


@dataclass(frozen=True, slots=True)
class PlatformsView:
    """All offices against all duties, and the files of the same table."""

    title: str
    lead: str
    day: date
    heads: tuple[str, ...]
    groups: tuple[OfficeGroup, ...]
    files: tuple[Link, ...]
    scripts: tuple[str, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]
    ways: tuple[Link, ...] = ()

    @property
    def total(self) -> int:
        """How many offices there are."""
        return sum(len(group.rows) for group in self.groups)

    @property
    def wanting(self) -> int:
        """How many of them lack something or are late."""
        return sum(row.is_wanting for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class ColumnSummary:
    """One of the five columns of an office: what is in it, or who fills it and where to look."""

    name: str
    anchor: str
    status: DutyStatus | None = None
    words: str = ""
    links: tuple[Link, ...] = ()
    grid: tuple[Link, ...] = ()
    instead: Link | None = None


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """A matter of a sector: whether it has been made public, and where."""

    subject: str
    matter: str
    state: FulfilmentState
    links: tuple[Link, ...]

    @property
    def is_published(self) -> bool:
        """True where there is something of it."""
        return self.state in (FulfilmentState.CURRENT, FulfilmentState.STALE,
                              FulfilmentState.ABRIDGED)


@dataclass(frozen=True, slots=True)
class Checklist:
    """What a sector makes public by the rules of a ministry, and how an enterprise stands."""

    sector: str
    ministry: str
    lines: tuple[ChecklistLine, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The matters of which there is nothing."""
        return tuple(line.matter for line in self.lines if not line.is_published)


@dataclass(frozen=True, slots=True)
class EnterpriseRow:
    """An enterprise in the table of its sector."""

    name: str
    path: str
    telephone: str
    newest: str
    checklist: Checklist | None
    charges: tuple[Charge, ...] = ()


@dataclass(frozen=True, slots=True)
class SectorGroup:
    """The enterprises of a sector."""

    name: str
    rows: tuple[EnterpriseRow, ...]


@dataclass(frozen=True, slots=True)
class SectorsView:
    """Public enterprises by sector."""

    title: str
    lead: str
    groups: tuple[SectorGroup, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OfficeView:
    """The platform of one office."""

    title: str
    name: str
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]
    day: date
    facts: tuple[tuple[str, str, str], ...]
    latest: Sequence[CatalogueRow]
    all: Link
    overview: tuple[tuple[Link, DutyStatus | None, str], ...]
    columns: tuple[ColumnSummary, ...]
    leaders: tuple[tuple[str, Link], ...]
    files: tuple[Link, ...]
    feeds: tuple[Link, ...]
    checklist: Checklist | None = None
    charges: tuple[Charge, ...] = ()


@dataclass(frozen=True, slots=True)
class SolicitationRow:
    """A solicitation: its office, first and last day, states by day with their words, results."""

    link: Link
    office: str
    opens: str
    closes: str
    periods: str
    state: str
    states: tuple[tuple[str, str], ...]
    results: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SolicitationView:
    """What the page of a solicitation shows before its text."""

    row: SolicitationRow
    takes_part: str
    loads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SolicitationsView:
    """All solicitations, newest first."""

    title: str
    lead: str
    rows: tuple[SolicitationRow, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GazetteEntry:
    """A document in an issue; without a page where it is not on this site."""

    title: str
    path: str
    document_number: str
    issuer: str


@dataclass(frozen=True, slots=True)
class GazetteView:
    """An issue: its number, contents in order, the page of the whole."""

    issue: str
    entries: tuple[GazetteEntry, ...]
    whole: str
    loads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GazettesView:
    """All issues by year: (year, (issue with its page, number, how many documents))."""

    title: str
    lead: str
    years: tuple[tuple[str, tuple[tuple[Link, str, int], ...]], ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]
