"""The year in a title is the year in the heading of the text under it."""

import re
from collections.abc import Iterator, Sequence

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-12", Severity.ERROR, ACCURACY
NAME = "标题与正文标题的年份不一"
LOOKS_AT = "文件头的“标题”和正文里除年份外与它相同的一行；正文开头只写另一年的，写同一件事而年份、月份不同的"
FIX = "核对原件，统一年份"
PASS = ("标题: 2026年城乡低保标准\n\n2025年城乡低保标准为每月700元，2026年提高到726元。",
        "标题: 示例县2025年工作要点\n\n2024年已经完成，2025年继续。",
        "标题: 示例县2025年政务公开工作要点\n\n示例县2025年政务公开工作要点",
        "标题: 示例县绿化行动计划（2023—2025年）\n\n示例县绿化行动计划（2023-2025年）")
FAIL = ("标题: 示例县2026年政府集中采购目录\n\n现将2025年政府集中采购目录公布如下。",
        "标题: 2026年10月社会救助资金公示\n\n现将2026年9月社会救助资金公示如下。",
        "标题: 关于做好2027年元旦春节期间工作的通知\n\n2026年元旦、春节将至。\n\n请于2027年1月20日前落实。",
        "标题: 甲县2026年10月救助资金公示\n\n现将2025年10月发放情况公示如下。",
        "标题: 示例县2025年公报\n\n2024年，全县完成投资3亿元。", "标题: 示例县2025年政务公开工作要点\n\n示例县2024-2025年政务公开工作要点",)
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s*[-—–至到~～]\s*(?:19|20)?\d\d)?年?度?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_BEGINS = re.compile(r"(?:为(?:切实)?做好|[^。\n]{0,14}统计期限为)?(20\d\d)年")
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?:度)?(\d{1,2}月(?!\d)|第?[一二三四]季度|[上下]半年)")
_NEAR = 120  # characters from the beginning of the text
_FIRST = 3
_TIMED = re.compile(r"(?<!\d)(20\d\d)年(?:度)?(?:(\d{1,2})月)?([一-鿿]{2,})")
_SAME = 4  # characters by which a text names what its title names
_COMPARED = re.compile(r"去年|上年|与|比|较|同期|根据|按照|继|自")
_DASH = re.compile(r"\s*[-—–至到~～]\s*")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the first line that is the title but for the years."""
    title = source.document.title
    years, rest = _years(title), _without_years(title)
    if not years:
        return
    yield from _first((*_of_another_year(source, years), *_of_another_month(source),
                       *_of_another_time(source)))
    for line in source.lines[:12]:
        text = line.text.strip(" 　\u00a0\u2002")
        ours = _years(text)
        if ours and ours != years and _without_years(text) == rest:
            yield Fault(line.at, f"正文标题是“{text}”，文件头的标题写的是“{'、'.join(years)}”。",
                        "请核对原件，统一年份。")
            return


def _of_another_year(source: Source, years: list[str]) -> Iterator[Fault]:
    """A fault where the text begins with one other year, and never says that of the title."""
    said = set(_YEAR.findall(source.prose, source.body_at))
    for line in source.lines[:_FIRST] if len(years) == 1 and len(said) == 1 else ():
        begins = _BEGINS.match(line.text)
        if begins and begins[1] not in years[0]:
            yield Fault(line.at + begins.start(1), f"正文写的是{begins[1]}年，标题写的是“{years[0]}”。",
                        "请核对原件，统一年份。")
            return


def _of_another_month(source: Source) -> Iterator[Fault]:
    """A fault where the text begins with the month of the title in another year."""
    titled = _MONTH.findall(source.document.title)
    if len(titled) != 1:
        return
    year, month = titled[0]
    said = list(_MONTH.finditer(source.prose, source.body_at))
    again = any(match.groups() == (year, month) for match in said)
    for match in said[:1]:
        before = source.prose[max(match.start() - 4, 0):match.start()]
        announced = before.endswith(("现将", "现对", "将"))
        if (match[2] == month and match[1] != year and match.start() - source.body_at < _NEAR
                and (announced or not again)):
            yield Fault(match.start(), f"正文写的是{match[0]}，标题写的是{year}年{month}。", "请核对原件，统一年份。")


def _of_another_time(source: Source) -> Iterator[Fault]:
    """A fault where the text begins with what the title names, of another year or month."""
    titled = _TIMED.findall(source.document.title)
    if len(titled) != 1:
        return
    year, month, words = titled[0]
    form = re.compile(rf"(?<!\d)(20\d\d)年(?:度)?(?:(\d{{1,2}})月)?{'、?'.join(words[:_SAME])}")
    time = f"{year}年" + (f"{month}月" if month else "")
    for line in source.lines[:_FIRST + 1]:
        said = form.search(source.own_words, line.at, line.at + _NEAR)
        if said and bool(said[2]) == bool(month) and (said[1], said[2] or "") != (year, month):
            before = source.prose[max(said.start() - 6, line.at):said.start()]
            if time not in line.text and not _COMPARED.search(before):
                yield Fault(said.start(), f"正文写的是“{said[0]}”，标题写的是{time}。", "请核对原件，统一年份。")
            return


def _first(faults: Sequence[Fault]) -> Iterator[Fault]:
    """The first of faults of one cause."""
    yield from faults[:1]


def _years(text: str) -> list[str]:
    return [_DASH.sub("—", years) for years in _YEARS.findall(text)]


def _without_years(text: str) -> str:
    return _YEARS.sub("", re.sub(r"\s", "", text))
