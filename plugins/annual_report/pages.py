"""The pages of this feature: the reports of all offices by year, and the files of their tables."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ..documents.categories import COLUMNS
from ..documents.site import Site
from ..pages.links import HOME, Link
from ..pages.page import FromView, Page, Template
from ..pipeline.context import BuildContext
from .collection import Reports, reports_of
from .downloads import ReportDownload, download_links, to_csv, to_workbook
from .views import CollectionView, OfficeLine

TITLE = "各机关年度报告"
DATA = Link("全部年报统计表（CSV）", "data/annual-reports.csv")
_LEAD = "按机关和年度归集本专栏公开的政府信息公开工作年度报告，最近的年度在前。“未收录”指本专栏没有该机关该年度的年报。"
_COLUMN = COLUMNS[3]
_OTHERS = "其他机关"
# Whose reports must be here (条例第四十九条); others are named where they have one.
_REPORTING = ("县政府", "县政府部门", "乡镇")


def list_pages(context: BuildContext) -> Iterator[Page]:
    """The collection, the files of each report with figures, the file of all of them."""
    reports = reports_of(context)
    caution = context.library.site.identity.caution
    reported = [(entry.document, entry.report) for entry in reports.entries if entry.report]
    yield collection_page(context, reports, DATA if reported else None)
    for document, report in reported:
        workbook, rows = download_links(document)
        one = ReportDownload((report,), caution)
        yield Page(workbook.path, FromView(to_workbook), one, document.path)
        yield Page(rows.path, FromView(to_csv), one, document.path)
    if reported:
        every = tuple(report for _, report in reported)
        yield Page(DATA.path, FromView(to_csv), ReportDownload(every, caution))


def collection_page(context: BuildContext, reports: Reports, data: Link | None) -> Page:
    """The matrix of offices and years."""
    tree = context.library.site.categories
    column = tree.by_name[_COLUMN]
    trail = (HOME, Link(column.name, column.path), Link(TITLE, ""))
    years = tuple(sorted({entry.year for entry in reports.entries if entry.year}, reverse=True))
    view = CollectionView(TITLE, _LEAD, years, tuple(_levels(reports, years, context.library.site)),
                          data, trail, column.name, tree.tags(column.name))
    return Page(tree.reports_path, Template("reports.html"), view)


def _levels(reports: Reports, years: tuple[int, ...], site: Site
            ) -> Iterator[tuple[str, tuple[OfficeLine, ...]]]:
    """Offices by level in the order of the register, then those that are not in it."""
    levels: Mapping[str, list[str]] = defaultdict(list)
    reported = dict.fromkeys(entry.office for entry in reports.entries)
    with_another = {f"{issuer.name}办公室" for issuer in site.issuers}  # the 办公室 reports with it
    for issuer in site.issuers:
        must = issuer.level in _REPORTING and issuer.name not in with_another
        if must or issuer.name in reported:
            levels[issuer.level or _OTHERS].append(issuer.name)
    known = {issuer.name for issuer in site.issuers}
    levels[_OTHERS] += (office for office in reported if office not in known)
    for level, offices in levels.items():
        if offices and years:
            yield level, tuple(_line(reports, office, years) for office in offices)


def _line(reports: Reports, office: str, years: tuple[int, ...]) -> OfficeLine:
    found = (reports.by_place.get((office, year), (None,))[-1] for year in years)
    return OfficeLine(office or "未载明机关", tuple(
        Link(entry.document.title, entry.document.address) if entry else None
        for entry in found))
