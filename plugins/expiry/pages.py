"""The pages of this feature: what is in force, lapsed, expiring, changed; calendar and data."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..pages.assets import list_scripts
from ..pages.links import CHANGED, EXPIRING, HOME, IN_FORCE, LAPSED, VALIDITY_LISTS, Link
from ..pages.page import FromView, Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from .calendar import calendar_view, to_ics
from .data_scripts import day_page, group_by_year, list_data_scripts
from .directories import Directory, directory_pages, in_force_since, lapsed_since
from .events import coming_lapses, coming_starts, cut_by_days, next_change, recent_changes
from .records import Record, list_records
from .views import ExpiryTable, ExpiryView, Machine

WITHIN = (30, 90, 180)
CHANGES = 100
UNSUCCEEDED = Link("已失效而无接续文件", "validity/unsucceeded.html")
CALENDAR = Link("施行和届满日历（ics）", "validity/calendar.ics")
LISTS = (*VALIDITY_LISTS, UNSUCCEEDED, CALENDAR)

IN_FORCE_DIRECTORY = Directory(IN_FORCE.path, Template("expiry/in_force.html"), in_force_since,
                               "施行")
LAPSED_DIRECTORY = Directory(LAPSED.path, Template("expiry/lapsed.html"), lapsed_since, "失效")
UNSUCCEEDED_DIRECTORY = replace(LAPSED_DIRECTORY, path=UNSUCCEEDED.path)
EVENTS = Template("expiry/events.html")


def list_pages(context: BuildContext) -> Iterator[Page]:
    """Every page of the feature."""
    records = list_records(context)
    yield day_page(context.options.day)
    yield from in_force_pages(context, records)
    yield from lapsed_pages(context, records)
    yield expiring_page(context, records)
    yield changes_page(context, records)
    yield Page(CALENDAR.path, FromView(to_ics),
               calendar_view(context.library, records, context.options.day))


def in_force_pages(context: BuildContext, records: Sequence[Record]) -> Iterator[Page]:
    """现行有效文件目录 with the time machine, its scripts and its data."""
    day = context.options.day
    years = group_by_year(records, context.library.site.identity.caution)
    change = next_change(records, day)
    machine = Machine(day.isoformat(), change.isoformat() if change else "",
                      tuple(view.name for view in years))
    scripts = list_scripts(context.options.theme, "expiry")
    view = replace(
        _view(context, IN_FORCE, "列出本专栏公开的现行有效文件。已修改、部分失效的仍然有效，暂停执行的不再适用，都另行标明；"
              "没有规定期限的，“有效期至”一栏为空。"),
        scripts=tuple(page.path for page in scripts), machine=machine)
    in_force = [record for record in records if record.validity.is_listed]
    yield from scripts
    yield from list_data_scripts(years)
    yield from directory_pages(IN_FORCE_DIRECTORY, view, in_force)


def lapsed_pages(context: BuildContext, records: Sequence[Record]) -> Iterator[Page]:
    """失效废止文件目录 with reason, date and successor, and those that have no successor."""
    lapsed = [record for record in records if record.validity.is_lapsed]
    left = [record for record in lapsed if not record.successor]
    yield from directory_pages(LAPSED_DIRECTORY, _view(
        context, LAPSED, "列出已经失效或者废止的文件，不再作为行政管理的依据。原文保留，供查考。"), lapsed)
    yield from directory_pages(UNSUCCEEDED_DIRECTORY, _view(
        context, UNSUCCEEDED, "列出已经失效或者废止、没有新文件接替的文件，供清理和评估时核对。"), left)


def expiring_page(context: BuildContext, records: Sequence[Record]) -> Page:
    """即将到期 within 30, 90 and 180 days, and what is about to take effect."""
    library, day, calendar = context.library, context.options.day, context.calendar
    lapses = coming_lapses(library, records, day, WITHIN[-1], calendar)
    starts = coming_starts(library, records, day, calendar)
    tables = [
        ExpiryTable(heading, f"共{len(rows)}件，按日期由近及远排列", rows, "没有将要失效的文件。")
        for heading, rows in cut_by_days(lapses, day, WITHIN)]
    tables.append(ExpiryTable("即将施行", f"共{len(starts)}件，按日期由近及远排列", starts,
                              "没有已公布而尚未施行的文件。"))
    view = _view(context, EXPIRING, "有效期在180天内届满或者将要废止的文件，以及已公布而尚未施行的文件。"
                 "需要继续执行的，由责任单位在届满前评估并重新公布。")
    return Page(EXPIRING.path, EVENTS, replace(view, total=len(lapses), tables=tuple(tables)))


def changes_page(context: BuildContext, records: Sequence[Record]) -> Page:
    """最近变更: what took effect, was changed, lapsed or was repealed."""
    rows = recent_changes(records, context.options.day, CHANGES)
    table = ExpiryTable(CHANGED.title, f"最近{len(rows)}项，按日期由近及远排列", rows, "没有变更的记录。")
    return Page(CHANGED.path, Template("expiry/changes.html"), replace(
        _view(context, CHANGED, "文件施行、修改、部分失效、暂停和恢复执行、失效和废止的记录。"), tables=(table,)))


def _view(context: BuildContext, page: Link, lead: str) -> ExpiryView:
    """The view of a list, its rows still to come."""
    name = page.title
    return ExpiryView(
        title=name, lead=lead, day=context.options.day, total=None, trail=(HOME, Link(name, "")),
        years=(), tables=(), others=tuple(link for link in LISTS if link != page),
        column_tags=column_tags(name, description=lead))
