"""A notice to the public stands as long as it says and as the law wants, from when it is seen."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ...documents.document import Document, Layout
from ...documents.fields import CLOSES, OPENS
from ...documents.findings import Severity
from ...documents.ordinals import han_to_int
from ...documents.ownership import is_anothers
from ...documents.rule import Fault
from ...validity.working_days import WorkingCalendar
from ..context import Context
from ..indicators import DATES
from ..source import Source
from ..spans import SPAN, span_of

ID, SEVERITY, INDICATOR = "DATE-17", Severity.WARNING, DATES
NAME = "公示期早于发布、天数不够"
LOOKS_AT = ("公示、征求意见、报名等的起止日期：是不是早于发布日期开始、发布时已经结束，够不够文中写的天数、工作日，"
            "够不够法律法规规定的天数（拟录用公务员、招标中标候选人、土地房屋征收、单一来源采购、规划草案等）")
FIX = "核对起止日期；期限不够的，延长后重新公布"
_NOTICE = ("标题: 示例县教育局关于奖补对象的公示\n成文日期: 2026-11-16\n发布日期: 2026-11-16\n\n"
           "现予公示，{}。有异议的，请拨打电话0000-6100100反映。")
PASS = (_NOTICE.format("公示期为2026年11月16日至11月20日，共5个工作日"), _NOTICE.format("公示期：2026年11月17日至23日（7天）"),
        _NOTICE.format("经2025年3月3日至9日公示无异议"),
        "标题: 关于拟录用公务员的公示\n发布日期: 2026-11-16\n\n公示时间：2026年11月17日至11月23日。")
FAIL = ("版式: 征集\n征集开始: 2027-01-05\n征集截止: 2027-02-10\n\n2026年1月5日起征求意见。",
        "版式: 征集\n征集开始: 2026-10-08\n征集截止: 2026-11-10\n\n有关意见请于2026年11月20日前反馈。",
        _NOTICE.format("公示期为2026年11月9日至11月13日"), _NOTICE.format("公示期5个工作日，自11月20日至11月24日"),
        _NOTICE.format("公示期为2026年11月17日至11月19日（共5天）"), _NOTICE.format("公示时间为2026年10月12日至16日"),
        "标题: 关于拟录用公务员的公示\n发布日期: 2026-11-16\n\n公示时间：2026年11月17日至11月19日。",
        "标题: 甲片区房屋征收补偿方案征求意见\n发布日期: 2026-11-16\n\n征求意见时间：2026年11月17日至26日。")
_ABOUT = r"(?:公示|公告|公布|征求意见|意见征集|征集意见|征集|反馈|报名|申报|展示|异议)"
_FROM = re.compile(rf"{_ABOUT}[一-鿿]{{0,6}}?(?:期限?|时间|日期|期间)?[^。；\n\d]{{0,10}}"
                   rf"(?:\d{{1,2}}个?(?:工作)?[天日][^。；\n\d]{{0,10}})?{SPAN}")
_CLOSES = re.compile(r"(?:(?:意见|建议|反馈|来信|来函|邮件)[^。；\n\d]{0,16}|截止(?:时间|日期)?[^。；\n\d]{0,4}"
                     r"|(?:请|可以?)[于在])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\d{1,2}[时:：]\d{0,2}分?)?"
                     r"(?:(?:之|以)?前|止|截止|(?=[。；，\n]))[^。；\n]{0,12}")
_OPENS = re.compile(r"(?<![至到—-])(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日起?[，]?(?:公开|面向社会|向社会)?"
                    r"(?:开始)?(?:征求意见|征集意见|公开征集|意见征集)")
_COUNT = re.compile(r"(?:(?<![\d月年])(\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?(个工作日)"
                    r"|(?<![^共计为期间限（(：:，,])(\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?"
                    r"(?:个?自然日|个?日历天|天|日))(?![内前以])")
_REACH = 16  # characters before and behind a span where it says how many days it has
_PAST = re.compile(r"(?:经|已于|曾于|于|完成|无异议|期满|结束|上一?[次轮])[^。；\n]{0,12}$")
_DONE = re.compile(r"^[^。；\n]{0,16}(?:进行了|期满|无异议|未收到|没有收到|已经?(?:公示|结束)|举行了|开展了|结束了)")
_RESULT = re.compile(r"结果|采纳情况|反馈情况|情况(?:的)?(?:说明|报告|通报)|无异议|名单的?(?:公告|通知)$|总结|工作要点")
_SEEN = re.compile(r"公示|公告|公布|征求意见|意见征集|征集意见|展示|异议")
_CALENDAR = WorkingCalendar()


class _Least(NamedTuple):
    """What the law wants of a notice whose title and text have this form."""

    form: re.Pattern[str]
    days: int
    working: bool
    law: str


_LEAST = tuple(_Least(re.compile(form), days, working, law) for form, days, working, law in (
    (r"拟?(?:录用|录取)[^。\n]{0,8}(?:公务员|人员|选调生)|公务员[^。\n]{0,10}拟?录用", 5, True, "公务员法"),
    (r"中标候选人", 3, False, "招标投标法实施条例第五十四条"),
    (r"单一来源", 5, True, "政府采购法实施条例第三十八条"),
    (r"征收土地预公告|征地预公告|土地征收预公告|征收土地启动公告", 10, True, "土地管理法实施条例第二十六条"),
    (r"征地补偿安置(?:方案|公告)|补偿安置方案(?:的)?公告", 30, False, "土地管理法实施条例第二十八条"),
    (r"房屋征收补偿方案[^\n]{0,12}(?:征求|征集|意见)", 30, False, "国有土地上房屋征收与补偿条例第十条"),
    (r"(?:国土空间|城乡|镇|村庄|详细|总体)规划[^\n]{0,10}(?:草案|征求意见|批前公示|公示)", 30, False, "城乡规划法第二十六条"),
    (r"(?:重大行政)?决策[^\n]{0,14}(?:征求意见|意见征集|公开征求)", 30, False, "重大行政决策程序暂行条例第十五条"),
    (r"(?:预定新兵|拟批准服现役|定兵|拟定兵)[^\n]{0,10}公示", 5, True, "征兵工作条例第三十条"),
))


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each span that begins too soon, is over, or has too few days."""
    document = source.document
    if document.layout is Layout.SOLICITATION:
        yield from _opening(source)
        yield from _closing(source)
    if document.layout is not Layout.DOCUMENT or is_anothers(document, context.site):
        return
    written = document.published_on or document.signed_on
    for match in source.find_numbers(_FROM) if written else ():
        before = source.prose[max(match.start() - 14, 0):match.start()]
        after = source.prose[match.end():match.end() + 40]
        if written and not _PAST.search(before) and not _DONE.match(after):
            yield from _faults(source, match, written)


