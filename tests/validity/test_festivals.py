from datetime import date

import pytest

from plugins.validity.festivals import DATA, statutory_holidays
from plugins.validity.holidays import check_next_year
from plugins.validity.working_days import WorkingCalendar
from tests.validity.festivals import YEARS, rows


def test_the_file_is_as_the_lunar_calendar_has_it():
    lines = DATA.read_text("utf-8").splitlines()
    assert len(lines) == len(YEARS) and lines[::9] == list(rows(YEARS[::9]))  # all take long


@pytest.mark.parametrize("year", [2025, 2026])
def test_what_the_law_fixes_is_what_the_state_council_gave(year):
    calendar = WorkingCalendar()
    assert [day for day in statutory_holidays(year) if calendar.is_working_day(day)] == []


def test_the_holidays_of_a_year_to_come():
    days = {f"{day:%m-%d}" for day in statutory_holidays(2027)}
    assert days == {"01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "06-09",
                    "09-15", "10-01", "10-02", "10-03"}


def test_a_year_no_table_reaches_has_what_stands_on_a_fixed_date():
    assert date(2150, 1, 1) in statutory_holidays(2150) and len(statutory_holidays(2150)) == 6


@pytest.mark.parametrize(("day", "known", "told"), [
    ("2030-10-31", False, False), ("2030-11-01", False, True), ("2030-12-31", False, True),
    ("2030-12-01", True, False), ("2031-01-02", False, False),
])
def test_from_november_on_next_years_calendar_is_asked_for(day, known, told):
    calendar = WorkingCalendar({date(2031, 1, 1): False} if known else {})
    found = list(check_next_year(calendar, date.fromisoformat(day)))
    assert [rule for rule, _ in found] == ["VAL-51"] * told
    assert all("2031" in fault.message for _, fault in found)
