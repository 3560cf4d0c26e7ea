"""Tables without rules: lines whose parts stand below one another, with white between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .geometry import PageLine

_FEWEST = 3  # lines with parts
_STRIP = 0.8  # em of white between two columns
_SIGNED = re.compile(r".*(?:[局厅部院委署办处会府]|年.*日)")


@dataclass(frozen=True, slots=True)
class Aligned:
    """Lines that make a table; `is_sure` where each line is a row with its first cell filled."""

    lines: tuple[PageLine, ...]
    columns: tuple[tuple[float, float], ...]
    is_sure: bool


def find_aligned(lines: Sequence[PageLine]) -> Iterator[PageLine | Aligned]:
    """The lines, and in place of those that make a table, the table."""
    at = 0
    while at < len(lines):
        last, columns = _stretch(lines, at)
        if columns:
            part = tuple(lines[at:last])
            yield Aligned(part, columns, all(_is_row(line, columns) for line in part))
            at = last
        else:
            yield lines[at]
            at += 1


def _stretch(lines: Sequence[PageLine], first: int) -> tuple[int, tuple[tuple[float, float], ...]]:
    """Up to which line a table goes on that begins with a line, and its columns; none: no table."""
    columns = [(cell.left, cell.right) for cell in lines[first].cells]
    if len(columns) < 2:
        return first, ()
    last, rows = first + 1, 1
    for line in lines[first + 1:]:
        if (line.table is not None or (line.page, line.column) !=
                (lines[first].page, lines[first].column)
                or lines[last - 1].base - line.base > 4 * line.em):
            break
        merged = _merged([*columns, *_parts(line)], _STRIP * line.em)
        if len(merged) < len(columns) or (not line.cells and _parts(line)[0][0] <= columns[0][1]):
            break
        columns, rows, last = merged, rows + bool(line.cells), last + 1
    while not lines[last - 1].cells:
        last -= 1
    block = lines[first:last]
    full = sum(1 for line in block if len(line.cells) == len(columns))
    if rows < _FEWEST or full < max(_FEWEST, 0.6 * rows) or _is_other(block):
        return first, ()
    return last, tuple(columns)


def _is_other(lines: Sequence[PageLine]) -> bool:
    """True for names spaced out (王　某), offices side by side above a date, and text."""
    cells = [cell.text for line in lines for cell in line.cells]
    single = sum(1 for text in cells if len(text) == 1)
    return (single > 0.7 * len(cells) or all(_SIGNED.fullmatch(text) for text in cells)
            or max(map(len, cells)) > 40)


def _parts(line: PageLine) -> list[tuple[float, float]]:
    return [(cell.left, cell.right) for cell in line.cells or (line,)]


def _merged(parts: Sequence[tuple[float, float]], strip: float) -> list[tuple[float, float]]:
    """Stretches of x that parts cover, those closer than a strip as one."""
    found: list[tuple[float, float]] = []
    for left, right in sorted(parts):
        if found and left - found[-1][1] < strip:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _is_row(line: PageLine, columns: Sequence[tuple[float, float]]) -> bool:
    parts = _parts(line)
    return parts[0][0] <= columns[0][1] and len(parts) > 1


def cells_of(table: Aligned) -> list[list[str]]:
    """The text of each cell, row by row."""
    rows = []
    for line in table.lines:
        row = [""] * len(table.columns)
        for cell in line.cells or (line,):
            place = min(range(len(row)), key=lambda at: _away(cell, table.columns[at]))
            row[place] = f"{row[place]} {cell.text}".strip()
        rows.append(row)
    return rows


def _away(cell: PageLine, column: tuple[float, float]) -> float:
    return max(column[0] - cell.right, cell.left - column[1], 0.0) or (
        -min(cell.right, column[1]) + max(cell.left, column[0]))