def _opening(source: Source) -> Iterator[Fault]:
    """A fault where a solicitation opens on another day than its text says."""
    said = dict(source.document.particulars).get(OPENS, "")
    for match in source.find_numbers(_OPENS) if said else ():
        try:
            declared = date.fromisoformat(said.strip())
            day = date(int(match[1] or declared.year), int(match[2]), int(match[3]))
        except ValueError:
            return  # DATE-01 tells
        if day != declared and match.start() > source.body_at:
            yield Fault(match.start(), f"正文写的开始日期是 {day}，文件头的“{OPENS}”是 {declared}。",
                        f"请{FIX}。", severity=Severity.ERROR)
            return


def _closing(source: Source) -> Iterator[Fault]:
    """A fault where a solicitation closes on another day than its text says."""
    said = dict(source.document.particulars).get(CLOSES, "")
    for match in source.find_numbers(_CLOSES) if said else ():
        try:
            declared = date.fromisoformat(said.strip())
            day = date(int(match[1] or declared.year), int(match[2]), int(match[3]))
        except ValueError:
            return  # DATE-01 tells
        if day != declared and match.start() > source.body_at and (
                re.search("意见|建议|反馈|征集", match[0])):
            yield Fault(match.start(), f"正文写的截止日期是 {day}，文件头的“{CLOSES}”是 {declared}。",
                        f"请{FIX}。", severity=Severity.ERROR)
            return


def _faults(source: Source, match: re.Match[str], written: date) -> Iterator[Fault]:
    span = span_of(match.groups(), written.year)
    title = source.document.title
    if not span or abs((span[0] - written).days) > 200:
        return
    if message := _too_soon(source.document, match[0], span):
        yield Fault(match.start(), message, f"请{FIX}。")
    said = _said(source, match)
    law = next((least for least in _LEAST if least.form.search(title)), None)
    wanted = [(said[0], said[1], "文中写的")] if said else []
    wanted += [(law.days, law.working, f"{law.law}规定的最短期限是")] if law else []
    for days, working, whose in wanted:
        has = _working(*span) if working else (span[1] - span[0]).days + 1
        if has < days:
            unit = "个工作日" if working else "天"
            words = f"{span[0].month}月{span[0].day}日至{span[1].month}月{span[1].day}日"
            yield Fault(match.start(), f"“{words}”只有{has}{unit}，{whose}{days}{unit}。", f"请{FIX}。")
            return


def _too_soon(document: Document, words: str, span: tuple[date, date]) -> str:
    published = document.published_on
    if not published or _RESULT.search(document.title) or not _SEEN.search(words):
        return ""
    if span[1] < published:
        return f"期限到 {span[1]} 为止，这时文件还没有发布（发布日期 {published}）。"
    if span[0] < published:
        return f"期限从 {span[0]} 开始，早于发布日期 {published}：实际公示的时间不够。"
    return ""


def _said(source: Source, match: re.Match[str]) -> tuple[int, bool] | None:
    """How many days, and whether working days, the words around a span say."""
    prose = source.prose
    first = re.search(r"\d", match[0])
    lead = prose[match.start():match.start() + (first.start() if first else 0) + _REACH]
    behind = re.split(r"[。；\n]", prose[match.end():match.end() + _REACH])[0]
    around = (lead.partition("年")[0], behind)
    for text in around:
        if found := _COUNT.search(text):
            number = found[1] or found[3]
            return int(number) if number.isdecimal() else han_to_int(number), bool(found[2])
    return None


def _working(first: date, last: date) -> int:
    """The working days from the first day to the last, both counted."""
    return _CALENDAR.working_days_between(first, last) + _CALENDAR.is_working_day(first)
