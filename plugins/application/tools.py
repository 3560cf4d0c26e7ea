"""What stands in the place of 【申请表】, 【期限计算】 and 【收费计算】."""

from dataclasses import dataclass

from ..documents.document import Document
from ..documents.inserts import RECEIVER
from ..documents.offices import find_office
from ..pipeline.context import BuildContext
from .fees import fee_of_items, fee_of_pages
from .pages import CALENDAR, SCRIPT, STYLESHEET

_ITEMS = (10, 11, 20, 30, 31, 40, 50)
_PAGES = (30, 31, 50, 100, 101, 200, 201, 300)


@dataclass(frozen=True, slots=True)
class ToolView:
    """What every tool's page loads."""

    loads: tuple[str, ...] = (STYLESHEET, SCRIPT)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView(ToolView):
    """The form, with the office it goes to: its name, and its contacts as (label, value)."""

    office: str
    contacts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeesView(ToolView):
    """(number, yuan) at the bounds of the bands, for a page without scripts."""

    items: tuple[tuple[int, int], ...]
    pages: tuple[tuple[int, int], ...]


def form(context: BuildContext, document: Document) -> FormView:
    """The view of 申请表 (条例第二十九条)."""
    office = find_office(context.library.site.offices, RECEIVER)
    return FormView(office=office.name if office else "",
                    contacts=office.rows()[1:] if office else ())


def periods(context: BuildContext, document: Document) -> ToolView:
    """The view of 期限计算 (条例第三十条至第三十三条)."""
    return ToolView((STYLESHEET, CALENDAR, SCRIPT))


def fees(context: BuildContext, document: Document) -> FeesView:
    """The view of 收费计算, with the fee for some numbers at the bounds."""
    return FeesView(items=tuple((count, fee_of_items(count)) for count in _ITEMS),
                    pages=tuple((count, fee_of_pages(count)) for count in _PAGES))
