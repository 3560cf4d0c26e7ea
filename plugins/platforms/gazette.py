"""政府公报: issues that collect documents in order, and all issues by year."""

from collections.abc import Iterator

from ..documents.document import Document, Layout
from ..documents.fields import ISSUE
from ..documents.library import Library
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags
from .views import GazetteEntry, GazettesView, GazetteView

GAZETTES = Link("政府公报", "offices/gazette.html")
LEAD = "政府公报各期的目录，按年份列出；文件的网页写明刊载它的公报。"


def whole_path(document: Document) -> str:
    """The address of the page of a whole issue."""
    return f"offices/gazette/{document.path.removesuffix('.md').replace('/', '-')}.html"


def supplement(library: Library, document: Document) -> GazetteView:
    """The contents of an issue in its own order."""
    entries = []
    for link in library.links.get(document.path, ()):
        if link.kind == "collects":
            other = link.document
            entries.append(GazetteEntry(
                other.title if other else link.relation.words, other.address if other else "",
                str(other.document_number or "") if other else "",
                other.issuer if other else ""))
    return GazetteView(dict(document.particulars).get(ISSUE, ""), tuple(entries),
                       whole_path(document))


def gazette_page(library: Library) -> Iterator[Page]:
    """The page of all issues by year; it says so where there are none."""
    years: dict[str, list[tuple[Link, str, int]]] = {}
    for document in reversed(library.by_layout.get(Layout.GAZETTE, ())):
        day = document.published_on or document.signed_on
        contents = supplement(library, document)
        years.setdefault(f"{day.year}年" if day else "年份未载明", []).append(
            (Link(document.title, document.address), contents.issue, len(contents.entries)))
    groups = tuple((year, tuple(issues)) for year, issues in years.items())
    yield Page(GAZETTES.path, Template("platforms/gazettes.html", is_for_readers=bool(groups)),
               GazettesView(GAZETTES.title, LEAD, groups, (HOME, Link(GAZETTES.title, "")),
                            column_tags(GAZETTES.title, "政策文件")))
