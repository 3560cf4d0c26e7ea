"""The lists of one office: all of its documents, by statutory item, in force, lapsed."""

from collections.abc import Callable, Iterator

from ..documents.document import Document
from ..pages.links import HOME, Link
from ..pages.page import FromView, Page, Part
from ..pages.tags import column_tags
from ..pipeline.list_views import ListView
from ..pipeline.listing import DocumentLists, list_part
from ..validity.status import ValidityStatus
from .downloads import OfficeCatalogue, catalogue_to_csv
from .office import PlatformOffice


def list_parts(office: PlatformOffice, lists: DocumentLists, index: Link
               ) -> Iterator[Page | Part]:
    """The lists of an office that hold something, and its catalogue as a file; `index` is the page
    of all offices."""
    for title, path, documents in list_groups(office, lists):
        name = f"{office.name}{title}"
        trail = (HOME, index, Link(office.name, office.path), Link(title, ""))
        view = ListView(title=name, heading=name, trail=trail, column_tags=column_tags(name),
                        empty="暂无文件。")
        yield list_part(lists, documents, path, view)
    rows = lists.rows(tuple(reversed(office.documents)))
    yield Page(f"{office.folder}/documents.csv", FromView(catalogue_to_csv),
               OfficeCatalogue(rows, lists.library.site.identity.caution))


def list_groups(office: PlatformOffice, lists: DocumentLists
                ) -> Iterator[tuple[str, str, tuple[Document, ...]]]:
    """Title, address and documents of each list: all, then by validity, then by item."""
    yield "全部文件", f"{office.folder}/documents.html", office.documents
    for title, name, chosen in (IN_FORCE, LAPSED):
        if documents := with_validity(office, lists, chosen):
            yield title, f"{office.folder}/{name}", documents
    for name, documents in office.by_item.items():
        yield name, item_path(office, name), documents


def item_path(office: PlatformOffice, name: str) -> str:
    """The address of an office's list of a statutory item."""
    return f"{office.folder}/{office.tree.by_name[name].path}"


def with_validity(office: PlatformOffice, lists: DocumentLists,
                  chosen: Callable[[ValidityStatus], bool]) -> tuple[Document, ...]:
    """The documents whose validity on the day is so."""
    statuses = lists.statuses
    return tuple(one for one in office.documents
                 if one.path in statuses and chosen(statuses[one.path]))


def is_listed(status: ValidityStatus) -> bool:
    """True for what stands in the in-force list."""
    return status.validity.is_listed


def is_lapsed(status: ValidityStatus) -> bool:
    """True for what is no longer in force."""
    return status.validity.is_lapsed


# Title, file and choice of the lists by validity.
IN_FORCE = ("现行有效文件", "in-force.html", is_listed)
LAPSED = ("失效、废止文件", "lapsed.html", is_lapsed)
