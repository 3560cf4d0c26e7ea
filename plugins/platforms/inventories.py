"""清单: what is done and what is overdue on the reader's day, on the page of each list and of all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..disclosure.inventories import InventoryKind, InventoryRow, kind_named, kind_names, read_rows
from ..documents.document import Document, Layout
from ..documents.fields import FIELD, INVENTORY
from ..documents.library import Library
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext

INVENTORIES = Link("清单和任务", "offices/inventories.html")
LEAD = "权责清单、政务服务事项、中介服务、重大决策事项、为民实事和工作要点：有多少项，完成了多少，哪些逾期。"
_OTHER = "其他清单"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A row that is not done: its item, offices, last day in words, progress, whether it is
    overdue by periods and on the day of the build."""

    item: str
    offices: tuple[str, ...]
    due: str
    progress: str
    periods: str
    state: str


@dataclass(frozen=True, slots=True)
class InventoryView:
    """What the page of a list shows before its text: how many rows there are and are done, and
    those that are not; nothing where a list is not carried out."""

    count: int
    done: int
    open: tuple[OpenRow, ...]
    is_carried_out: bool
    loads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InventoryLine:
    """A list on the page of all: the way to it, whose it is, its field, its counts, since when it
    has overdue rows."""

    link: Link
    office: str
    field: str
    view: InventoryView
    periods: str
    state: str


@dataclass(frozen=True, slots=True)
class InventoriesView:
    """All lists by kind."""

    title: str
    lead: str
    groups: tuple[tuple[str, tuple[InventoryLine, ...]], ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Inventory:
    """A list as it is checked: its kind, None where that is not known, the HTML of its text, the
    names in its column of files that lead nowhere."""

    document: Document
    kind: InventoryKind | None
    markup: str
    unknown: tuple[str, ...]


def inventory_of(library: Library, document: Document, markup: str) -> Inventory:
    """A document of this layout as it is checked."""
    kind = kind_named(dict(document.particulars).get(INVENTORY, ""))
    unknown = tuple(reference.target for reference in document.references
                    if reference.kind == "name" and not library.address_of(document, reference))
    return Inventory(document, kind, markup, unknown)


def rows_of(context: BuildContext, document: Document) -> tuple[InventoryRow, ...]:
    """The rows of a list."""
    return read_rows(context.body(document.digest).html, document.title)


def supplement(context: BuildContext, document: Document) -> InventoryView:
    """What the page of a list shows before its text."""
    rows, day = rows_of(context, document), context.options.day
    kind = kind_named(dict(document.particulars).get(INVENTORY, ""))
    is_carried_out = kind.is_carried_out if kind else any(row.progress for row in rows)
    undone = tuple(_open(row, day) for row in rows if not row.is_done) if is_carried_out else ()
    return InventoryView(len(rows), sum(row.is_done for row in rows), undone, is_carried_out)


def _open(row: InventoryRow, day: date) -> OpenRow:
    return OpenRow(row.item, row.offices, row.due_words, row.progress, _periods(row.due),
                   _state(row.due, day))


def _periods(due: date | None) -> str:
    """Until which day a row is in time, for the script."""
    return f"{date.min.isoformat()} running" + (
        f";{(due + _DAY).isoformat()} overdue" if due else "")


def _state(due: date | None, day: date) -> str:
    return "overdue" if due and day > due else "running"


def inventories_page(context: BuildContext) -> Iterator[Page]:
    """The page of all lists by kind; it says so where there are none."""
    groups: dict[str, list[InventoryLine]] = {name: [] for name in (*kind_names(), _OTHER)}
    for document in reversed(context.library.by_layout.get(Layout.INVENTORY, ())):
        said = dict(document.particulars)
        name = said.get(INVENTORY, "")
        groups[name if name in groups else _OTHER].append(_line(context, document, said))
    shown = tuple((name, tuple(lines)) for name, lines in groups.items() if lines)
    yield Page(INVENTORIES.path,
               Template("platforms/inventories.html", is_for_readers=bool(shown)),
               InventoriesView(INVENTORIES.title, LEAD, shown,
                               (HOME, Link(INVENTORIES.title, "")),
                               column_tags(INVENTORIES.title)))


def _line(context: BuildContext, document: Document, said: dict[str, str]) -> InventoryLine:
    view = supplement(context, document)
    dues = [row.due for row in rows_of(context, document) if row.due and not row.is_done]
    first = min(dues, default=None) if view.is_carried_out else None
    return InventoryLine(Link(document.title, document.address),
                         document.responsible_office or document.issuer, said.get(FIELD, ""),
                         view, _periods(first), _state(first, context.options.day))
