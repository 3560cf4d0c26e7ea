"""What has been published of what a row promises, and until when that is fresh enough."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ..documents.categories import Category
from ..documents.document import Document, Layout, Reference
from ..documents.freshness import newest_in
from ..documents.library import Library
from ..pages.links import Link


class FulfilmentState(StrEnum):
    """How a row stands on a day."""

    CURRENT = "current"
    STALE = "stale"
    EMPTY = "empty"
    STATED = "stated"
    ABRIDGED = "abridged"
    UNNAMED = "unnamed"

    @property
    def label(self) -> str:
        """The state in a word."""
        return _LABELS[self]


_LABELS = {FulfilmentState.CURRENT: "有文件", FulfilmentState.STALE: "逾期未更新",
           FulfilmentState.EMPTY: "空白",
           FulfilmentState.STATED: "暂无文件，有说明", FulfilmentState.ABRIDGED: "只有摘要或题录",
           FulfilmentState.UNNAMED: "未指明栏目"}


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """Where a row is fulfilled; the newest 发布日期; the last day by which the next is due; whether
    a statement says why there is nothing; whether a whole text is among what is there."""

    links: tuple[Link, ...]
    newest: date | None = None
    due: date | None = None
    is_stated: bool = False
    is_full: bool = True

    def state_on(self, day: date) -> FulfilmentState:
        """The state on a day: stale after the day the next publication was due."""
        if not self.links:
            return FulfilmentState.UNNAMED
        if not any(link.count for link in self.links):
            return FulfilmentState.STATED if self.is_stated else FulfilmentState.EMPTY
        if not self.is_full:
            return FulfilmentState.ABRIDGED
        return FulfilmentState.STALE if self.due and day > self.due else FulfilmentState.CURRENT


def fulfilment_of(
    library: Library, document: Document, references: Iterable[int]
) -> Fulfilment:
    """What fulfils a row of the schedule `document` whose links are these references."""
    references = tuple(references)
    found = list(_found(library, document, references))
    return Fulfilment(tuple(link for link, *_ in found),
                      max((newest for _, _, newest, _ in found if newest), default=None),
                      min((due for _, full, _, due in found if full and due), default=None),
                      _is_stated(library, document, references),
                      any(full for _, full, *_ in found))


def _found(
    library: Library, document: Document, references: Iterable[int]
) -> Iterator[tuple[Link, int, date | None, date | None]]:
    """By reference that leads somewhere: a link with its count, how many of these are whole texts,
    the newest day, the day due."""
    for reference in (document.references[number] for number in references):
        node = _category(library, reference)
        if node:
            newest = newest_in(library, node)
            within = node.longest_days
            due = newest + timedelta(days=within) if newest and within is not None else None
            if due and node.is_archived_on(due):
                due = None  # what is archived is not added to
            yield (Link(node.name, node.path, library.counts.get(node.name, 0)),
                   library.full_counts.get(node.name, 0), newest, due)
        elif reference.kind != "external":
            other = library.resolve(document, reference.target)
            if other:
                counts = not other.withdrawn and other.layout is not Layout.STATEMENT
                yield (Link(other.listed_title, other.address, int(counts)),
                       int(counts and other.is_full),
                       other.published_on if counts else None, None)


def _is_stated(library: Library, document: Document, references: Iterable[int]) -> bool:
    """True where a reference leads to a statement, or to a category with one."""
    for reference in (document.references[number] for number in references):
        node = _category(library, reference)
        if node:
            if library.statements_of(node):
                return True
        elif reference.kind != "external":
            other = library.resolve(document, reference.target)
            if other and other.layout is Layout.STATEMENT:
                return True
    return False


def _category(library: Library, reference: Reference) -> Category | None:
    return library.site.categories.find(reference.target) if reference.kind == "name" else None
