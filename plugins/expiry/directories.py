"""Directories: what is in force, what has lapsed; on one page, or on a page a year where long."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from ..pages.links import Link
from ..pages.page import Page, Template
from .records import Record, rows_of
from .views import ExpiryTable, ExpiryView

ON_ONE_PAGE = 300
_UNKNOWN = date.min.year  # of a document that bears no date


@dataclass(frozen=True, slots=True)
class Directory:
    """How one directory is made: its template, the day it is ordered by, what began that day."""

    path: str
    template: Template
    day_of: Callable[[Record], date]
    verb: str


def directory_pages(
    directory: Directory, view: ExpiryView, records: Sequence[Record]
) -> Iterator[Page]:
    """The pages of a directory, the newest first; `view` has all but the rows.

    The pages of single years do not bear the day: they change only with their documents.
    """
    ordered = sorted(records, reverse=True,
                     key=lambda one: (directory.day_of(one), one.document.path))
    view = replace(view, total=len(ordered))
    if len(ordered) <= ON_ONE_PAGE:
        view = replace(view, tables=(_table(view.title, ordered, ""),))
        yield Page(directory.path, directory.template, view)
        return
    years = []
    for year, group in groupby(ordered, key=lambda one: directory.day_of(one).year):
        name = "日期未载明" if year == _UNKNOWN else f"{year}年{directory.verb}"
        part, of_year = _year_page(directory, view, f"{year}.html", name, tuple(group))
        years.append(part)
        yield of_year
    yield Page(directory.path, directory.template, replace(view, years=tuple(years)))


def in_force_since(record: Record) -> date:
    """The day by which the in-force list is ordered: the first in force."""
    return record.since or date.min


def lapsed_since(record: Record) -> date:
    """The day by which lists of the lapsed are ordered: the first no longer in force."""
    return record.lapse.day if record.lapse else date.min


def _year_page(
    directory: Directory, view: ExpiryView, file: str, name: str, records: Sequence[Record]
) -> tuple[Link, Page]:
    path = f"{directory.path.removesuffix('.html')}/{file}"
    title = f"{view.title}（{name}）"
    trail = (*view.trail[:-1], Link(view.title, directory.path), Link(name, ""))
    shown = replace(view, title=title, lead="", day=None, total=None, trail=trail,
                    tables=(_table(title, records, f"共{len(records)}件，"),), others=(),
                    scripts=(), machine=None)
    return Link(name, path, len(records)), Page(path, directory.template, shown)


def _table(title: str, records: Sequence[Record], count: str) -> ExpiryTable:
    """The rows; their count stands in the caption of a page whose head does not say it."""
    return ExpiryTable(title, f"{count}按日期由近及远排列", rows_of(records), "没有这样的文件。")
