import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.validity.working_days import WorkingCalendar
from tests.validity.case_files import read_cases

_PERIOD = re.compile(r"(\S+) 起 (\d+) 个工作日")


@pytest.mark.parametrize(("given_text", "expected"), read_cases("working_days.md"))
def test_periods(given_text, expected):
    *days, period = given_text.split("\n")
    overrides = {date.fromisoformat(line.split()[0]): line.endswith("上班") for line in days}
    calendar = WorkingCalendar(overrides)
    start, count = _PERIOD.fullmatch(period).groups()
    end = calendar.add_working_days(date.fromisoformat(start), int(count))
    shown = f"{end} 推算" if calendar.is_estimated(end) else str(end)
    assert (shown,) == expected
    assert calendar.working_days_between(date.fromisoformat(start), end) == int(count)


def test_the_state_councils_calendar():
    calendar = WorkingCalendar()
    assert not calendar.is_working_day(date(2026, 10, 1))
    assert calendar.is_working_day(date(2026, 10, 10))  # a Saturday worked in exchange
    assert not calendar.is_working_day(date(2026, 10, 11))


def test_years_beyond_the_calendar_are_estimated():
    calendar = WorkingCalendar()
    assert calendar.is_estimated(date(2003, 12, 31)) and calendar.is_estimated(date(2099, 1, 1))
    assert not calendar.is_estimated(date(2024, 2, 29))


def test_an_overridden_day_makes_its_year_known():
    calendar = WorkingCalendar({date(2031, 10, 1): False})
    assert not calendar.is_estimated(date(2031, 1, 6))
    assert calendar.is_estimated(date(2032, 1, 6))


def test_nothing_lies_between_a_day_and_an_earlier_one():
    assert WorkingCalendar().working_days_between(date(2024, 7, 2), date(2024, 7, 1)) == 0


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(1, 60))
def test_counting_undoes_adding_and_ends_on_a_working_day(start, count):
    calendar = WorkingCalendar()
    end = calendar.add_working_days(start, count)
    assert calendar.is_working_day(end)
    assert calendar.working_days_between(start, end) == count
    assert calendar.working_days_between(start, end - timedelta(days=1)) == count - 1
