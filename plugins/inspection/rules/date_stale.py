"""A text speaks of its own time: no deadline before it was signed, no year of another century."""

import re
from collections.abc import Iterator
from datetime import date

from ...documents.document import Document, Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES
from ..source import Source
from ..wording import sentence_at

ID, SEVERITY, INDICATOR = "DATE-14", Severity.WARNING, DATES
NAME = "沿用旧年份、年份离谱"
LOOKS_AT = "要求在成文以前报送、完成的日期，标题写今年而正文的日期都是去年，离成文三十年以上的起止日期"
FIX = "核对年份后改正"
PASS = ("成文日期: 2026-11-20\n\n请于2026年12月5日前报送，2025年10月底前已经完成的不再报送。",
        "标题: 2025年工作情况通报\n成文日期: 2026-01-10\n\n2025年3月开展，2025年5月检查，2025年9月总结。",
        "成文日期: 2026-11-20\n\n土地使用权期限至2076年12月31日止。")
FAIL = ("成文日期: 2026-11-16\n\n兹定于2026年11月12日召开全县会议。",
        "成文日期: 2026-10-12\n\n申请截止时间为2026年10月10日，逾期不予受理。",
        "成文日期: 2026-05-11\n\n请各单位在5月10日前报送名单。",
        "成文日期: 2026-11-20\n\n请于2025年12月5日前报送材料。",
        "标题: 2026年教师招聘\n成文日期: 2026-03-20\n\n2025年3月20日公布，2025年4月5日笔试，2025年5月2日面试。",
        "成文日期: 2026-11-20\n\n自2062年12月1日起开展。")
_DEADLINE = re.compile(r"(?:(?:请|务必|应当?|须|要)[^。；\n]{0,24}[于在](\d{4})年(\d{1,2})月"
                       r"(?:\d{1,2}日|底|末)之?以?前"
                       r"|[于在](\d{4})年(\d{1,2})月\d{1,2}日之?以?前(?:上报|报送|反馈|提交|报至)(?![了的过]))")
_DONE = ("已", "完成的", "未能", "没有", "的，", "尚未", "未在", "制定", "发布的", "之前的")
_TITLE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_DATED = re.compile(r"(?<!\d)((?:19|20)\d\d)年\d{1,2}月\d{1,2}日")
_BOUND = re.compile(r"(?:自|从|于|到|在|至|截至|截止到?|力争|计划|预计)(\d{4})年"
                    r"(?:\d{1,2}月(?:\d{1,2}日)?|[底末初])(?:起|前|止|以前|之前|开始)?")
_BY = re.compile(r"(?:(?<!\d)(\d{4})年|(?<![\d年]))(\d{1,2})月(\d{1,2})日"
                 r"(?:\d{1,2}[时:：]\d{0,2}分?)?(?:之|以)?前"
                 r"(?:将[^，。；\n]{2,16})?(?:报送|上报|报名|反馈|提交|报至|缴纳|申报|登记|发送|书面)(?![了的过])"
                 r"|(?:报名|申请|申报|受理|反馈|征集|提交|报送|缴费|投递|递交)[一-鿿]{0,4}截止(?:时间|日期)?[为是至到:：]{0,3}"
                 r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_HELD = re.compile(r"(?:兹?定于|(?:会议|培训|活动|报到|考试|笔试|面试)时间[为：:][ ]?)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_OVER = re.compile(r"结果|情况|名单|成绩|采纳|拟|总结|报告|通报|中标|成交")
_FAR, _LEAST = 30, 3
_SOON = 60  # days: a deadline without a year is near its document
_LONG_TERMS = ("使用", "期限", "到期", "合同", "债", "租", "出让", "生于", "成立", "建于", "始建", "有效")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each deadline in the past, for years that are all old, for years far off."""
    document = source.document
    signed = document.signed_on
    if document.layout is not Layout.DOCUMENT or signed is None:
        return
    for match in _DEADLINE.finditer(source.prose):
        year, month = match[1] or match[3], match[2] or match[4]
        last = date(int(year), max(1, min(int(month), 12)), 28)
        sentence = sentence_at(source.prose, match.start())
        if last < signed.replace(day=1) and not any(word in sentence for word in _DONE):
            yield Fault(match.start(), f"要求的日期“{year}年{month}月”早于成文日期 {signed}。",
                        "请核对年份后改正。")
    yield from _just_over(source, signed)
    yield from _held_before(source, signed)
    yield from _all_old(source, document, signed)
    for match in _BOUND.finditer(source.prose):
        sentence = sentence_at(source.prose, match.start())
        off = int(match[1]) - signed.year
        if (off >= _FAR or int(match[1]) < 1900) and not any(
                word in sentence for word in _LONG_TERMS):
            yield Fault(match.start(1), f"“{match[0]}”离成文日期 {signed} 太远。", "请核对年份后改正。")


def _held_before(source: Source, signed: date) -> Iterator[Fault]:
    """A fault for each meeting called for a day before the notice."""
    for match in source.find_numbers(_HELD) if not _OVER.search(source.document.title) else ():
        try:
            day = date(int(match[1] or signed.year), int(match[2]), int(match[3]))
        except ValueError:
            continue  # DATE-01 tells
        sentence = sentence_at(source.prose, match.start())
        if 0 < (signed - day).days <= _SOON and not any(word in sentence for word in _DONE):
            yield Fault(match.start(), f"“{match[0]}”早于成文日期 {signed}。", "请核对日期后改正。")


def _just_over(source: Source, signed: date) -> Iterator[Fault]:
    is_over = _OVER.search(source.document.title)
    for match in source.find_numbers(_BY):
        year, month, day = (match[at] or match[at + 3] for at in (1, 2, 3))
        if match[5] and is_over:
            continue
        try:
            last = date(int(year or signed.year), int(month), int(day))
        except ValueError:
            continue  # DATE-01 tells
        sentence = sentence_at(source.prose, match.start())
        if 0 < (signed - last).days <= _SOON and not any(word in sentence for word in _DONE):
            yield Fault(match.start(), f"要求的日期“{month}月{day}日”早于成文日期 {signed}。",
                        "请核对日期后改正。")


def _all_old(source: Source, document: Document, signed: date) -> Iterator[Fault]:
    titled = set(_TITLE_YEAR.findall(document.title))
    if titled != {str(signed.year)}:
        return
    dated = list(_DATED.finditer(source.prose, source.body_at))
    ours = [match for match in dated if match[1] != str(signed.year)]
    if len(dated) >= _LEAST and len(ours) == len(dated) and len({one[1] for one in dated}) == 1:
        year = dated[0][1]
        if int(year) == signed.year - 1:
            yield Fault(dated[0].start(), f"标题是{signed.year}年，正文的日期都是{year}年。",
                        "请核对是不是套用了上一年的文本。")
