"""What the list pages show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A page by title and address; a count of documents where one belongs."""

    title: str
    path: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: 序号 counted from the oldest, title, 文号, dates as shown."""

    number: int
    title: str
    path: str
    document_number: str
    issuer: str
    signed_on: str
    published_on: str


@dataclass(frozen=True, slots=True)
class Pager:
    """Ways to the other pages of a list; `archive` names all older pages, on the newest only."""

    newest: Link | None
    newer: Link | None
    older: Link | None
    oldest: Link | None
    archive: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The pinned document of a category, with links to its main headings."""

    link: Link
    headings: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A page of a list of documents. `total` and what surrounds it stand on the newest alone."""

    title: str
    heading: str
    column: str
    trail: tuple[Link, ...]
    description: str
    basis: str
    office: str
    total: int | None
    children: tuple[Link, ...]
    pinned: Contents | None
    rows: tuple[Row, ...]
    empty: str
    pager: Pager | None
    column_tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with links under it; on the front page with a sentence about them."""

    link: Link
    description: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FrontPageView:
    """The front page: the five columns, the fifteen categories, the newest documents."""

    columns: tuple[Group, ...]
    latest: tuple[Row, ...]
    platforms: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """A page of groups of links: the issuers, the years, the site map, the search page's way in."""

    title: str
    trail: tuple[Link, ...]
    description: str
    groups: tuple[Group, ...]
    column_tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A page with a title and a few sentences: the 404 page."""

    title: str
    paragraphs: tuple[str, ...]
    links: tuple[Link, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]
