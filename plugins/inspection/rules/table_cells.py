"""Tables are filled: numbered without gaps, no row twice, no cell left out or in error."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.ordinals import HAN, han_to_int
from ...documents.rule import Fault
from ..amount_tables import AmountRow, list_all_tables, list_tables
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "SUM-07", Severity.WARNING, ACCURACY
NAME = "表格的序号、空行、重复的行、错误值"
LOOKS_AT = "正文表格：与表头格数不同的行，“序号”一栏跳号、重号，除序号外各格相同的两行，只有序号或名称的空行，“#REF!”“XXX”等格"
FIX = "对照原件补全、改正"
_HEAD = "\n| 序号 | 单位 | 金额 |\n|---|---|---|\n| 1 | 甲局 | 3 |\n"
PASS = (f"{_HEAD}| 2 | 乙局 | 3 |\n| 3 | 丙局 | 5 |", f"{_HEAD}| 2 | 乙局 | |",
        "\n| 姓名 | 金额 |\n|---|---|\n|  |  |\n|  |  |")
FAIL = ("\n| 序号 | 单位 |\n|---|---|\n| 一 | 甲局 |\n| 二 | 乙局 |\n| 四 | 丙局 |",
        f"{_HEAD}| 2 | 乙局 | 3 | 元 |",
        f"{_HEAD}| 3 | 乙局 | 3 |", f"{_HEAD}| 2 | 甲局 | 3 |", f"{_HEAD}| 2 | | |\n| 3 | 丙局 | 5 |",
        f"{_HEAD}| 2 | 乙局 | #REF! |", f"{_HEAD}| 2 | 乙局 | =SUM(C2:C3) |",
        f"{_HEAD}| 2 | 乙局 | XXX |")
_ERROR = re.compile(r"#(?:REF|DIV/0|N/A|NAME\?|VALUE|NULL|NUM)!?|#{3,}|[xX×]{2,}"
                    r"|=[A-Z]{2,}\(.*\)|\d\.\d+E[+-]?\d+|待填|待定稿|(?:null"
                    r"|NaN|undefined)")
_NUMBER = re.compile(rf"\d{{1,4}}|[{HAN}]{{1,3}}")
_NUMBERED = ("序号", "编号", "号")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each jump of the numbers, each doubled or empty row, each cell in error."""
    for head, rows in list_all_tables(source):
        if "".join(head.cells[0].split()) in _NUMBERED:
            yield from _jumps(rows)
    for head, rows in list_tables(source) if "|" in source.body else ():
        numbered = "".join(head.cells[0].split()) in _NUMBERED[:1]
        if len(head.cells) > 1:
            yield from _doubled(rows, numbered)
            yield from _empty(rows, numbered)
        ragged = [row for row in rows if len(row.cells) != len(head.cells)]
        if ragged:
            yield Fault(ragged[0].at, f"表格的这一行有{len(ragged[0].cells)}格，表头有{len(head.cells)}格。",
                        f"请{FIX}。")
        crosses = sum(bool(re.fullmatch("[xX×]{2,}", cell)) for row in rows for cell in row.cells)
        for row in rows:
            wrong = [cell for cell in row.cells if _ERROR.fullmatch(cell)]
            if wrong and not (crosses > 2 and re.fullmatch("[xX×]{2,}", wrong[0])):
                yield Fault(row.at, f"表里有没有填好的格“{wrong[0]}”。", f"请{FIX}。",
                            severity=Severity.ERROR if wrong[0][0] in "#=" else None)


def _jumps(rows: list[AmountRow]) -> Iterator[Fault]:
    numbers = [(row.at, han_to_int(row.cells[0])) for row in rows
               if _NUMBER.fullmatch(row.cells[0])]
    if not numbers or numbers[0][1] != 1:
        return
    last = 1
    for at, number in numbers[1:]:
        if number not in (last + 1, 1) and number - last < 100:
            said = "重复" if number == last else f"前面是{last}"
            yield Fault(at, f"表格的序号“{number}”不接：{said}。", f"请{FIX}。")
            return
        if number == 1 and last == 1:
            yield Fault(at, "表格的序号“1”不接：重复。", f"请{FIX}。")
            return
        last = number


def _doubled(rows: list[AmountRow], numbered: bool) -> Iterator[Fault]:
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        cells = row.cells[1:] if numbered else row.cells
        written = [cell for cell in cells if cell.strip("-—/ ") and cell not in "<^"]
        if len(written) == len(cells) >= 2 and any("一" <= sign <= "鿿" for sign in "".join(cells)):
            if cells in seen:
                yield Fault(row.at, f"表格里这一行与前面一行相同：{'、'.join(cells)[:30]}。", f"请{FIX}。")
                return
            seen[cells] = row.at


def _empty(rows: list[AmountRow], numbered: bool) -> Iterator[Fault]:
    filled = [sum(bool(cell.strip()) for cell in row.cells) for row in rows]
    full = max(filled, default=0)
    for row, count in zip(rows, filled, strict=True):
        kept = 1 if row.cells[0].strip() else 0
        if (full >= 2 and count <= kept and len(row.cells) >= 2
                and filled.count(full) * 2 > len(rows)
                and (numbered or count == 0 or len(row.cells) > 2)
                and not re.search("[合小总]计|[、：:]|<|\\^", row.cells[0])):
            yield Fault(row.at, "表格里有没有填的一行。", f"请{FIX}。")
            return
