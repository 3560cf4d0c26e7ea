"""A disclosure schedule as it stands in a spreadsheet: its rows read and checked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .columns import needed_columns
from .sheet_check import CellFault, KnownNames, check_cells, check_columns, letters_of
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
    faults += _headless(columns, lines[lines.index(below) + 1:])
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


def _headless(columns: Sequence[SheetColumn], lines: Sequence[SheetLine]) -> Iterator[CellFault]:
    """The columns that hold a text and have no head: nothing of them would be written."""
    headed = {at for column in columns for at, _ in column.sources}
    seen: set[int] = set()
    for line in lines:
        for at, cell in enumerate(line.cells):
            if cell.strip() and at not in headed | seen:
                seen.add(at)
                yield CellFault(f"第{line.number}行（{letters_of(at)}列）",
                                f"有“{_short(cell.strip())}”，这一列没有栏目名。",
                                "请加上栏目名；不要的请删去这一列。", True)


def _left_out(cells: Sequence[str], line: SheetLine) -> CellFault | None:
    """Why a row is no matter: a note, a heading within the table."""
    filled = list(dict.fromkeys(filter(None, cells)))  # one that is merged stands in each
    if len(filled) > 1 or len(cells) < 3 or filled[0].isdigit():
        return None
    if _NOTE.match(filled[0]):
        return CellFault(f"第{line.number}行", f"是说明“{_short(filled[0])}”，没有写进目录。", "需要的请写在正文里。")
    return CellFault(f"第{line.number}行", f"只有一格“{_short(filled[0])}”，没有写进目录。",
                     "是一级事项的，请写进“一级事项”一栏，每行一项。")


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:20]}……"
