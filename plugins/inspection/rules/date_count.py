"""A period lasts as many days as it says, a feast is on its day, nothing ends before it begins."""

import re
from collections.abc import Iterator
from datetime import date

from ...documents.findings import Severity
from ...documents.ordinals import han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES
from ..source import Source
from ..wording import written_on

ID, SEVERITY, INDICATOR = "DATE-15", Severity.ERROR, DATES
NAME = "天数、年数、节日、先后与日期不符"
LOOKS_AT = "同一句里的公示期天数、为期几个月与起止日期（工作日只看够不够），节日与它的日期，“12月10日开始，12月1日截止”，“某年建，距今N年”"
FIX = "核对原件后改正"
PASS = ("\n专项行动为期三个月，从2026年9月1日至11月30日。", "\n公示期5个工作日，自2026年11月9日至11月13日。",
        "\n公示期5天，自2026年12月1日至12月5日。", "\n公示期为5个工作日（2026年12月1日至12月7日）。",
        "\n10月1日国庆节，5月1日国际劳动节，10月1日至7日国庆节放假。", "\n12月1日开始，12月10日截止。",
        "\n公示7天（2026年12月1日至12月8日）。", "\n该渠建于1958年，距今约70年。")
FAIL = ("\n第四季度（7月至9月）归档。", "\n国庆节（10月2日）照常值守。",
        "\n整治为期三个月，从2026年9月1日至9月30日。", "\n公示期5个工作日，自2026年11月9日至11月11日。",
        "\n公示期5天，自2026年12月1日至12月10日。", "\n公示时间为2026年12月1日至12月5日，共10天。",
        "成文日期: 2026-05-06\n\n该渠建于1958年，距今已有86年历史。",
        "\n5月2日国际劳动节", "\n报名自2026年12月10日开始，截止到12月1日。", "\n12月20日启动，12月10日前完成。",
        "\n活动自2026年11月10日开始，至2026年11月1日结束。")
_HALF = 6  # months: what is further apart spans the end of a year
_DAY = r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日"
_SPAN = (
    rf"{_DAY}(?:[（(][^（）()\n]{{1,6}}[）)])?[ ]?(?:起?[至到]|—{{1,2}}|－|–|-|~"
    rf"|～)[ ]?(?:(\d{{4}})年)?(?:(\d{{1,2}})月)?(\d{{1,2}})日")
_COUNT = r"(\d{1,3}|[一二三四五六七八九十]{1,3})[ ]?(?:个?自然日|[天日])(?!内|前|以)"
_COUNT_FIRST = re.compile(rf"(?:公示|公告|征求意见|展示|报名)(?:期限?"
                          rf"|时间)?[为：:]?{_COUNT}[，,（(：:][^。；\n\d]{{0,8}}{_SPAN}")
_SPAN_FIRST = re.compile(rf"(?:公示|公告|征求意见|报名|展示)[^。；\n]{{0,8}}{_SPAN}[，,（(](?:[共计为期历时]{{1,2}}"
                         rf"|公示期){_COUNT}")
_WORKING = re.compile(rf"(?:公示|公告|征求意见|报名|展示)(?:期限?|时间)?[为：:]?(\d{{1,2}}|[一二三四五六七八九十]{{1,2}})"
                      rf"个?工作日[，,（(：:][^。；\n\d]{{0,8}}{_SPAN}")
_MONTHS = re.compile(rf"(?:为期|期限[为是]?|历时|利用)(\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})个月"
                     rf"(?:时间)?[，,（(：:][^。；\n\d]{{0,8}}{_SPAN}")
_LONG, _SHORT = 31, 28  # days of a month
_FEASTS = {"元旦": (1, 1), "国际劳动妇女节": (3, 8), "三八妇女节": (3, 8), "植树节": (3, 12), "劳动节": (5, 1),
           "青年节": (5, 4), "儿童节": (6, 1), "建党节": (7, 1), "建军节": (8, 1), "教师节": (9, 10),
           "国庆节": (10, 1), "国家公祭日": (12, 13), "国家宪法日": (12, 4), "烈士纪念日": (9, 30),
           "世界环境日": (6, 5), "国际禁毒日": (6, 26), "全国消防日": (11, 9)}
_FEAST = re.compile(rf"(?<![至到—日、-])(?<!\d)(\d{{1,2}})月(\d{{1,2}})日(?:是|为|，|“)?(?:第\d+个)?(?:五一"
                    rf"|国际|十一|中国|全国|六一|五四)?"
                    rf"({'|'.join(_FEASTS)})(?:当[天日])?(?!前|后|期间|假|放|至|晚)")
