"""The pages of schedules: their files for spreadsheets, how each stands, how all stand."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from ..disclosure.columns import heads_of, marks
from ..disclosure.fulfilment import fulfilment_of
from ..disclosure.schedule import offices_in, read_schedule
from ..documents.document import Document, Layout
from ..pages.assets import list_scripts
from ..pages.csv_file import to_csv
from ..pages.links import HOME, Link
from ..pages.page import FromStore, Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from .by_field import fields_page
from .views import (
    Choice,
    CsvView,
    Filter,
    FulfilmentSummary,
    FulfilmentView,
    Promise,
    SchedulesOverviewView,
    ScheduleTools,
)

FOLDER = "schedules"
SCRIPTS = tuple(f"theme/js/{FOLDER}/{name}.js" for name in ("due", "grid", "filter"))
OVERVIEW = Link("公开目录落实情况", f"{FOLDER}/index.html")
LEAD = ("列出公开目录的每个事项公开了什么：在哪个栏目、多少件、最近什么时候更新、下一次更新的最后期限，"
        "以及还没有文件的事项。")

OFFICES = Choice("公开主体", heads_of("office"), holds_several=True)
FILTER = Filter(".text table", marks(), (Choice("一级事项", heads_of("subject")), OFFICES))
FULFILMENT_FILTER = Filter(".schedule-table", heads_of("matter")[:1],
                           (OFFICES, Choice("落实情况", ("情况",))))


def list_pages(context: BuildContext) -> Iterator[Page]:
    """The scripts, the overview, and for each schedule its fulfilment and its CSV file."""
    yield from list_scripts(context.options.theme, FOLDER)
    schedules = []
    for document, tools in list_schedules(context):
        summary = _summary_of(context, document)
        schedules.append((document, summary))
        yield Page(tools.csv, FromStore(compose_csv),
                   CsvView(document.digest, context.library.site.identity.caution), document.path)
        yield _fulfilment_page(document, tools, summary)
    yield _overview_page(context, tuple(summary for _, summary in schedules))
    yield fields_page(schedules, OVERVIEW)  # without any, too: every field is named as missing


def list_schedules(context: BuildContext) -> Iterator[tuple[Document, ScheduleTools]]:
    """The listed documents that have a schedule, with what their pages offer."""
    for document in context.library.listed:
        if document.layout is Layout.SCHEDULE and (tools := tools_of(context, document)):
            yield document, tools


def tools_of(context: BuildContext, document: Document) -> ScheduleTools | None:
    """What the page of a schedule offers, None for a document without one."""
    if document.withdrawn or not read_schedule(context.body(document.digest).html).rows:
        return None
    stem = f"{FOLDER}/{document.address.removesuffix('.html')}"
    return ScheduleTools(f"{stem}.csv", f"{stem}.html", SCRIPTS, FILTER)


def compose_csv(view: CsvView, load_text: Callable[..., Any]) -> bytes:
    """The rows of a schedule for spreadsheets: every column of its tables, in their order."""
    schedule = read_schedule(load_text(view.digest).html)
    heads = tuple(dict.fromkeys(head for table in schedule.tables for head in table.heads))
    rows = (dict(zip(table.heads, row, strict=True))
            for table in schedule.tables for row in table.rows)
    cells = ([row[head].text if head in row else "" for head in heads] for row in rows)
    return to_csv(heads, cells, view.caution)


def _summary_of(context: BuildContext, document: Document) -> FulfilmentSummary:
    rows = read_schedule(context.body(document.digest).html).rows
    fulfil = partial(fulfilment_of, context.library, document)
    promises = tuple(Promise(row.number, row.subject, row.matter, row.office,
                             fulfil(row.references), document.published_on) for row in rows)
    return FulfilmentSummary(document.title, f"{FOLDER}/{document.address}", promises,
                             context.options.day)


def _fulfilment_page(document: Document, tools: ScheduleTools, summary: FulfilmentSummary) -> Page:
    title = f"{document.title}落实情况"
    view = FulfilmentView(title, Link(document.title, document.address), tools.csv, summary,
                          SCRIPTS,
                          FULFILMENT_FILTER, (HOME, OVERVIEW, Link(document.title, "")),
                          column_tags(title))
    return Page(tools.fulfilment, Template("schedules/fulfilment.html"), view, document.path)


def _overview_page(context: BuildContext, schedules: tuple[FulfilmentSummary, ...]) -> Page:
    by_office: dict[str, list[Promise]] = defaultdict(list)
    for summary in schedules:
        for promise in summary.promises:
            for office in offices_in(promise.office):
                by_office[office].append(promise)
    offices = tuple(FulfilmentSummary(name, "", tuple(promises), context.options.day)
                    for name, promises in by_office.items())
    view = SchedulesOverviewView(OVERVIEW.title, LEAD, context.options.day, schedules, offices,
                                 SCRIPTS,
                                 (HOME, Link(OVERVIEW.title, "")), column_tags(OVERVIEW.title))
    return Page(OVERVIEW.path, Template("schedules/overview.html"), view)
