"""解读比例: by office and year, with the policies that still have no interpretation."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from ..documents.document import Document
from ..documents.index import year_of
from ..documents.ownership import ABOVE
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from ..validity.policies import has_interpretation, policies_of
from .views import PolicyDocument, Ratio, RatioView

RATIOS = Link("政策解读情况", "interpreted/index.html")
COLUMN_TYPE = "政策解读"
LEAD = ("本站机关制发的现行有效行政规范性文件，有多少件有解读。按机关和发布年份统计；联合发文计入每个发文机关。")


def list_pages(context: BuildContext) -> Iterator[Page]:
    """The overview and a page for each office that has policies."""
    policies = policies_of(context.library, context.timelines, context.options.day)
    interpreted = {document.path for document in policies if has_interpretation(context.library,
                                                                                document)}
    overview: list[Ratio] = []
    for issuer in context.library.site.issuers:
        own = [document for document in policies if issuer.name in document.issuers]
        if own and issuer.level != ABOVE:
            path = f"interpreted/{issuer.slug}.html"
            ratios = tuple(_ratios(issuer.name, path, own, interpreted))
            overview += ratios
            yield _office_page(context, issuer.name, path, ratios, own, interpreted)
    view = RatioView(RATIOS.title, LEAD, context.options.day, len(policies), len(interpreted),
                     tuple(overview), (), (HOME, Link(RATIOS.title, "")),
                     column_tags(RATIOS.title, COLUMN_TYPE, LEAD))
    yield Page(RATIOS.path, Template("interpretation/ratios.html"), view)


def _office_page(
    context: BuildContext, office: str, path: str, ratios: tuple[Ratio, ...],
    policies: Sequence[Document], interpreted: Set[str],
) -> Page:
    title = f"{office}政策解读情况"
    left = tuple(_policy(context, document) for document in reversed(policies)
                 if document.path not in interpreted)
    trail = (HOME, RATIOS, Link(office, ""))
    view = RatioView(title, "", context.options.day, len(policies), len(policies) - len(left),
                     ratios, left, trail, column_tags(title, COLUMN_TYPE, LEAD))
    return Page(path, Template("interpretation/office.html"), view)


def _ratios(
    office: str, path: str, policies: Sequence[Document], interpreted: Set[str]
) -> Iterator[Ratio]:
    """One for each year, the newest first; `interpreted` are the paths of what is interpreted."""
    by_year: dict[str, list[bool]] = defaultdict(list)
    for document in reversed(policies):
        by_year[_year(document)].append(document.path in interpreted)
    for year, marks in by_year.items():
        yield Ratio(office, path, year, len(marks), sum(marks))


def _policy(context: BuildContext, document: Document) -> PolicyDocument:
    return PolicyDocument(document.listed_title, document.address,
                          str(document.document_number or ""),
                          _year(document), context.statuses.get(document.path))


def _year(document: Document) -> str:
    year = year_of(document)
    return f"{year}年" if year else "日期未载明"
