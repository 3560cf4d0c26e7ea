"""What title, summary and text say in numbers is what the tables, and each other, say."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..amount_tables import AmountRow, list_all_tables
from ..amounts import cell_amount
from ..context import Context
from ..indicators import ACCURACY
from ..quantities.reading import PER_CENT, YUAN, Quantity, read_quantities
from ..source import Source

ID, SEVERITY, INDICATOR = "SUM-11", Severity.WARNING, ACCURACY
NAME = "正文、摘要的数字与表格、前后文不符"
LOOKS_AT = ("标题、摘要、正文里的数与正文表格同名一栏的合计（差一两位数字、前后颠倒的，或者同一句别的数都对得上的），"
            "摘要与正文同一项的数；同一个数写成两种单位（亿元、万元）；生产总值、人均收入等不可能的大小")
FIX = "核对原件，改正写错的一处"
_TABLE = ("\n\n| 小区 | 户数 | 投资（万元） |\n|---|---|---|\n| 甲 | 186 | 860 |\n| 乙 | 152 | 725 |\n"
          "| 丙 | 248 | 1150 |\n| 合计 | 586 | 2735 |")
_CHECKED = ("\n\n| 类别 | 机构（家） | 合格 | 基本合格 | 不合格 |\n|---|---|---|---|---|\n| 甲 | 6 | 5 | 1 | 0 |\n"
            "| 乙 | 6 | 5 | 0 | 1 |\n| 合计 | 12 | 10 | 1 | 1 |")
PASS = (f"\n改造共涉及586户，投资2735万元，其中甲小区186户。{_TABLE}", f"\n上年改造共涉及568户。{_TABLE}",
        f"\n检查结果为合格10家、基本合格1家、不合格1家。{_CHECKED}",
        "摘要: 生产总值86.42亿元。\n\n全年地区生产总值86.42亿元。", "\n人均可支配收入35420元。")
FAIL = (f"\n改造共涉及568户。{_TABLE}", f"\n总投资2735元。{_TABLE}", f"\n总投资2753万元。{_TABLE}",
        f"\n检查结果为合格9家、基本合格1家、不合格1家。{_CHECKED}",
        "摘要: 地区生产总值86.42亿元。\n\n全年地区生产总值86.42万元。", "\n地区生产总值8642万元。",
        "\n城镇居民人均可支配收入3.54万亿元。", "摘要: 发放救助资金216.92万元。\n\n全年发放救助资金261.92万元。")
_TOTALS = ("合计", "总计", "共计")
_UNIT = re.compile(r"[（(](?:单位[:：])?(万亿|亿|千万|百万|万|千)?([^（）()/]{1,3})[）)]$")
_SCALES = {None: 1, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
_OTHER = re.compile(r"上年|去年|同期|同比|环比|往年|历年|此前|计划|目标|任务|比|较|每|平均|累计|预计|力争|另|[上前][次批期季]")
_ALL = re.compile(r"共|合计|总|全县|涉及|惠及")
_LEAD = re.compile(r"^(?:其中|目前|现|已经|已|全县|全市|共计|共有|共|合计|总|本次|完成|实现|发放|检查结果为|结果为|的)+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_FEW, _MOST, _DIGITS = 2, 12, 3
# What an indicator of a county may be, in 元: beyond it the unit is wrong.
_SIZES = tuple((re.compile(form), Decimal(least), Decimal(most)) for form, least, most in (
    (r"(?<!人均)(?:地区|国内)?生产总值[（(A-Z）)]{0,5}(?:为|达到?|完成|实现)?$", 10**8, 10**14),
    (r"人均(?:可支配|纯)收入(?:为|达到?)?$", 1000, 5 * 10**5),
    (r"(?:社会消费品零售总额|固定资产投资)(?:为|达到?|完成)?$", 10**7, 10**14),
))


class _Column(NamedTuple):
    """A column of numbers: its title and the words of it, its scale and unit ("" where not said),
    the numbers of its rows, and their total."""

    title: str
    words: str
    scale: int
    unit: str
    values: tuple[Decimal, ...]
    total: Decimal


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number that a table, or the summary, contradicts."""
    seen: set[object] = set()
    for fault in _faults(source):
        if fault.at not in seen:
            seen.add(fault.at)
            yield fault


def _faults(source: Source) -> Iterator[Fault]:
    sentences = list(_sentences(source))
    columns = _columns(source) if sentences else {}
    for sentence in sentences:
        is_whole = bool(_ALL.search("".join(one.gap for one in sentence)))
        matched = [(one, column) for one in sentence
                   if (column := _column_of(one, columns, is_whole))]
        right = sum(one.number == column.total for one, column in matched)
        for one, column in matched:
            if message := _against_table(one, column, right):
                yield Fault(one.at, message, f"请{FIX}。")
        for one in sentence:
            if one.unit == YUAN and any(form.search(one.before) and not least <= one.value <= most
                                        for form, least, most in _SIZES):
                yield Fault(one.at, f"“{one.before}{one.written}”：大小不可能，单位写错了。", f"请{FIX}。")
    yield from _against_each_other(source, sentences)


