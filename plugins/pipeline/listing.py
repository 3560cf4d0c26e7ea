"""Lists of documents cut into pages that stay as they are when a new document comes.

序号 counts from the oldest and pages are cut from the oldest, so every full page is final; the
newest page, the list's own address, holds what is left and up to one page more.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from ..documents.document import Coverage, Document
from ..documents.fields import undated_text
from ..documents.library import Library
from ..pages.links import VALIDITY_LISTS, Link
from ..pages.memo import LazyRows
from ..pages.page import Page, Part, Template
from ..validity.status import ValidityStatus
from .list_views import CatalogueRow, ListView, Pager

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list: its address, its documents (newest first), the ways to the others."""

    path: str
    documents: tuple[Document, ...]
    pager: Pager
    is_newest: bool
    first: int
    last: int


@dataclass(frozen=True)
class DocumentLists:
    """A library with the line of each document, made once for all the lists that show it.

    `fact_digests`: by path, everything a line depends on.
    """

    library: Library
    statuses: Mapping[str, ValidityStatus]
    fact_digests: Mapping[str, str]
    _rows: dict[str, CatalogueRow] = field(default_factory=dict)

    def row(self, document: Document) -> CatalogueRow:
        """The line of a document."""
        path = document.path
        if path not in self._rows:
            self._rows[path] = row_of(document, self.statuses.get(path),
                                      self.library.held_back.get(path, ""))
        return self._rows[path]

    def rows(self, documents: Sequence[Document]) -> LazyRows:
        """The lines of documents."""
        return LazyRows(self.depends_on(documents), lambda: tuple(map(self.row, documents)))

    @property
    def of_validity(self) -> tuple[Link, ...]:
        """The ways to the lists of validity, where there is a document that has any."""
        return VALIDITY_LISTS if self.statuses else ()

    def depends_on(self, documents: Sequence[Document]) -> tuple[str, ...]:
        """What the lines of these documents depend on."""
        return tuple([self.fact_digests[document.path] for document in documents])


def row_of(document: Document, status: ValidityStatus | None, held_back: str) -> CatalogueRow:
    """The line of a document in every list that shows it."""
    validity = (status.state, status.label, status.periods) if status else ("", "", "")
    return CatalogueRow(
        document.listed_title,
        document.address,
        str(document.document_number or ""),
        document.signed_on.isoformat() if document.signed_on else "",
        document.published_on.isoformat() if document.published_on else undated_text(document),
        *validity,
        held_back,
    )


def cut(
    documents: Sequence[Document], path: str, per_page: int = PER_PAGE
) -> Iterator[Slice]:
    """The pages of a list whose newest page has the address `path`; the others `…-1`, `…-2` …

    `documents` come oldest first. At least the newest page is given, empty or not.
    """
    full = max(0, len(documents) // per_page - 1)
    addresses = [archive_path(path, index) for index in range(1, full + 1)] + [path]
    for index, address in enumerate(addresses):
        start = index * per_page
        end = len(documents) if address == path else start + per_page
        yield Slice(address, tuple(reversed(documents[start:end])),
                    _pager(addresses, index, per_page, len(documents)), address == path,
                    start + 1, end)


def archive_path(path: str, index: int) -> str:
    """The address of the index-th page from the oldest: `x/index.html` → `x/page-1.html`."""
    stem = path.removesuffix(".html")
    if stem.endswith("/index") or stem == "index":
        return f"{stem.removesuffix('index')}page-{index}.html"
    return f"{stem}-page-{index}.html"


def list_part(lists: DocumentLists, documents: Sequence[Document], path: str,
              view: ListView) -> Part:
    """A list, which depends on what surrounds it and on the facts of its documents."""
    return Part(path, (view, lists.depends_on(documents)),
                partial(_list_pages, lists, documents, path, view))


def _list_pages(
    lists: DocumentLists, documents: Sequence[Document], path: str, view: ListView
) -> Iterator[Page]:
    """The pages of a list; what surrounds the rows stands on the newest page alone."""
    older = replace(view, description="", basis="", office="", children=(), ways=(), pinned=None,
                    archived=None,
                    statements=())
    for part in cut(documents, path):
        rows = lists.rows(part.documents)
        if part.is_newest:
            shown = replace(view, total=len(documents), abridged=_abridged(documents), rows=rows,
                            first=part.first, pager=part.pager)
        else:
            title = f"{view.title}（第{part.first}–{part.last}件）"
            shown = replace(older, title=title, rows=rows, first=part.first,
                            pager=part.pager)
        yield Page(part.path, Template("list.html"), shown)


def _abridged(documents: Sequence[Document]) -> tuple[tuple[str, int], ...]:
    """How many are summaries and how many catalogue entries, where there are some."""
    counts = Counter(document.coverage for document in documents if not document.is_full)
    return tuple((coverage.value, counts[coverage]) for coverage in Coverage if counts[coverage])


def _pager(addresses: Sequence[str], index: int, per_page: int, total: int) -> Pager:
    last = len(addresses) - 1
    first = index * per_page + 1
    position = (f"第{first}–{total}件，共{total}件" if index == last
                else f"第{first}–{first + per_page - 1}件")
    archive = tuple(
        Link(f"第{at * per_page + 1}–{(at + 1) * per_page}件", addresses[at])
        for at in reversed(range(last))) if index == last else ()
    return Pager(
        newest=Link("最新一页", addresses[last]) if index < last else None,
        newer=Link("较新一页", addresses[index + 1]) if index < last else None,
        older=Link("较早一页", addresses[index - 1]) if index else None,
        oldest=Link("最早一页", addresses[0]) if index else None,
        archive=archive,
        position=position if last else "",
    )
