"""What a news item reports has happened when it is published."""

import re
from collections.abc import Iterator
from datetime import date

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES
from ..source import Source

ID, SEVERITY, INDICATOR = "DATE-18", Severity.WARNING, DATES
NAME = "报道的事情在发布以后"
LOOKS_AT = "没有文号的文件，正文以“12月18日，”“昨日上午”一类日期开头、说的是已经发生的事：日期在发布日期以后的"
FIX = "核对日期后改正"
_NEWS = "标题: 冷链中心主体完工\n发布日期: 2026-11-20\n\n{}，河湾镇的冷库封顶，主体工程全部完工。"
PASS = (_NEWS.format("11月18日"),
        "标题: 会议预告\n发布日期: 2026-11-20\n\n12月18日，县政府将召开会议。")
FAIL = ("标题: 意见采纳情况的公告\n发布日期: 2026-08-28\n\n2026年7月1日至9月5日，收到意见23条。",
        "标题: 处罚信息\n发布日期: 2026-11-20\n\n处罚决定日期：2026年12月2日。",
        _NEWS.format("11月28日"), _NEWS.format("2026年11月21日下午"))
_FIRST = re.compile(r"(?:本报讯|讯|近日)?[ \u3000]*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日"
                    r"(?:上午|下午|晚|晚上|凌晨)?[，,]([^。\n]{8,})")
_TO_COME = re.compile(r"将|拟|定于|计划|预计|即日起|起[，至到]|开始受理|请|应当?|须|停[水电气]|截止|前|开放|放假|调整|施行|实施")
_NOT_NEWS = re.compile(r"通知|公告|公示|通告|预告|方案|计划|安排|预报|预警")
_DONE = re.compile(r"(?:处罚决定|许可决定|决定|批准|核准|办结|成交|验收|检查|抽检|抽样|发证)(?:日期|时间)[为：:][ ]?"
                   r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_RECEIVED = re.compile(r"[至到—-](?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[^。；\n\d]{0,8}?(?:收到|征集到|收集到?|征得)")
_NEAR = 150  # days: what is further ahead is of the year before


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where the first line tells of a day after the publication as past."""
    document, published = source.document, source.document.published_on
    if document.layout is not Layout.DOCUMENT or not published:
        return
    yield from _dated(source, published)
    if document.document_number or _NOT_NEWS.search(document.title):
        return
    for line in source.lines[:1]:
        said = _FIRST.match(line.text)
        day = _day(said[1] or str(published.year), said[2], said[3]) if said else None
        if said and day and 0 < (day - published).days <= _NEAR and not _TO_COME.search(said[4]):
            yield Fault(line.at, f"正文说的是 {day} 的事，发布日期却是 {published}。", f"请{FIX}。")


def _dated(source: Source, published: date) -> Iterator[Fault]:
    """A fault for each decision, inspection or award dated behind the publication."""
    for match in (*source.find_numbers(_DONE), *source.find_numbers(_RECEIVED)):
        day = _day(match[1] or str(published.year), match[2], match[3])
        if day and 0 < (day - published).days <= _NEAR:
            yield Fault(match.start(), f"“{match[0]}”晚于发布日期 {published}。", f"请{FIX}。",
                        severity=Severity.ERROR)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None  # DATE-01 tells