_FEAST_FIRST = re.compile(rf"({'|'.join(_FEASTS)})[（(](\d{{1,2}})月(\d{{1,2}})日[）)]")
_QUARTERS = {"一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12), "上半年": (1, 6),
             "下半年": (7, 12)}
_QUARTER = re.compile(r"(?<!前)(?:第)?([一二三四]季度"
                      r"|[上下]半年)[（(](\d{1,2})月?(?:份)?[至到—~～-]{1,2}(\d{1,2})月(?:份)?[）)]")
_BEGINS = re.compile(rf"{_DAY}(?:起?开始|启动|起)[^。；\n\d]{{0,10}}(?:截止[到至]?|至|于|到)?{_DAY}(?:前?(?:截止"
                     rf"|结束|完成)|(?=[。；，\n]|$))")

_SINCE = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)年(?:[^，。；\n\d]{0,10})[，,]?(?:距今|至今|迄今)(?:已?有?|约)"
                    r"(\d{2,4})年")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number of days, each feast, each order of days that cannot be."""
    prose = source.prose
    yield from _years_since(source)
    yield from _of_quarters(prose)
    if "日" not in prose:
        return
    for form, first in ((_COUNT_FIRST, True), (_SPAN_FIRST, False)):
        for match in form.finditer(prose):
            parts = match.groups()
            count, span = (parts[0], parts[1:]) if first else (parts[6], parts[:6])
            days = _days(span)
            said = int(count) if count.isdecimal() else han_to_int(count)
            if days and said not in (days, days - 1):  # the first day may not count
                yield Fault(match.start(), f"“{match[0]}”：写的是{said}天，从头到尾是{days}天。", f"请{FIX}。")
    for match in _WORKING.finditer(prose):
        if 0 < (days := _days(match.groups()[1:])) < han_to_int(match[1]):
            yield Fault(match.start(), f"“{match[0]}”：写的是{match[1]}个工作日，从头到尾只有{days}天。",
                        f"请{FIX}。")
    for match in _MONTHS.finditer(prose):
        days, said = _days(match.groups()[1:]), han_to_int(match[1])
        if days and not said * _SHORT - _SHORT // 2 <= days <= said * _LONG + _LONG // 2:
            yield Fault(match.start(), f"“{match[0]}”：写的是{match[1]}个月，从头到尾是{days}天。", f"请{FIX}。")
    for match in _FEAST.finditer(prose):
        if (int(match[1]), int(match[2])) != _FEASTS[match[3]]:
            month, day = _FEASTS[match[3]]
            yield Fault(match.start(), f"“{match[0]}”：{match[3]}是{month}月{day}日。", f"请{FIX}。")
    for match in _BEGINS.finditer(prose):
        _, begin_month, begin_day, later_year, later_month, later_day = match.groups()
        begins = int(begin_month), int(begin_day)
        ends = int(later_month), int(later_day)
        year = match[1]
        is_before = (year, *begins) > (later_year, *ends) if year and later_year else (
            not later_year and ends < begins and begins[0] - ends[0] < _HALF)
        if is_before:
            yield Fault(match.start(), f"“{match[0]}”：后一个日期早于前一个。", f"请{FIX}。")


def _of_quarters(prose: str) -> Iterator[Fault]:
    """Faults of months beside a quarter, of a day beside a feast, that are of another."""
    for match in _QUARTER.finditer(prose) if "季度" in prose or "半年" in prose else ():
        first, last = _QUARTERS[match[1]]
        if (int(match[2]), int(match[3])) != (first, last):
            yield Fault(match.start(), f"“{match[0]}”：{match[1]}是{first}月至{last}月。", f"请{FIX}。")
    for match in _FEAST_FIRST.finditer(prose):
        month, day = _FEASTS[match[1]]
        if (int(match[2]), int(match[3])) != (month, day):
            yield Fault(match.start(), f"“{match[0]}”：{match[1]}是{month}月{day}日。", f"请{FIX}。")


def _years_since(source: Source) -> Iterator[Fault]:
    day = written_on(source.document)
    for match in source.find_numbers(_SINCE) if day else ():
        years = (day.year if day else 0) - int(match[1])
        if abs(years - int(match[2])) > max(2, years // 12):
            yield Fault(match.start(), f"“{match[0]}”：到成文时是{years}年。", f"请{FIX}。")


def _days(span: tuple[str | None, ...]) -> int:
    year, month, day, end_year, end_month, end_day = span
    try:
        start = date(int(year or 2026), int(month or 0), int(day or 0))
        end = date(int(end_year or year or 2026), int(end_month or month or 0), int(end_day or 0))
    except ValueError:
        return 0  # DATE-01 tells
    return max((end - start).days + 1, 0)
