"""Dates as editors write them, and the arithmetic of 有效期."""

import calendar
import re
from datetime import date, datetime, timedelta

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d):(\d\d)")
_LOOSE = re.compile(r"(\d{4})\s*[-年/.．]\s*(\d{1,2})\s*[-月/.．]\s*(\d{1,2})\s*日?")
_PERIOD = re.compile(r"(\d{1,3})\s*(年|个月)")


def parse_date(text: str) -> date:
    """The day written as `YYYY-MM-DD`. ValueError, with a remedy in Chinese, for all else."""
    if match := _DATE.fullmatch(text):
        try:
            return date(*(int(part) for part in match.groups()))
        except ValueError:
            raise ValueError("日历上没有这一天，请核对原件。") from None
    raise ValueError(_suggest(text))


def parse_moment(text: str) -> date | datetime:
    """A day, or a day and time `YYYY-MM-DD HH:MM`. ValueError as for `parse_date`."""
    match = _MOMENT.fullmatch(text)
    if not match:
        return parse_date(text)
    day = parse_date(match[1])
    try:
        return datetime(day.year, day.month, day.day, int(match[2]), int(match[3]))
    except ValueError:
        raise ValueError("没有这个时刻，时间应在 00:00 至 23:59 之间。") from None


def parse_period(text: str) -> int:
    """The months of a 有效期 such as `5年` or `18个月`. ValueError for all else."""
    match = _PERIOD.fullmatch(text.strip())
    if not match or not int(match[1]):
        raise ValueError("请写成“5年”或“18个月”。")
    return int(match[1]) * (12 if match[2] == "年" else 1)


def last_day_of_period(start: date, months: int) -> date:
    """The last day in force: the day before the anniversary.

    Where the end month lacks the day (29 February, the 31st) it is that month's last day;
    past the year 9999 it is the last of all days.
    """
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    if year > date.max.year:
        return date.max
    length = calendar.monthrange(year, month)[1]
    if start.day > length:
        return date(year, month, length)
    return date(year, month, start.day) - timedelta(days=1)


def _suggest(text: str) -> str:
    """A remedy for a date in another form, never a guess at missing digits."""
    if match := _LOOSE.fullmatch(text.strip()):
        year, month, day = (int(part) for part in match.groups())
        return f"请写成“{year:04d}-{month:02d}-{day:02d}”。"
    return "日期应写成“2024-07-02”这样的四位年、两位月、两位日。"
