"""Dates as editors write them, and the arithmetic of 有效期."""

import calendar
import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import NamedTuple

from .ordinals import han_to_int

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_EARLIEST = 1900  # a year before is mistyped
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d):(\d\d)")
# Year, month and day in this order, however they are parted; then, perhaps, a time of day.
_WRITTEN = (re.compile(r"(\d{4}) ?[-‐–—年/.] ?(\d{1,2}) ?[-‐–—月/.] ?(\d{1,2})(?: ?[日号])?"),
            re.compile(r"(\d{4})(\d\d)(\d\d)"),
            re.compile(r"([〇○零一二三四五六七八九]{4})年((?:[二三]?十)?[一二三四五六七八九]?)"
                       r"(?<!年)月((?:[二三]?十)?[一二三四五六七八九]?)(?<!月)[日号]"))
_CLOCK = re.compile(r"(?:(?:(?<=[日号]) ?|[ T])(\d{1,2}) ?(?::(\d\d)|[时点](?:(\d{1,2})分)?))?")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_NUMERALS = tuple(tens + ones for tens in ("", "十", "二十", "三十")
                  for ones in ("", *"一二三四五六七八九"))
_COUNT = r"\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_PERIOD = re.compile(rf"(?:(?P<years>{_COUNT})\s*年)?(?:(?P<half>(?<=年)半|(?<!.)半年)"
                     rf"|[零又]?\s*(?P<more>{_COUNT})\s*个月)?")


def han_date(day: date) -> str:
    """2024年7月2日, as GB/T 9704 writes it: without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


class PartialStart(NamedTuple):
    """分条施行: the articles that begin on a day of their own."""

    articles: tuple[str, ...]
    day: date


def parse_date(text: str) -> date:
    """The day written as `YYYY-MM-DD`. ValueError, with a remedy in Chinese, for all else."""
    plain = _DATE.fullmatch(text)
    match = plain or _DATE.fullmatch(normalise(text))
    if not match:
        raise ValueError("日期应写成“2024-07-02”这样的四位年、两位月、两位日。")
    try:
        day = date(*(int(part) for part in match.groups()))
    except ValueError:
        raise ValueError("日历上没有这一天，请核对原件。") from None
    if day.year < _EARLIEST:
        raise ValueError(f"年份是{day.year}，请核对原件。")
    if not plain:
        raise ValueError(f"请写成“{day}”。")
    return day


def parse_moment(text: str) -> date | datetime:
    """A day, or a day and time `YYYY-MM-DD HH:MM`. ValueError as for `parse_date`."""
    match = _MOMENT.fullmatch(text)
    if not match and _MOMENT.fullmatch(meant := normalise(text)):
        raise ValueError(f"请写成“{meant}”。")
    if not match:
        return parse_date(text)
    day = parse_date(match[1])
    try:
        return datetime(day.year, day.month, day.day, int(match[2]), int(match[3]))
    except ValueError:
        raise ValueError("没有这个时刻，时间应在 00:00 至 23:59 之间。") from None


def parse_period(text: str) -> int:
    """The months of a 有效期 such as `5年`, `18个月`, 五年 or 一年半. ValueError for all else."""
    match = _PERIOD.fullmatch(text.strip())
    months = _months(match) if match else 0
    if not months:
        raise ValueError("请写成“5年”或“18个月”。")
    return months


def _months(match: re.Match[str]) -> int:
    years, months = (han_to_int(match[name]) if match[name] else 0 for name in ("years", "more"))
    return years * 12 + months + 6 * bool(match["half"])


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


def first_day_after(start: date, months: int) -> date:
    """The day so many months later; where that month lacks the day, its last day (民法典第二百零二条)."""
    years, month = divmod(start.month - 1 + months, 12)
    year = min(start.year + years, date.max.year)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def normalise(text: str) -> str:
    """The day or moment as the parsers read it, where the text can mean one alone; else the text.

    2026年11月30日, 2026/11/30, ２０２６．１１．３０, 20261130 and 二〇二六年十一月三十日 are one day;
    11/30/2026 and 26-11-30 stay as they are: which is the year, which the day, is not certain.
    """
    narrow = " ".join(unicodedata.normalize("NFKC", text).split())
    for written in _WRITTEN:
        day = written.match(narrow)
        clock = _CLOCK.fullmatch(narrow, day.end()) if day else None
        if day and clock:
            year, *parts = map(_number, day.groups())
            time = f" {int(clock[1]):02d}:{int(clock[2] or clock[3] or 0):02d}" if clock[1] else ""
            return f"{year:04d}-{parts[0]:02d}-{parts[1]:02d}{time}"
    return text


def _number(text: str) -> int:
    """A year's four digits, or a month or a day, in Arabic or in Chinese numerals."""
    return _NUMERALS.index(text) if text in _NUMERALS else int(text.translate(_DIGITS))
