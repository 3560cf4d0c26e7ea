"""Drawn tables with their text: cells of lines, goes on overleaf, repeated heads left out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ..blocks import TableBlock, TableCell
from .frames import Frame
from .geometry import Glyph, PageLine
from .grids import Grid
from .joining import join_in_frame
from .lines import line_of, rows_of, runs_of

_PADDING = 5.5  # points between a rule and the text, as Word and LibreOffice set it
_NEAR = 3.0


@dataclass(frozen=True, slots=True)
class DrawnTable:
    """A table on a page: its grid, the text of its cells, the glyphs it holds."""

    page: int
    grid: Grid
    block: TableBlock
    lines: tuple[PageLine, ...]


def take_tables(glyphs: Sequence[Glyph], grids: Sequence[Grid], page: int
                ) -> tuple[list[Glyph], list[DrawnTable]]:
    """The glyphs outside the tables, and the tables; those whose cells are unsure have no rows."""
    rest: list[Glyph] = []
    inside: list[list[Glyph]] = [[] for _ in grids]
    for glyph in glyphs:
        middle = _middle(glyph)
        holder = next((at for at, grid in enumerate(grids) if grid.box.holds(*middle)), None)
        (rest if holder is None else inside[holder]).append(glyph)
    return rest, [_table(grid, held, page) for grid, held in zip(grids, inside, strict=True)]


def _middle(glyph: Glyph) -> tuple[float, float]:
    return (glyph.left + glyph.right) / 2, glyph.base + 0.3 * glyph.em


def _table(grid: Grid, glyphs: Sequence[Glyph], page: int) -> DrawnTable:
    rows: dict[int, list[TableCell]] = {}
    lines: list[PageLine] = []
    held: list[list[Glyph]] = [[] for _ in grid.cells]
    loose: list[Glyph] = []
    for glyph in glyphs:
        at = grid.cell_at(*_middle(glyph))
        (loose if at is None else held[at]).append(glyph)
    for cell, inside in zip(grid.cells, held, strict=True):
        written = _lines(inside, page)
        lines += written
        em = written[0].em if written else 1.0
        left = min((line.left for line in written), default=0.0)
        frame = Frame(left, cell.box.right - min(_PADDING, max(left - cell.box.left, 1.0)), em, 0.0)
        rows.setdefault(cell.row, []).append(TableCell(
            tuple(join_in_frame(written, frame)), cell.colspan, cell.rowspan))
    lines += _lines(loose, page)
    block = TableBlock(tuple(tuple(rows[row]) for row in sorted(rows)), f"第 {page} 页")
    return DrawnTable(page, grid, TableBlock((), block.place) if loose else block, tuple(lines))


def _lines(glyphs: Sequence[Glyph], page: int) -> list[PageLine]:
    return [line_of(row, page) for row in rows_of(runs_of(glyphs))]


def goes_on(above: DrawnTable, below: DrawnTable) -> bool:
    """True where a table at the head of a page has the columns of the one that ended the last."""
    edges, more = (sorted({cell.box.left for cell in table.grid.cells}
                          | {cell.box.right for cell in table.grid.cells})
                   for table in (above, below))
    return (below.page == above.page + 1 and bool(above.block.rows) and bool(below.block.rows)
            and len(edges) == len(more)
            and all(abs(a - b) < _NEAR for a, b in zip(edges, more, strict=True)))


def joined(above: TableBlock, below: TableBlock) -> tuple[TableBlock, tuple[str, ...], bool]:
    """One table of two, the texts of the repeated head, and whether a row was cut by the page.

    A row whose first cell is empty overleaf goes on with the row above, where that one has it.
    """
    repeated = list(takewhile(lambda pair: pair[0] == pair[1] and any(
        cell.lines for cell in pair[0]), zip(above.rows, below.rows, strict=False)))
    rows = below.rows[len(repeated):]
    head = tuple(line for row, _ in repeated for cell in row for line in cell.lines)
    cut = bool(rows) and _is_cut(above.rows[-1], rows[0])
    if cut:
        last = tuple(replace(cell, lines=_continued(cell.lines, more.lines))
                     for cell, more in zip(above.rows[-1], rows[0], strict=True))
        return TableBlock((*above.rows[:-1], last, *rows[1:]), above.place), head, True
    return TableBlock((*above.rows, *rows), above.place), head, False


def _is_cut(last: Sequence[TableCell], first: Sequence[TableCell]) -> bool:
    return (len(last) == len(first) > 1 and bool(last[0].lines) and not first[0].lines
            and all(cell.rowspan == more.rowspan == 1 and cell.colspan == more.colspan
                    for cell, more in zip(last, first, strict=True))
            and all(cell.lines or not more.lines for cell, more in zip(last, first, strict=True)))


def _continued(lines: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    if not lines or not more or lines[-1].endswith(("。", "；", "：")):
        return (*lines, *more)
    return (*lines[:-1], lines[-1] + more[0], *more[1:])
