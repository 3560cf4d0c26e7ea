"""A disclosure schedule as it stands in a spreadsheet: its rows read and checked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .columns import needed_columns
from .sheet_check import CellFault, KnownNames, check_cells, check_columns
from .sheet_columns import SheetColumn, SheetLine, are_heads, find_heads, value_of

_NOTE = re.compile(r"(?:备?注|说明|填表|制表)\s*[:：人]?")


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The schedule in a sheet: its columns, its rows as they will be written, what is wrong."""

    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    faults: tuple[CellFault, ...]


def read_sheet(lines: Sequence[SheetLine], known: KnownNames) -> SheetTable:
    """The schedule in these rows; without columns, and with the reason, where there is none."""
    found = find_heads(lines)
    if found is None:
        needed = "、".join(column.heads[0] for column in needed_columns())
        return SheetTable((), (), (CellFault(
            "表头", "找不到公开目录的栏目名。", f"请把栏目名一行也复制进来，至少有{needed}。", True),))
    head, below, columns = found
    faults = list(check_columns(columns, head.number))
    rows: list[tuple[str, ...]] = []
    numbers: list[int] = []
    for line in lines[lines.index(below) + 1:]:
        cells = tuple(value_of(column, line) for column in columns)
        if not any(cells) or are_heads(line):
            continue
        if left := _left_out(cells, line):
            faults.append(left)
            continue
        rows.append(cells)
        numbers.append(line.number)
    faults += check_cells(columns, list(zip(numbers, rows, strict=True)), known)
    if not rows:
        faults.append(CellFault("全表", "栏目名下面没有一行事项。", "请把各行也复制进来。", True))
    return SheetTable(tuple(columns), tuple(rows), tuple(faults))


def _left_out(cells: Sequence[str], line: SheetLine) -> CellFault | None:
    """Why a row is no matter: a note, a heading within the table."""
    filled = [cell for cell in cells if cell]
    if len(filled) > 1 or len(cells) < 3 or filled[0].isdigit():
        return None
    if _NOTE.match(filled[0]):
        return CellFault(f"第{line.number}行", f"是说明“{_short(filled[0])}”，没有写进目录。", "需要的请写在正文里。")
    return CellFault(f"第{line.number}行", f"只有一格“{_short(filled[0])}”，没有写进目录。",
                     "是一级事项的，请写进“一级事项”一栏，每行一项。")


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:20]}……"
