"""Writes plugins/validity/data/festivals.txt: `python -m tests.validity.festivals`."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

import cnlunar

from plugins.validity.festivals import DATA

YEARS = range(2020, 2100)
_LUNAR = ((1, 1), (5, 5), (8, 15))  # 春节, 端午, 中秋


def rows(years: Iterable[int] = YEARS) -> Iterator[str]:
    """A line a year: 春节, 清明, 端午, 中秋, as cnlunar has them."""
    for year in years:
        days = {}
        moment = datetime(year, 1, 20, 12)
        while moment < datetime(year, 10, 12):
            lunar = cnlunar.Lunar(moment)
            if not lunar.isLunarLeapMonth:
                days[lunar.lunarMonth, lunar.lunarDay] = moment
            moment += timedelta(days=1)
        month, day = cnlunar.Lunar(datetime(year, 6, 1)).thisYearSolarTermsDic["清明"]
        spring, dragon, autumn = (days[key] for key in _LUNAR)
        clear = datetime(year, month, day)
        yield " ".join([str(year), *(f"{one:%m-%d}" for one in (spring, clear, dragon, autumn))])


if __name__ == "__main__":
    DATA.write_text("\n".join(rows()) + "\n", "utf-8")
