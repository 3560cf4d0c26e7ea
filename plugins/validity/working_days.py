"""Working days by the State Council's calendar, and periods counted in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, cached_property
from types import MappingProxyType

from .festivals import statutory_holidays

_NEXT = timedelta(days=1)
_SATURDAY = 5


def _tables() -> tuple[Mapping[date, object], Mapping[date, object]]:
    """The State Council's holidays and working weekends; slow to import, seldom asked for."""
    # The package's functions look through every known day at each call; these tables do not.
    from chinese_calendar.constants import holidays, workdays

    return holidays, workdays


@cache
def known_years() -> range:
    """The years whose arrangement the package knows."""
    holidays, _ = _tables()
    return range(min(holidays).year, max(holidays).year + 1)


@dataclass(frozen=True)
class WorkingCalendar:
    """Which days are worked. `overrides` (date → worked) is what the site's own data says.

    A year is known where chinesecalendar has it or the site's data names a day of it.
    """

    overrides: Mapping[date, bool] = field(default_factory=lambda: MappingProxyType({}))

    def is_working_day(self, day: date) -> bool:
        """True for a day worked; in a year not known, Monday to Friday but for the holidays that
        the law itself fixes."""
        if day in self.overrides:
            return self.overrides[day]
        holidays, workdays = _tables()
        if self.is_estimated(day):
            return day.weekday() < _SATURDAY and day not in statutory_holidays(day.year)
        return day in workdays or (day.weekday() < _SATURDAY and day not in holidays)

    def is_estimated(self, day: date) -> bool:
        """True where the year's arrangement is not known: the answer is 推算."""
        return day.year not in known_years() and day.year not in self._own_years

    @cached_property
    def _own_years(self) -> frozenset[int]:
        return frozenset(day.year for day in self.overrides)

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
