"""A period is as long as it is said to be, and what comes first in a procedure is over first."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ...documents.findings import Severity
from ...documents.ordinals import HAN, han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES
from ..source import Source
from ..spans import GROUPS, SPAN, span_of
from ..wording import written_on

ID, SEVERITY, INDICATOR = "DATE-19", Severity.WARNING, DATES
NAME = "期限与起止日期、先后次序不符"
LOOKS_AT = "合同、租期、试用、培训、放假等写的几年、几个月、几天与起止日期；报名、投标、交保证金的截止晚于笔试、开标、拍卖、听证的"
FIX = "核对原件后改正"
_DAY = "成文日期: 2026-11-16\n\n{}"
PASS = (_DAY.format("合同期限3年，自2026年1月1日起至2028年12月31日止。"),
        _DAY.format("10月1日至8日放假调休，共8天。"), _DAY.format("培训时间为11月25日至27日，共3天。"),
        _DAY.format("投标截止时间：2026年12月8日9时。开标时间：2026年12月8日9时。"))
FAIL = (_DAY.format("合同期限3年，自2026年1月1日起至2027年12月31日止。"),
        _DAY.format("租期五年（2026年12月1日至2030年11月30日）。"), _DAY.format("10月1日至7日放假调休，共8天。"),
        _DAY.format("培训时间为11月25日至27日，共5天。"),
        _DAY.format("报名时间：11月20日至12月5日。笔试时间：12月1日。"),
        _DAY.format("投标截止时间：2026年12月8日9时。开标时间：2026年12月7日9时。"),
        _DAY.format("报名截止2026年12月10日，听证会于2026年12月5日召开。"))
_WHAT = (r"(?:期限?|租期|工期|任期|聘期|试用|见习|实习|培训|放假|调休|展览|展出|活动|整治|行动|服务|停[水电气]|封闭|施工|为期)"
         r"[一-鿿]{0,6}")
_COUNT = rf"(\d{{1,3}}|[{HAN}]{{1,3}}|半)(年|个月|天|日)(?![内前以])"
_FIRST = re.compile(rf"{_WHAT}[为是：:]?{_COUNT}[，,（(：:]?[^。；\n\d]{{0,6}}{SPAN}")
_LAST = re.compile(rf"{SPAN}(?:止)?(?:[^。；\n\d，]{{0,8}}[，,（(]|[^。；\n\d，]{{0,6}})"
                   rf"(?:共计?|为期|历时|合计){_COUNT}")
_MONTH, _SLACK = 30.44, 20  # days
_DATED = r"[^。；，\n\d]{0,6}?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日"
_RANGE = r"(?:[^。；，\n]{0,10}?[至到—\-](?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?"
_ENDS = re.compile(r"(?:(?:报名|申请|申报|投标|响应|递交|提交)[^。；，\n\d]{0,8}?(?:截止|时间|日期|文件)"
                   rf"|(?:应|须|请)[于在]){_DATED}{_RANGE}(?:\d{{1,2}}[:：时]\d{{0,2}}分?)?"
                   r"(?:前?[^。；，\n]{0,4}(保证金))?")
_HELD = re.compile(r"(?:笔试|考试|面试|开标|拍卖|竞拍|竞价|听证会?|评审会?)(?:会?(?:时间|日期))?"
                   rf"[为是定于：:在]{{1,2}}{_DATED}")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each period of another length, each last day behind what it is for."""
    written = written_on(source.document)
    if written is None or "日" not in source.prose:
        return
    for match in source.find_numbers(_FIRST):
        yield from _length(match, match.groups()[2:2 + GROUPS], match[1], match[2], written)
    for match in source.find_numbers(_LAST):
        yield from _length(match, match.groups()[:GROUPS], match[GROUPS + 1], match[GROUPS + 2],
                           written)
    yield from _order(source, written)


def _length(match: re.Match[str], parts: tuple[str | None, ...], number: str, unit: str,
            written: date) -> Iterator[Fault]:
    span = span_of(parts, written.year)
    if not span:
        return
    days = (span[1] - span[0]).days + 1
    if unit in "天日":
        said = float(han_to_int(number)) if number != "半" else 0
        is_right = not said or said in (days, days - 1)
    else:
        months = (0.5 if number == "半" else han_to_int(number)) * (12 if unit == "年" else 1)
        is_right = abs(days - months * _MONTH) <= _SLACK
    if not is_right:
        yield Fault(match.start(), f"“{match[0][:40]}”：写的是{number}{unit}，从头到尾是{days}天。", f"请{FIX}。")


def _order(source: Source, written: date) -> Iterator[Fault]:
    held = [(match, day) for match in source.find_numbers(_HELD)
            if (day := _day(match.groups(), written))]
    for match in source.find_numbers(_ENDS) if held else ():
        first = _day(match.groups()[:3], written)
        last = _day((match[4] or match[1], match[5] or match[2], match[6]), written)
        ends = last if match[6] and last else first
        later, day = held[0]
        is_of_them = "保证金" in match[0] or not match[0].startswith(("应", "须", "请"))
        if is_of_them and ends and ends > day and ends - day < timedelta(100):
            yield Fault(later.start(), f"“{later[0]}”早于“{match[0][:30]}”的 {ends}。", f"请{FIX}。")
            return


def _day(parts: tuple[str | None, ...], written: date) -> date | None:
    year, month, day = parts
    try:
        return date(int(year or written.year), int(month or 0), int(day or 0))
    except ValueError:
        return None  # DATE-01 tells
