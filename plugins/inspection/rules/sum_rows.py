"""In a table with numbers, prices and amounts each row multiplies as its head says."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..amount_tables import AmountRow, list_tables
from ..amounts import cell_amount
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "SUM-10", Severity.WARNING, ACCURACY
NAME = "表格里的金额不是数量乘单价"
LOOKS_AT = "正文表格有“数量”“单价”“金额”各一栏的，各行相乘；其余各行都对、只有一两行不对的才报"
FIX = "核对这一行的数，改正写错的一处"
_GOODS = ("\n| 物资 | 数量 | 单价（元） | 金额（元） |\n|---|---|---|---|\n"
          "| 甲 | 20 | 800 | 16000 |\n| 乙 | 50 | 30 | {} |")
PASS = (_GOODS.format(1500),)
FAIL = (_GOODS.format(1800),)
_COUNT, _PRICE, _WHOLE = (re.compile(form) for form in (
    r"数量.*|件数|台数|户数|人数", r"单价.*|每.{1,3}(?:标准|价格).*|补助标准.*",
    r"金额.*|总价.*|补助金额.*|补贴金额.*"))


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each row that is off where the others are right."""
    for head, rows in list_tables(source) if "|" in source.body else ():
        cells = head.cells
        places = [next((at for at, title in enumerate(cells) if form.fullmatch(title)), -1)
                  for form in (_COUNT, _PRICE, _WHOLE)]
        if min(places) >= 0 and ("万元" in cells[places[1]]) == ("万元" in cells[places[2]]):
            yield from _off(rows, places[:2], places[2])


def _off(rows: list[AmountRow], parts: list[int], whole: int) -> Iterator[Fault]:
    """The rows that do not agree, where more do."""
    right = 0
    wrong: list[tuple[AmountRow, Decimal]] = []
    for row in rows:
        if len(row.cells) <= whole or row.label.startswith(("合计", "总计", "小计", "共计")):
            continue
        values = [value for at in parts if (value := cell_amount(row.cells[at])) is not None]
        said = cell_amount(row.cells[whole])
        if said is None or len(values) < 2:
            continue
        if abs(values[0] * values[1] - said) <= said / 1000:
            right += 1
        else:
            wrong.append((row, said))
    if len(wrong) <= max(right // 2, 1) and right:
        for row, said in wrong:
            yield Fault(row.at, f"“{row.label}”一行相乘不是 {said}。", f"请{FIX}。")
