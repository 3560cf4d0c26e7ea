"""Dates as editors write them, and the last day of a period."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents import dates
from tests.support import read_cases

_PERIOD = re.compile(r"自 (\S+) 有效 (\S+)")


def _answer(text):
    try:
        if match := _PERIOD.fullmatch(text):
            return dates.last_day_of_period(dates.parse_date(match[1]),
                                            dates.parse_period(match[2]))
        return dates.parse_moment(text)
    except ValueError as error:
        return error


@pytest.mark.parametrize(("text", "expected"), read_cases("dates.md"))
def test_cases(text, expected):
    assert expected in str(_answer(text))


@given(st.dates(), st.integers(1, 1200))
def test_a_longer_period_never_ends_sooner(start, months):
    last = dates.last_day_of_period(start, months)
    assert start <= last <= dates.last_day_of_period(start, months + 1)


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_a_remedy_in_chinese(text):
    for parse in (dates.parse_date, dates.parse_moment, dates.parse_period):
        try:
            parse(text)
        except ValueError as error:
            assert re.search("[一-鿿]", str(error))
