"""Holidays fixed by law, for years whose arrangement the State Council has not announced.

全国年节及纪念日放假办法 (2024年修订) 第二条: 元旦; 除夕 and three days of 春节; 清明; 1 and 2 May; 端午;
中秋; 1 to 3 October. Which weekends are worked for them, only the announcement tells.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

# 春节, 清明, 端午 and 中秋 of each year, from cnlunar by tests/validity/festivals.py.
DATA = Path(__file__).parent / "data" / "festivals.txt"
_FIXED = ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))
_SPRING = range(-1, 3)  # days from 春节 on: 除夕 to 初三


@cache
def statutory_holidays(year: int) -> frozenset[date]:
    """The holidays of a year that the law itself names; only those of fixed date where its moon
    is not known."""
    days = {date(year, month, day) for month, day in _FIXED}
    if year in (known := _festivals()):
        spring, *others = known[year]
        days.update(spring + timedelta(days=at) for at in _SPRING)
        days.update(others)
    return frozenset(days)


def national_holidays(year: int) -> Iterator[tuple[str, date]]:
    """The two festivals that every arrangement of a year has, each by its first day; 春节 only
    where its day is known."""
    if year in (known := _festivals()):
        yield "春节", known[year][0]
    yield "国庆节", date(year, 10, 1)


@cache
def _festivals() -> Mapping[int, tuple[date, ...]]:
    lines = (line.split() for line in DATA.read_text("utf-8").splitlines())
    return {int(year): tuple(date.fromisoformat(f"{year}-{day}") for day in days)
            for year, *days in lines}
