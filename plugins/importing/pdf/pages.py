"""A page's lines in reading order, with a line in the place of each drawn table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from .columns import read_in_columns
from .geometry import Glyph, PageLine
from .grids import find_grids
from .lines import Run, line_of, runs_of
from .page_text import PageText
from .tables import DrawnTable, take_tables

_STAND_IN = "\ufffc"  # OBJECT REPLACEMENT CHARACTER, where a table stands


@dataclass(frozen=True, slots=True)
class PageLayout:
    """A page as pdfium gave it, its lines, its tables; `is_drawing`: none was looked for."""

    text: PageText
    lines: tuple[PageLine, ...]
    tables: tuple[DrawnTable, ...]
    columns: int
    is_drawing: bool = False


def lay_out(text: PageText, first: int) -> PageLayout:
    """The layout of a page whose first table has the number `first` in the document."""
    grids = find_grids(text.level_rules, text.upright_rules)
    rest, tables = take_tables(text.glyphs, grids or (), text.number)
    tables = [table for table in tables if table.lines]
    em = median(glyph.em for glyph in text.glyphs) if text.glyphs else 1.0
    stand_ins: dict[int, int] = {}
    runs: list[Run] = runs_of(rest)
    for at, table in enumerate(tables):
        box = table.grid.box
        runs.append((Glyph(_STAND_IN, box.left, box.right, box.top - em, em),))
        stand_ins[id(runs[-1])] = first + at
    blocks = read_in_columns(runs)
    lines = [line for column, rows in enumerate(blocks) for row in rows
             for line in _lines(row, text.number, column, stand_ins)]
    return PageLayout(text, tuple(lines), tuple(tables), len(blocks), grids is None)


def _lines(row: Sequence[Run], page: int, column: int, stand_ins: dict[int, int]) -> list[PageLine]:
    if not any(id(run) in stand_ins for run in row):
        return [line_of(row, page, column)]
    return [replace(line_of([run], page, column), table=stand_ins.get(id(run))) for run in row]
