"""Subtotals, shares and the sentence above a table agree with what the table lists."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..amount_tables import AmountRow, list_all_tables
from ..amounts import amount, cell_amount, is_sum
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "SUM-08", Severity.ERROR, ACCURACY
NAME = "表格的小计、占比，与上面一句的个数不符"
LOOKS_AT = "正文表格的“小计”与它上面（或下面）各行之和，“占比”“比重”一栏之和，表上面一句“共5家”“共12万元”与表"
FIX = "核对各行和小计、占比、上面一句，改正写错的一处"
_HEAD = "\n| 镇 | 户数 |\n|---|---|\n| 甲 | 3 |\n| 乙 | 4 |\n"
PASS = (f"{_HEAD}| 小计 | 7 |\n| 丙 | 5 |\n| 合计 | 12 |", ("\n| 类 | 占比 |\n|---|---|\n| 甲 | 60% |\n"
                                                      "| 乙 | 40.1% |"),
        "\n共2家。\n\n| 序号 | 单位 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |")
FAIL = ("\n现将3个项目公示如下。\n\n| 序号 | 单位 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |",
        f"{_HEAD}| 小计 | 8 |\n| 丙 | 5 |\n| 合计 | 12 |", ("\n| 类 | 占比 |\n|---|---|\n| 甲 | 60% |\n"
                                                      "| 乙 | 50% |"),
        "\n共3家。\n\n| 序号 | 单位 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |")
_SHARE = re.compile(r"占比|比重|构成比|比例")
_NO_SHARE = re.compile(r"补贴|报销|出资|提取|支付|增长|同比|完成|合格|办结|标准|自筹|扣")
_ABOVE = re.compile(r"共(?:计|有|检查|抽查|涉及|评出)?(\d{1,4})(家|人|个|名|件|项|户|批次|所|种)(?:单位|企业|人员|项目)?"
                    r"(?:通过|入选|获评|合格|参加|中标|上榜|公[示布告])?"
                    r"(?:，?(?:名单|情况|结果)?如下)?[。：:]?$")
_PUBLISHED = re.compile(r"现将[^，。\d]{0,12}(\d{1,4})(家|人|个|名|件|项|户|所|种)[^，。\d]{0,12}?"
                        r"(?:公示|公布|公告|通报|名单|情况)[^，。\d]{0,4}如下[。：:]?$")
_MONEY = re.compile(r"共计?[^，。\d]{0,6}(\d+(?:\.\d+)?)(万元|元)[。：:]?$")
_TOTALS = ("合计", "总计", "共计")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each subtotal, each column of shares, each number above a table that is off."""
    for head, rows in list_all_tables(source):
        yield from _subtotals(rows)
        yield from _shares(head, rows)
        above = source.prose[source.body_at:head.at].rstrip().rpartition("\n")[2]
        yield from _above(above, head, rows)


def _subtotals(rows: list[AmountRow]) -> Iterator[Fault]:
    at = [number for number, row in enumerate(rows) if row.label.startswith("小计")]
    for place, number in enumerate(at):
        before = rows[(at[place - 1] + 1 if place else 0):number]
        after = rows[number + 1:(at[place + 1] if place + 1 < len(at) else len(rows))]
        for column, cell in enumerate(rows[number].cells):
            whole = cell_amount(cell)
            groups = [_parts(group, column) for group in (before, after)]
            if whole is None or column == 0 or not any(len(group) > 1 for group in groups):
                continue
            if not any(group and is_sum(whole, group) for group in groups):
                yield Fault(rows[number].at, f"小计写的是 {whole}，各行相加是 "
                            f"{sum(groups[0] or groups[1])}。", f"请{FIX}。")
                break


def _parts(rows: list[AmountRow], column: int) -> list[Decimal]:
    cells = [row.cells[column] for row in rows if column < len(row.cells)
             and not row.label.startswith((*_TOTALS, "其中"))]
    values = [cell_amount(cell) for cell in cells if cell.strip("-—–/ ")]
    return [value for value in values if value is not None] if None not in values else []


def _shares(head: AmountRow, rows: list[AmountRow]) -> Iterator[Fault]:
    if any(row.label.startswith((*_TOTALS, "小计", "其中")) for row in rows):
        return
    for column, title in enumerate(head.cells):
        if not _SHARE.search(title) or _NO_SHARE.search(title):
            continue
        cells = [row.cells[column] for row in rows if column < len(row.cells)]
        values = [cell_amount(cell) for cell in cells if cell.endswith(("%", "％"))]
        shares = [value for value in values if value is not None]
        if len(shares) == len(rows) > 1 and sum(shares) > 100 + len(shares) / Decimal(2) and (
                sum(shares) < 150):
            yield Fault(rows[0].at, f"“{title}”一栏相加是 {sum(shares)}%，超过100%。", f"请{FIX}。")


def _above(above: str, head: AmountRow, rows: list[AmountRow]) -> Iterator[Fault]:
    listed = [int(row.cells[0]) for row in rows if row.cells[0].isdecimal()]
    said = _ABOVE.search(above) or _PUBLISHED.search(above)
    if said and "序号" in head.cells[0] and listed and (
            listed == list(range(1, len(listed) + 1)) and int(said[1]) != len(listed)):
        yield Fault(head.at, f"上面一句写“{said[0]}”，表里列出{len(listed)}{said[2]}。", f"请{FIX}。")
    totals = [value for row in rows if row.label in _TOTALS for cell in row.cells
              if (value := cell_amount(cell)) is not None]
    money = _MONEY.search(above)
    if money and totals and money[2] in "".join(head.cells) and amount(money[1]) not in totals:
        yield Fault(head.at, f"上面一句写“{money[0]}”，表里合计是 {totals[-1]}{money[2]}。", f"请{FIX}。")
