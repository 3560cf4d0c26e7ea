"""Spans of days as a text writes them: 2026年11月9日至13日, with the year of the text where it says
none."""

import re
from collections.abc import Sequence
from datetime import date

# Six groups: year, month, day, year, month, day, of which the years and the second month may lack.
SPAN = (r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[（(][^（）()\n]{1,6}[）)])?(?:\d{1,2}[:：时]\d{0,2})?[ ]?"
        r"(?:起?[至到]|—{1,2}|－|–|-|~|～)[ ]?(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日")
GROUPS = re.compile(SPAN).groups


def span_of(parts: Sequence[str | None], year: int) -> tuple[date, date] | None:
    """First and last day of the six groups of a `SPAN`; None where they are no days, or turned."""
    first_year, month, day, last_year, last_month, last_day = parts
    try:
        first = date(int(first_year or year), int(month or 0), int(day or 0))
        last = date(int(last_year or first.year), int(last_month or month or 0), int(last_day or 0))
    except ValueError:
        return None  # DATE-01 tells
    if last < first and not last_year and last.month < first.month:
        last = last.replace(year=first.year + 1)
    return (first, last) if first <= last else None
