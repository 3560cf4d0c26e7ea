"""`data/working-days.js`: the calendar of plugins/validity/working_days.py for its twin."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..validity.working_days import WorkingCalendar, known_years

_YEARS = range(2000, 2100)
_SATURDAY = 5
_AHEAD = 6  # years past the last one known: no period that is asked about is longer


@dataclass(frozen=True, slots=True)
class WorkingCalendarView:
    """What the site's own data says of days; the rest is the State Council's as packaged."""

    overrides: tuple[tuple[date, bool], ...]


def calendar_script(view: WorkingCalendarView) -> bytes:
    """The years known, the weekdays off, the weekends worked, as a script; of the next years that
    are not known, what the law fixes is off."""
    calendar = WorkingCalendar(dict(view.overrides))
    years = [year for year in _YEARS if not calendar.is_estimated(date(year, 1, 1))]
    ahead = range(known_years().stop, known_years().stop + _AHEAD)
    days = [day for year in sorted({*years, *ahead}) for day in _days_of(year)]
    off = [day.isoformat() for day in days
           if day.weekday() < _SATURDAY and not calendar.is_working_day(day)]
    worked = [day.isoformat() for day in days
              if day.weekday() >= _SATURDAY and calendar.is_working_day(day)]
    table = json.dumps({"years": years, "off": off, "worked": worked}, separators=(",", ":"))
    return f"(self.site = self.site || {{}}).workingDays = {table};\n".encode()


def _days_of(year: int) -> Iterator[date]:
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += timedelta(days=1)
