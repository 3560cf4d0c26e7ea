"""What the page of a report shows besides its text: tables, charts, downloads, other reports."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..documents.document import Document
from ..pages.links import Link
from ..pipeline.context import BuildContext
from .charts import compare_years, list_charts
from .collection import reports_of
from .downloads import download_links
from .placing import place_tables
from .report import Report
from .statutory import list_tables
from .views import Chart, TableView, YearComparison

YEARS = 5


@dataclass(frozen=True, slots=True)
class ReportSupplement:
    """The figures of a report, None where it has no data file; those of its office's last years.

    `history` begins with the report itself.
    """

    report: Report | None
    history: tuple[Report, ...]
    collection: str
    downloads: tuple[Link, ...]

    @property
    def charts(self) -> tuple[Chart, ...]:
        """The charts that have something to show."""
        return list_charts(self.report, self.history) if self.report else ()

    @property
    def comparison(self) -> YearComparison | None:
        """Several years side by side."""
        return compare_years(self.history)

    def place(self, text: Markup) -> Iterator[tuple[Markup, tuple[TableView, ...]]]:
        """The text in pieces, each with the tables that follow it."""
        return place_tables(text, list_tables(self.report) if self.report else ())


def supplement(context: BuildContext, document: Document) -> ReportSupplement:
    """What the report's page shows besides."""
    reports = reports_of(context)
    entry = reports.by_path.get(document.path)
    collection = context.library.site.categories.reports_path
    if entry is None or entry.report is None:
        return ReportSupplement(None, (), collection, ())
    earlier = (reports.of(entry.office, entry.report.year - ago) for ago in range(1, YEARS))
    history = (entry.report, *(report for report in earlier if report))
    return ReportSupplement(entry.report, history, collection, download_links(document))
