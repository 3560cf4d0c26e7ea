"""意见征集: open from a day to a day, answered by a result; its state on the reader's day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..documents.document import Document, Layout
from ..documents.fields import CLOSES, OPENS, TAKES_PART
from ..documents.library import Library
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags
from .views import SolicitationRow, SolicitationsView, SolicitationView

SOLICITATIONS = Link("意见征集", "offices/solicitations.html")
LEAD = "正在征集意见的事项、截止日期和提出意见的办法，已经结束的征集和对意见的反馈。"
# How long after its end a result may take: 本站制度, no law has a number of days.
WITHIN = timedelta(days=30)
# 重大行政决策程序暂行条例第十五条: as a rule thirty days at least.
SHORTEST = 30
STATES = {"planned": "尚未开始", "open": "征集中", "closed": "已结束，待反馈", "answered": "已反馈"}


@dataclass(frozen=True, slots=True)
class Solicitation:
    """A solicitation with its first and last day and the documents that answer it."""

    document: Document
    opens: date | None
    closes: date | None
    results: tuple[Document, ...]

    @property
    def answered_on(self) -> date | None:
        """The day of the first result."""
        return min((one.published_on for one in self.results if one.published_on), default=None)

    @property
    def periods(self) -> str:
        """Days and states, for the script."""
        days = {date.min: "planned" if self.opens else "open"}
        if self.opens:
            days[self.opens] = "open"
        if self.closes:
            days[self.closes + timedelta(days=1)] = "closed"
        if self.answered_on:
            days = {day: state for day, state in days.items() if day < self.answered_on}
            days[self.answered_on] = "answered"
        return ";".join(f"{day.isoformat()} {state}" for day, state in sorted(days.items()))

    def state_on(self, day: date) -> str:
        """The state on a day."""
        begun = [period.split() for period in self.periods.split(";")]
        return [state for since, state in begun if since <= day.isoformat()][-1]

    def is_overdue_on(self, day: date) -> bool:
        """True where the result is later than it may be."""
        return bool(self.state_on(day) == "closed" and self.closes and day > self.closes + WITHIN)


def solicitation_of(library: Library, document: Document) -> Solicitation:
    """What a document of this layout declares, and what answers it."""
    said = dict(document.particulars)
    results = tuple(other for kind, other in library.incoming.get(document.path, ())
                    if kind == "responds_to")
    return Solicitation(document, day_of(said.get(OPENS, "")), day_of(said.get(CLOSES, "")),
                        results)


def list_solicitations(library: Library) -> tuple[Solicitation, ...]:
    """Every solicitation, newest first."""
    return tuple(solicitation_of(library, document)
                 for document in reversed(library.by_layout.get(Layout.SOLICITATION, ())))


def day_of(text: str) -> date | None:
    """The day of a text, None where it is none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def supplement(library: Library, document: Document, day: date) -> SolicitationView:
    """What the page of a solicitation shows before its text."""
    one = solicitation_of(library, document)
    return SolicitationView(_row(one, day), dict(document.particulars).get(TAKES_PART, ""))


def solicitations_page(library: Library, day: date) -> Iterator[Page]:
    """The page of all of them; it says so where there are none."""
    rows = tuple(_row(one, day) for one in list_solicitations(library))
    template = Template("platforms/solicitations.html", is_for_readers=bool(rows))
    yield Page(SOLICITATIONS.path, template, SolicitationsView(
        SOLICITATIONS.title, LEAD, rows, (HOME, Link(SOLICITATIONS.title, "")),
        column_tags(SOLICITATIONS.title, "征集调查")))


def _row(one: Solicitation, day: date) -> SolicitationRow:
    return SolicitationRow(
        Link(one.document.title, one.document.address), one.document.issuer
        or one.document.responsible_office,
        one.opens.isoformat() if one.opens else "", one.closes.isoformat() if one.closes else "",
        one.periods, one.state_on(day), tuple(STATES.items()),
        tuple(Link(result.title, result.address) for result in one.results))
