"""A span begins before it ends."""

import re
from collections.abc import Iterator
from datetime import date

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES
from ..source import Source

ID, SEVERITY, INDICATOR = "DATE-13", Severity.ERROR, DATES
NAME = "起止日期颠倒"
LOOKS_AT = "标题和正文里“甲日至乙日”“甲年至乙年”：终止早于开始的；“甲时至乙时”在同一个白天里颠倒的"
FIX = "核对原件后改正；跨年的，后一个日期写明年份"
PASS = ("\n公示期为2026年12月1日至12月5日，规划期2026—2030年。", "\n2026年11月1日至次年3月31日供暖。",
        "\n自2025年12月28日至2026年1月5日。", "\n每年11月1日至3月31日。",
        "\n报名时间为2026年12月5日至2026年12月20日，笔试时间为2027年1月12日。")
FAIL = ("\n报名：2026年2月25日8时至4月2日18时，在网上报名。笔试：3月14日。",
        "\n公示期为2026年12月5日至12月1日。", "\n报名时间：2026年12月5日至2026年11月25日。",
        "\n| 第二期 | 5月28日至19日 |", "\n## 三、报名\n\n（一）时间：2026年4月20日至24日。\n\n## 四、考试\n\n笔试时间为4月16日。",
        "\n规划期为2030—2026年。", "\n2026年12月至2026年3月为防火期。", "\n报名时间为12月15日至12月5日。", "\n上午11:30至9:00办理。",
        "\n报名时间为2026年12月5日至2026年12月20日，笔试时间为2026年12月12日。")
_HALF = 6  # months: what is further apart spans the end of a year
_MORNING, _EVENING = 5, 18  # hours between which no night is spanned
_JOIN = r"[ ]?(?:起?[至到]|—{1,2}|－|–|-|~|～)[ ]?"
_NOTE = r"(?:[（(][^（）()\n]{1,6}[）)])?(?:[ ]?\d{1,2}[:：时点]\d{0,2}分?)?"
_DAYS = re.compile(rf"(?<!\d)(\d{{4}})年(\d{{1,2}})月(\d{{1,2}})日{_NOTE}{_JOIN}"
                   r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日")
_MONTHS = re.compile(rf"(?<![\d年])(?<!年 )(\d{{1,2}})月(\d{{1,2}})日{_NOTE}{_JOIN}(?:(\d{{1,2}})月)?("
                     rf"\d{{1,2}})日")
_YEAR_MONTHS = re.compile(r"(?<!\d)(\d{4})年(\d{1,2})月(?:至|到|—{1,2}|－|-|~"
                          r"|～)(\d{4})年(\d{1,2})月(?!\d)")
_HOURS = re.compile(r"(?<![\d:：日])(\d{1,2})[:：](\d{2})[ ]?(?:至|到|—{1,2}|－|–|-|~"
                    r"|～)[ ]?(\d{1,2})[:：](\d{2})(?![\d:：])")
_DATE = r"(\d{4})年(\d{1,2})月(\d{1,2})日"
_ENTRY = re.compile(rf"报名(?:(?:时间|日期|截止(?:时间|日期)?)[为是:：至到]{{0,2}}|[为:：]"
                    rf"|[^。；\d\n]{{0,10}}\n[^。；\d]{{0,8}}时间[:：])[从自]?{_DATE}"
                    r"(?:[^，。；\n]{0,8}?[至到—-](?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?")
_HELD = re.compile(r"(?:考试|笔试|面试|测试|比赛)(?:时间|日期)?[为是定于:：]{1,2}"
                   r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_YEARS = re.compile(r"(?<![\d〔])((?:19|20)\d\d)年?(?:—{1,2}|－|–|-|~|～|至|到)((?:19|20)\d\d)(?=年)")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each span that ends before it begins."""
    for match in source.find_numbers(_DAYS):
        year, month, day, end_year, end_month, end_day = match.groups()
        start = _day(year, month, day)
        end = _day(end_year or year, end_month or month, end_day)
        if start and end and end < start:
            yield Fault(match.start(), f"“{match[0]}”的终止日期 {end} 早于开始日期 {start}。",
                        f"请{FIX}。")
    for match in source.find_numbers(_MONTHS):
        start_month, first, end_month, last = (
            int(part or match[1]) for part in match.groups())
        if (end_month, last) < (start_month, first) and start_month - end_month < _HALF:
            yield Fault(match.start(), f"“{match[0]}”的终止日期早于开始日期。", f"请{FIX}。")
    for match in source.find_numbers(_HOURS):
        hour, minute, until, until_minute = map(int, match.groups())
        if (until, until_minute) < (hour, minute) and until >= _MORNING and hour < _EVENING:
            yield Fault(match.start(), f"“{match[0]}”的结束时刻早于开始时刻。", "请核对原件后改正。")
    for match in source.find_numbers(_YEAR_MONTHS):
        if (int(match[3]), int(match[4])) < (int(match[1]), int(match[2])):
            yield Fault(match.start(), f"“{match[0]}”的终止月份早于开始月份。", "请核对原件后改正。")
    yield from _entered_late(source)
    for match in source.find_numbers(_YEARS):
        if match[2] < match[1]:
            yield Fault(match.start(), f"“{match[0]}年”的终止年份早于开始年份。", "请核对原件后改正。")


def _entered_late(source: Source) -> Iterator[Fault]:
    """A fault where those who enter may do so after the examination."""
    entry, held = _ENTRY.search(source.prose), _HELD.search(source.prose)
    if not entry or not held:
        return
    year, month, day, *until = entry.groups()
    last = _day(until[0] or year, until[1] or month, until[2] or day)
    first = _day(held[1] or until[0] or year, held[2], held[3])
    if last and first and first < last:
        yield Fault(held.start(), f"“{held[0]}”早于报名截止的日期 {last}。", f"请{FIX}。")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None  # DATE-01 tells
