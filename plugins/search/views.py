"""What the templates of search see: the search page, and the indexes by 文号 and by title."""

from dataclasses import dataclass

from ..pages.links import HOME, Link
from ..pages.tags import column_tags

TAGS = column_tags("检索", description="检索全部公开文件的标题、文号、正文和附件")
SEARCH = Link("检索", "search.html")


@dataclass(frozen=True, slots=True)
class NeighbourSearch:
    """The search of a site beside this one: the name, where its addresses begin, whether that is
    on this site's own host, the addresses of its search page and of what begins a query there;
    the folder of its index, or why it cannot be searched from here."""

    name: str
    root: str
    is_beside: bool
    page: str
    query: str = ""
    index: str = ""
    hindrance: str = ""


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page, with the searches of the sites beside this one."""

    neighbours: tuple[NeighbourSearch, ...] = ()
    title: str = "检索"
    trail: tuple[Link, ...] = (HOME, Link("检索", ""))
    column_tags: tuple[tuple[str, str], ...] = TAGS

    @property
    def searched(self) -> tuple[str, ...]:
        """The names of those that can be searched from here."""
        return tuple(one.name for one in self.neighbours if one.index)


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """A heading with links under it."""

    link: Link
    description: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GroupsView:
    """The first page of an index: its parts."""

    title: str
    description: str
    groups: tuple[IndexGroup, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...] = TAGS


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A line of an index: address, title, 文号."""

    path: str
    title: str
    document_number: str


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of an index; `by_number` where the 文号 stands first in a line.

    `groups`: rows by the character they begin with, "" where they are not parted.
    """

    title: str
    by_number: bool
    groups: tuple[tuple[str, tuple[SearchRow, ...]], ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...] = TAGS

    @property
    def rows(self) -> tuple[SearchRow, ...]:
        """All rows, in their order."""
        return tuple(row for _, rows in self.groups for row in rows)
