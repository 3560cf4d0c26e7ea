"""What the pages of the catalogue show."""

from dataclasses import dataclass

from ..pages.links import Link
from ..pipeline.list_views import CatalogueRow


@dataclass(frozen=True, slots=True)
class ListGroup:
    """A heading with links under it, or with a tree of them; on the front page with a sentence
    about them."""

    link: Link
    description: str
    links: tuple[Link, ...] = ()
    branches: tuple["Branch", ...] = ()

    @property
    def filled(self) -> tuple[Link, ...]:
        """The links to show at once: all, unless several lead to nothing."""
        return tuple(link for link in self.links if link not in self.bare)

    @property
    def bare(self) -> tuple[Link, ...]:
        """The links to categories without documents, where there are several."""
        found = tuple(link for link in self.links if link.count == 0)
        return found if len(found) >= SEVERAL else ()


SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Branch:
    """A category by its link, and those below it."""

    link: Link
    branches: tuple["Branch", ...]


@dataclass(frozen=True, slots=True)
class Task:
    """What a visitor came for: its name, what it is about, where it is done."""

    name: str
    about: str
    path: str


@dataclass(frozen=True, slots=True)
class FrontPageView:
    """The front page: the tasks of a visitor, the newest documents, the lists of validity, the five
    columns with the fifteen categories."""

    tasks: tuple[Task, ...]
    validity: tuple[Link, ...]
    columns: tuple[ListGroup, ...]
    latest: tuple[tuple[int, CatalogueRow], ...]
    platforms: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]

    @property
    def has_validity(self) -> bool:
        """True where a row has something to say in the column 有效性."""
        return any(row.state for _, row in self.latest)

    @property
    def example(self) -> str:
        """The newest 文号 as a reader in a hurry types it, "" where no document has one."""
        numbers = (row.document_number for _, row in self.latest if row.document_number)
        return next(numbers, "").replace("〔", "").replace("〕", " ")


@dataclass(frozen=True, slots=True)
class IndexView:
    """A page of groups of links: the issuers, the years, the site map, the search page's way in."""

    title: str
    trail: tuple[Link, ...]
    description: str
    groups: tuple[ListGroup, ...]
    column_tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A page with a title and a few sentences: the 404 page."""

    title: str
    paragraphs: tuple[str, ...]
    links: tuple[Link, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]
