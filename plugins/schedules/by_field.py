"""基层政务公开 by field: which schedules there are, and how each office stands with each field."""

from collections.abc import Iterator, Sequence

from ..disclosure.fields import LATER, PILOT, DisclosureField, list_fields
from ..disclosure.schedule import offices_in
from ..documents.document import Document
from ..documents.fields import FIELD
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags
from .views import FieldLine, FieldsView, FulfilmentSummary, OfficeStand

TITLE = "基层政务公开各领域落实情况"
PATH = "schedules/fields.html"
LEAD = ("全面推进基层政务公开标准化规范化：县、乡镇按领域编制标准目录，列出公开什么、由谁公开、在哪里公开。"
        "每个领域有哪些目录，各公开主体的事项公开了多少。")
_SETS = {PILOT: "国家确定的26个试点领域", LATER: "以后增加的领域"}


def fields_page(schedules: Sequence[tuple[Document, FulfilmentSummary]], parent: Link) -> Page:
    """The page of all fields; `schedules` are the documents with how they stand."""
    groups = tuple(
        (heading, tuple(_line(field, schedules) for field in list_fields() if field.set == kind))
        for kind, heading in _SETS.items())
    view = FieldsView(TITLE, LEAD, groups, (HOME, parent, Link(TITLE, "")), column_tags(TITLE))
    return Page(PATH, Template("schedules/fields.html"), view)


def _line(field: DisclosureField, schedules: Sequence[tuple[Document, FulfilmentSummary]]
          ) -> FieldLine:
    own = [(document, summary) for document, summary in schedules
           if dict(document.particulars).get(FIELD, "").removesuffix("领域") == field.name]
    return FieldLine(
        field.name, len(field.matters),
        tuple(Link(document.title, document.address) for document, _ in own),
        tuple(stand for _, summary in own for stand in _stands(summary)))


def _stands(summary: FulfilmentSummary) -> Iterator[OfficeStand]:
    """How each office of a schedule stands, in the order of its rows."""
    names = dict.fromkeys(name for promise in summary.promises
                          for name in offices_in(promise.office))
    for name in names:
        part = FulfilmentSummary(name, summary.path, tuple(
            promise for promise in summary.promises if name in offices_in(promise.office)),
            summary.day)
        yield OfficeStand(name, summary.path, part.published + part.abridged, part.total)