def _sentences(source: Source) -> Iterator[list[Quantity]]:
    """The exact quantities of each sentence outside tables that speaks of no other time."""
    inside = [(head.at, rows[-1].at) for head, rows in list_all_tables(source)]
    for start, end in source.numbered:
        if source.prose.startswith("|", start) or any(
                first <= start <= last for first, last in inside):
            continue
        found: dict[int, list[Quantity]] = {}
        for one in read_quantities(source.prose, start, end):
            found.setdefault(one.sentence, []).append(one)
        for ones in found.values():
            begin = max(start, ones[0].at - len(ones[0].gap.rpartition("。")[2]))
            now = [one for one in ones if one.is_exact
                   and not _OTHER.search(source.prose, begin, one.at)]
            if now:
                yield now


def _columns(source: Source) -> dict[str, _Column]:
    """The columns of numbers by the words of their titles; none that two tables have."""
    found: dict[str, _Column] = {}
    twice: set[str] = set()
    for head, rows in list_all_tables(source):
        for column in _columns_of(head, rows):
            twice |= {column.words} & found.keys()
            found[column.words] = column
    return {words: column for words, column in found.items() if words not in twice}


def _columns_of(head: AmountRow, rows: Sequence[AmountRow]) -> Iterator[_Column]:
    totals = [row for row in rows if row.label.startswith(_TOTALS)]
    for at, title in enumerate(head.cells):
        cells = [row.cells[at] for row in rows if at < len(row.cells) and row not in totals]
        values = [value for cell in cells if (value := cell_amount(cell)) is not None]
        total = cell_amount(totals[-1].cells[at]) if totals and at < len(totals[-1].cells) else None
        if total is None or len(values) < _FEW or len(totals) > 1:
            continue
        unit = _UNIT.search(title)
        words = "".join(_UNIT.sub("", title).split()).removesuffix("数")
        if words:
            yield _Column(title, words, _SCALES[unit[1]] if unit else 1, unit[2] if unit else "",
                          tuple(values), total)


def _column_of(one: Quantity, columns: dict[str, _Column], is_whole: bool) -> _Column | None:
    """The column that a quantity is of, by the words before it, or in a sentence about all there is
    by its unit."""
    said = _LEAD.sub("", one.before)
    for words in sorted(columns, key=len, reverse=True):
        column = columns[words]
        fits = column.unit in ("", one.unit) and (column.unit or one.scale == 1)
        if fits and len(words) >= _FEW and (said == words or (
                said.endswith(words) and said[-len(words) - 1] not in "不未基")):
            return column
    named: _Column | None = columns.get(one.unit) or next(
        (column for words, column in columns.items() if words.endswith(one.unit)), None)
    if one.unit == YUAN:
        money = [column for column in columns.values() if column.unit == YUAN]
        named = money[0] if len(money) == 1 else None
    if named and is_whole and (one.scale == 1 or one.unit == YUAN) and (
            named.unit in ("", one.unit)):
        return named
    return None


def _against_table(one: Quantity, column: _Column, right: int) -> str:
    """What is wrong, "" where the column has the number or may have it: of some rows together."""
    values = {value * column.scale for value in (*column.values, column.total)}
    total = column.total * column.scale
    is_of_all = right >= _FEW and total / 2 < one.value < total * 2
    if one.value in values or one.unit == PER_CENT or (
            one.value in _sums(column) and not is_of_all):
        return ""
    if column.unit == YUAN and one.number == column.total and _is_long(one.number):
        return f"“{one.written}”：单位与表里“{column.title}”一栏不同。"
    if is_of_all or is_slip(one.value, total):
        return f"“{one.before}{one.written}”：表里“{column.title}”一栏合计是 {column.total}。"
    return ""


def _sums(column: _Column) -> set[Decimal]:
    """What some of the rows of a column make together; nothing of many rows."""
    sums = {Decimal(0)}
    for value in column.values if len(column.values) <= _MOST else ():
        sums |= {one + value for one in sums}
    return {one * column.scale for one in sums}


def is_slip(written: Decimal, right: Decimal) -> bool:
    """True where one digit is another, or two changed places, of three or more."""
    one, other = (f"{value.normalize():f}".replace(".", "").rstrip("0")
                  for value in (written, right))
    if len(one) != len(other) or len(one) < _DIGITS or one == other:
        return False
    off = [(first, second) for first, second in zip(one, other, strict=True) if first != second]
    swapped = len(off) == _FEW and off[0] == off[1][::-1]
    return (len(off) == 1 or swapped) and written.adjusted() == right.adjusted()


def _against_each_other(source: Source, sentences: Sequence[Sequence[Quantity]]) -> Iterator[Fault]:
    """Numbers of the summary and of the text that are one, but for a digit or for the unit."""
    quantities = [one for sentence in sentences for one in sentence if one.unit != PER_CENT]
    summary = [one for one in quantities if one.at < source.body_at]
    text = [one for one in quantities if one.at >= source.body_at]
    numbers = set(_NUMBER.findall(source.body))
    for first in summary:
        words = _LEAD.sub("", first.before)[-4:]
        same = [one for one in text if one.unit == first.unit and one.before.endswith(words)]
        if len(words) < _FEW or any(one.value == first.value for one in same):
            continue
        for one in same:
            if one.number == first.number and _is_long(one.number):
                yield Fault(one.at, f"“{one.before}{one.written}”：前面写的是{first.written}。",
                            f"请{FIX}。")
            elif (one.scale == first.scale and is_slip(one.value, first.value)
                  and f"{first.number:f}" not in numbers):
                yield Fault(one.at, f"“{one.before}{one.written}”：摘要写的是{first.written}。",
                            f"请{FIX}。")


def _is_long(number: Decimal) -> bool:
    return len(f"{number.normalize():f}".replace(".", "").strip("0")) >= _FEW
