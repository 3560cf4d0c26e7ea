"""Whose annual report a title speaks of, about which year, and whether it is there already."""

import re
from collections.abc import Collection
from datetime import date
from pathlib import Path

from ..documents.document import Layout
from .front_matter_peek import first_in, peek_front_matters, value_in
from .office_names import OfficeNames

_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_BEFORE_YEAR = re.compile(r"(.+?)(?:关于)?\s*(?:19|20)\d\d年")


def organ_of(title: str, office: str, known: Collection[str]) -> str:
    """The organ whose report it is: the one that the title begins with, else the office named.

    The 办公室 that writes the report of a government is not the one that reports (条例第四十九条).
    """
    begun = _BEFORE_YEAR.match(title)
    return begun[1] if begun and OfficeNames(frozenset(known)).is_name(begun[1]) else office


def year_of(title: str, day: date) -> int:
    """The year that a report's title names, else the one before."""
    named = _YEAR.search(title)
    return int(named[0]) if named else day.year - 1


def report_there(content: Path, organ: str, year: int, known: Collection[str]) -> str:
    """The path of the report of an organ about a year below a folder, "" where there is none."""
    for path, head in peek_front_matters(content):
        if value_in(head, "layout") == Layout.ANNUAL_REPORT:
            title = value_in(head, "title")
            office = first_in(head, "issuers") or first_in(head, "responsible_office")
            named = _YEAR.search(title)
            if named and int(named[0]) == year and organ_of(title, office, known) == organ:
                return path.relative_to(content).as_posix()
    return ""
