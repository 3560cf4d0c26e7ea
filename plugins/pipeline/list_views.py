"""What the pages of a list of documents show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..pages.links import Link
from .text_views import Dated


class CatalogueRow(NamedTuple):
    """One line of a list: title, address, 文号, dates as shown, validity where it has any.

    `held_back` says, in a preview, why the document is not published.
    """

    title: str
    path: str
    document_number: str
    signed_on: str
    published_on: str
    state: str = ""
    label: str = ""
    periods: str = ""
    held_back: str = ""


@dataclass(frozen=True, slots=True)
class Pager:
    """Ways to the other pages of a list, and which rows this one has; `archive` names all older
    pages, on the newest only. An older page does not change with what is new."""

    newest: Link | None
    newer: Link | None
    older: Link | None
    oldest: Link | None
    archive: tuple[Link, ...] = ()
    position: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The pinned document of a category, with links to its main headings."""

    link: Link
    headings: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A page of a list of documents, newest first; 序号 counts from the oldest, `first` the last.

    `total`, of which `abridged` are no whole texts, and what surrounds the rows stand on the
    newest page alone.
    """

    title: str
    heading: str
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]
    empty: str
    column: str = ""
    description: str = ""
    basis: str = ""
    office: str = ""
    total: int | None = None
    abridged: tuple[tuple[str, int], ...] = ()
    children: tuple[Link, ...] = ()
    ways: tuple[Link, ...] = ()
    pinned: Contents | None = None
    statements: tuple[Link, ...] = ()
    archived: Dated | None = None
    rows: Sequence[CatalogueRow] = ()
    first: int = 1
    pager: Pager | None = None

    @property
    def numbered_rows(self) -> Iterator[tuple[int, CatalogueRow]]:
        """The rows with their 序号."""
        last = self.first + len(self.rows) - 1
        return zip(range(last, 0, -1), self.rows, strict=False)

    @property
    def has_validity(self) -> bool:
        """True where a row has something to say in the column 有效性."""
        return any(row.state for row in self.rows)
