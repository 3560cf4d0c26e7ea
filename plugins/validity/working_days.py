"""Working days by the State Council's calendar, and periods counted in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

# Its functions look through every known day at each call; the tables they read do not.
from chinese_calendar.constants import holidays, workdays

_NEXT = timedelta(days=1)
_KNOWN_YEARS = range(min(holidays).year, max(holidays).year + 1)
_SATURDAY = 5


@dataclass(frozen=True)
class WorkingCalendar:
    """Which days are worked. `overrides` (date → worked) is what the site's own data says.

    A year is known where chinesecalendar has it or the site's data names a day of it.
    """

    overrides: Mapping[date, bool] = field(default_factory=lambda: MappingProxyType({}))

    def is_working_day(self, day: date) -> bool:
        """True for a day worked; in a year not known, Monday to Friday."""
        if day in self.overrides:
            return self.overrides[day]
        return day in workdays or (day.weekday() < _SATURDAY and day not in holidays)

    def is_estimated(self, day: date) -> bool:
        """True where the year's arrangement is not known: the answer is 推算."""
        return day.year not in _KNOWN_YEARS and all(
            day.year != known.year for known in self.overrides)

    def add_working_days(self, start: date, count: int) -> date:
        """The last day of a period of `count` working days; its first day is not counted."""
        day = start
        while count > 0:
            day += _NEXT
            count -= self.is_working_day(day)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to and with `end`; 0 where none do."""
        span = range(1, (end - start).days + 1)
        return sum(self.is_working_day(start + timedelta(days=days)) for days in span)
