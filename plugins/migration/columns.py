"""Which pages are lists and which documents; the column that a document stood in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..importing.blocks import squeeze
from .old_addresses import stem_of
from .survey import LEAST_ROWS, ListItem, SurveyedPage

_PROSE_OF_ROW = 25.0  # characters of prose that a page may have for each dated row of its list
_LITTLE_PROSE = 60.0
NO_COLUMN = "（没有栏目）"


@dataclass(frozen=True, slots=True)
class ListedAs:
    """What a list says of a document: its title and day there, the column of the list."""

    title: str
    day: str
    column: str


@dataclass(frozen=True)
class OldColumn:
    """A column of the old site: its name, as 政务公开 > 通知公告; the address of its list."""

    name: str
    address: str = ""


@dataclass(frozen=True)
class OldSite:
    """The survey of a whole copy: documents by path, what lists say of each, columns by name.

    `column_of` names the column of a document; `others` are pages that are neither.
    """

    documents: Mapping[str, SurveyedPage]
    lists: Mapping[str, SurveyedPage]
    others: tuple[SurveyedPage, ...]
    listed: Mapping[str, Sequence[ListedAs]]
    columns: Mapping[str, OldColumn]
    column_of: Mapping[str, str]
    also_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    column_of_list: Mapping[str, str] = field(default_factory=dict)


def sort_pages(pages: Iterable[SurveyedPage]) -> OldSite:
    """The documents and lists among the pages that could be read."""
    pages = [page for page in pages if not page.fault]
    rows = Counter(item.path for page in pages if page.dated >= LEAST_ROWS
                   for item in page.items if item.day)
    lists = {page.path: page for page in pages if _is_list(page, rows)}
    documents = {page.path: page for page in pages
                 if page.path not in lists and (page.score > 0 or page.path in rows)}
    others = tuple(page for page in pages
                   if page.path not in lists and page.path not in documents)
    names = _names_of_lists(lists.values())
    listed: dict[str, list[ListedAs]] = defaultdict(list)
    for page in lists.values():
        for item in page.items:
            if item.path in documents:
                listed[item.path].append(_as_listed(item, names[page.path]))
    columns = {names[page.path]: OldColumn(names[page.path], stem_of(page.address))
               for page in reversed(lists.values()) if names[page.path]}
    found = {path: _columns_of(page, listed[path], columns) for path, page in documents.items()}
    column_of = {path: columns_of[0] for path, columns_of in found.items()}
    for name in column_of.values():
        columns.setdefault(name, OldColumn(name))
    also_in = {path: columns_of[1:] for path, columns_of in found.items() if columns_of[1:]}
    return OldSite(documents, lists, others, listed, columns, column_of, also_in, names)


def _is_list(page: SurveyedPage, rows: Mapping[str, int]) -> bool:
    """Rows with days outweigh its prose; a page that lists name needs many, for it may only show
    the newest beside its text."""
    if page.path in rows and not (page.is_named_as_list and page.score < _LITTLE_PROSE):
        return page.dated >= LEAST_ROWS and page.score <= 0
    if page.is_named_as_list and page.items and page.score < _LITTLE_PROSE:
        return True
    return page.dated >= LEAST_ROWS and page.score < _PROSE_OF_ROW * page.dated


def _names_of_lists(lists: Iterable[SurveyedPage]) -> dict[str, str]:
    """The name of each list's column; the pages of one list have one name."""
    by_stem: dict[str, list[SurveyedPage]] = defaultdict(list)
    for page in lists:
        by_stem[stem_of(page.address)].append(page)
    return {page.path: _name_of_list(pages) for pages in by_stem.values() for page in pages}


def _name_of_list(pages: Sequence[SurveyedPage]) -> str:
    named = next((page.trail for page in pages if page.trail), ())
    if named:
        return " > ".join(named)
    path = pages[0].address.partition("/")[2].partition("?")[0]
    return pages[0].title if "/" in path else ""  # the front page is no column


def _as_listed(item: ListItem, column: str) -> ListedAs:
    return ListedAs(item.title, item.day, column)


def _columns_of(page: SurveyedPage, listed: Sequence[ListedAs],
                columns: Mapping[str, OldColumn]) -> tuple[str, ...]:
    """The columns of a document: its own first, then others that list it."""
    own = " > ".join(_without_title(page))
    lists = sorted({one.column for one in listed if one.column},
                   key=lambda name: (-_shared(page.address, columns[name].address), name))
    if own in columns or (own and not lists):
        first = own
    elif own:  # the line of position may be shorter or longer than that of the list
        first = next((name for name in lists if _ends_alike(name, own)), lists[0])
    else:
        first = lists[0] if lists else NO_COLUMN
    beside = (name for name in lists if name != first and not first.startswith(f"{name} >")
              and not columns[first].address.startswith(columns[name].address or "-")
              ) if first in columns else ()
    return (first, *beside)


def _without_title(page: SurveyedPage) -> tuple[str, ...]:
    """The trail of a document without its own title, with which some sites end it."""
    title = squeeze(page.title)
    return tuple(name for name in page.trail
                 if not (title and len(name) > 8 and squeeze(name).rstrip("….") in title))


def _ends_alike(name: str, own: str) -> bool:
    return name.rpartition(" > ")[2] == own.rpartition(" > ")[2]


def _shared(address: str, other: str) -> int:
    """How many characters two addresses have in common from the beginning."""
    return next((at for at, (one, two) in enumerate(zip(address, other, strict=False))
                 if one != two), min(len(address), len(other)))
