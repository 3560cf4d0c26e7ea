"""The rows of a table are computed alike: products, shares, rates, growth, differences."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..amount_tables import AmountRow, list_all_tables
from ..amounts import NUMBER, amount, cell_amount, decimals
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "SUM-10", Severity.ERROR, ACCURACY
NAME = "表格里有一行算错"
LOOKS_AT = ("正文表格的各行：金额是数量乘单价，各种“率”“占比”是两栏相除，“增长”是后一栏比前一栏，“增减”“结余”是两栏相减；"
            "其余各行都对、只有一两行不对的才报")
FIX = "核对这一行的数，改正写错的一处"
_GOODS = ("\n| 物资 | 数量 | 单价（元） | 金额（元） |\n|---|---|---|---|\n"
          "| 甲 | 20 | 800 | 16000 |\n| 乙 | 50台 | 30 | {} |")
_RATES = ("\n| 品种 | 抽检 | 合格 | 合格率（%） |\n|---|---|---|---|\n| 甲 | 260 | 258 | 99.2 |\n"
          "| 乙 | 90 | 89 | 98.9 |\n| 合计 | 350 | 347 | {} |")
_GROWTH = ("\n| 项目 | 执行数 | 预算数 | 增长（%） |\n|---|---|---|---|\n| 甲 | 30180 | 31690 | 5.0 |\n"
           "| 乙 | 18420 | 18850 | 2.3 |\n| 合计 | 48600 | 50540 | {} |")
_LAND = ("\n| 户主 | 补贴面积（亩） | 标准（元/亩） | 金额（元） |\n|---|---|---|---|\n| 甲 | 9.5 | 92.40 | 877.80 |\n"
         "| 乙 | 7.0 | 92.40 | 646.80 |\n| 丙 | 8.5 | 92.40 | {} |")
PASS = (_LAND.format("785.40"), _GOODS.format(1500), _RATES.format("99.1"), _GROWTH.format("4.0"))
FAIL = (_LAND.format("775.40"), _GOODS.format(1800), _RATES.format("98.1"), _GROWTH.format("6.0"))
_TOTALS = ("合计", "总计", "小计", "共计")
_WITH_UNIT = re.compile(rf"({NUMBER})[一-鿿]{{1,2}}")


class _Computation(NamedTuple):
    """How a column is computed from two others, whose titles have these forms, in any order where
    they have none; `least` rows must be right for one to be wrong."""

    whole: re.Pattern[str]
    parts: tuple[re.Pattern[str], re.Pattern[str]] | None
    compute: Callable[[Decimal, Decimal], Decimal]
    least: int
    said: str


def _form(words: str) -> re.Pattern[str]:
    return re.compile(words)


_COUNT = _form(r"^(?:数量.*|[件台户人头只株亩]数|[一-鿿]{0,6}面积(?:（(?:亩|平方米)）)?)$")
_PRICE = _form(r"^(?:单价.*|每.{1,3}(?:标准|价格).*|(?:补[助贴]|奖补)?标准.*)$")
_COMPUTATIONS = (
    _Computation(_form(r"^(?:金额|总价|补助金额|补贴金额).*$"), (_COUNT, _PRICE),
              lambda count, price: count * price, 1, "相乘"),
    _Computation(_form(r"(?<!增长)(?<!下降)率(?:（.*）|\(.*\))?%?$|^(?:占比|比例|比重)"), None,
              lambda part, whole: part / whole * 100, 2, "相除"),
    _Computation(_form(r"增长|增幅|同比|增减.{0,3}%|±%"), None,
              lambda now, then: (now / then - 1) * 100, 2, "增长"),
    _Computation(_form(r"^(?:增减|增减额|增减数|差额|结余|余额|结转)(?:（[^%）]*）)?$"), None,
              lambda one, other: one - other, 2, "相减"),
)
_NOT_A_PART = re.compile(r"率|占比|比重|比例|增长|增幅|同比|%|序号|年份|排名|编号|电话|单价|标准")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each row that is off where the others are right."""
    for head, rows in list_all_tables(source):
        titles = ["".join(title.split()) for title in head.cells]
        for column, title in enumerate(titles):
            for relation in _COMPUTATIONS:
                if relation.whole.search(title):
                    yield from _off(relation, titles, column, rows)
                    break


def _off(relation: _Computation, titles: Sequence[str], column: int,
         rows: list[AmountRow]) -> Iterator[Fault]:
    """The rows that do not agree with the two columns with which most do."""
    best: tuple[int, list[tuple[AmountRow, Decimal, Decimal]]] = (0, [])
    for pair in _pairs(relation, titles, column):
        right, wrong = _compared(relation, rows, pair, column)
        if right > best[0]:
            best = right, wrong
    right, wrong = best
    if right >= relation.least and wrong and len(wrong) <= max(right // 2, 1):
        for row, said, computed in wrong:
            shown = f"{round(computed, decimals(said) + 1).normalize():f}"
            yield Fault(row.at, f"“{row.label}”一行的“{titles[column]}”：{relation.said}是 {shown}，"
                        f"写的是 {said}。", f"请{FIX}。")


def _pairs(relation: _Computation, titles: Sequence[str], column: int) -> Iterator[tuple[int, ...]]:
    if relation.parts:
        places = [next((at for at, title in enumerate(titles) if form.search(title)), -1)
                  for form in relation.parts]
        if min(places) >= 0 and ("万元" in titles[places[1]]) == ("万元" in titles[column]):
            yield tuple(places)
        return
    others = [at for at, title in enumerate(titles)
              if at != column and not _NOT_A_PART.search(title)]
    yield from permutations(others[:6], 2)


def _compared(relation: _Computation, rows: list[AmountRow], pair: Sequence[int], column: int
              ) -> tuple[int, list[tuple[AmountRow, Decimal, Decimal]]]:
    """How many rows agree, and those that do not: with what they say and what is right."""
    right, wrong = 0, []
    for row in rows:
        if max(*pair, column) >= len(row.cells) or (relation.parts
                                                    and row.label.startswith(_TOTALS)):
            continue
        first, second = (_value(row.cells[at]) for at in pair)
        said = _value(row.cells[column])
        if first is None or second is None or said is None or not second:
            continue
        computed = relation.compute(first, second)
        if abs(computed - said) < _hidden(relation, said, (first, second)):
            right += bool(said and said != 100)  # what is nothing or all may be so by chance
        else:
            wrong.append((row, said, computed))
    return right, wrong


def _hidden(relation: _Computation, said: Decimal, parts: tuple[Decimal, Decimal]) -> Decimal:
    """By how much a computed number may differ from the one written."""
    if relation.parts:
        return max(said / 1000, Decimal("0.01"))
    step = Decimal(1).scaleb(-decimals(said))
    if relation.said == "相减":
        return max(step, *(Decimal(1).scaleb(-decimals(part)) for part in parts))
    return step * Decimal("1.05")


def _value(cell: str) -> Decimal | None:
    """The amount of a cell, with a unit or without."""
    value = cell_amount(cell.removeprefix("-").removeprefix("−"))
    if value is not None:
        return -value if cell.strip()[:1] in "-−" and value else value
    match = _WITH_UNIT.fullmatch(cell.strip())
    return amount(match[1]) if match else None
