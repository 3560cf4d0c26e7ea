"""Tables that lose no cell: as wide as their widest row, with cells merged by `<` and `^`."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.extensions.tables import TableProcessor

from ..work import SCANNED, Work
from .table_extent import table_end
from .table_rows import is_separator, split_row

LEFT, UP = ("<", "＜"), ("^", "＾")  # a cell that is one with the cell at its left, or above it
_CELL_STEPS = 8

_LITERAL = {r"\<": "&lt;", r"\^": "^"}

Row = list[str]


class SpannedCell(NamedTuple):
    """A cell: its words, how many columns and rows it takes, its column."""

    words: str
    columns: int
    rows: int
    column: int


class OfficialTable(TableProcessor):
    """A table whose every cell stands on the page."""

    def __init__(self, parser: BlockParser, work: Work):
        super().__init__(parser, {"use_align_attribute": True})
        self._work = work

    def test(self, parent: Element, block: str) -> bool:
        """True where the block is a table."""
        return "|" in block and table_end(block.split("\n"), 0) > 0

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Adds the table of the first block to `parent`."""
        block = blocks.pop(0)
        lines = block.split("\n")
        at = next(at for at, line in enumerate(lines) if at and is_separator(line))
        self._work.spend(sum(line.count("`") * len(line) // SCANNED for line in lines), block)
        marks = split_row(lines[at])
        heads, body = ([split_row(line) for line in part]
                       for part in (lines[:at], lines[at + 1:]))
        width = max(len(row) for row in (marks, *heads, *body))
        self._work.spend(width * (len(heads) + len(body)) * _CELL_STEPS, block)
        aligns = [_alignment(mark) for mark in marks] + [""] * (width - len(marks))
        table = SubElement(parent, "table")
        is_merged = bool(_merged(heads, width) or _merged(body, width))
        for tag, rows in (("thead", heads), ("tbody", body or [[""] * width])):
            section = SubElement(table, tag)
            for row in cells_of(rows, width):
                _add_row(section, row, aligns, is_merged)


def cells_of(rows: Sequence[Row], width: int) -> list[list[SpannedCell]]:
    """The cells of each row, those that are one with another left out.

    Signs that do not make a rectangle are words.
    """
    grid = [row + [""] * (width - len(row)) for row in rows]
    owners = _merged(rows, width)
    merged: list[list[SpannedCell]] = []
    areas: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for place, owner in owners.items():
        areas.setdefault(owner, [owner]).append(place)
    for row in range(len(grid)):
        merged.append([])
        for column in range(width):
            if (row, column) in owners:
                continue
            area = areas.get((row, column), [(row, column)])
            merged[-1].append(SpannedCell(
                grid[row][column], max(at[1] for at in area) - column + 1,
                max(at[0] for at in area) - row + 1, column))
    return merged


def _merged(rows: Sequence[Row], width: int) -> dict[tuple[int, int], tuple[int, int]]:
    """For each cell that is one with another, the first cell of those."""
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            before = ((at, column - 1) if words in LEFT and column else
                      (at - 1, column) if words in UP and at else None)
            if before:
                owners[at, column] = owners.get(before, before)
    whole = _rectangles(owners)
    return {place: owner for place, owner in owners.items() if owner in whole}


def _rectangles(owners: dict[tuple[int, int], tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """The first cells of those that make a rectangle."""
    areas: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for place, owner in owners.items():
        areas.setdefault(owner, {owner}).add(place)
    return frozenset(
        owner for owner, area in areas.items()
        if len(area) == (max(row for row, _ in area) - owner[0] + 1)
        * (max(column for _, column in area) - owner[1] + 1))


def _add_row(section: Element, row: Sequence[SpannedCell], aligns: Sequence[str],
             is_merged: bool) -> None:
    line = SubElement(section, "tr")
    in_head = section.tag == "thead"
    for cell in row:
        is_group = cell.rows > 1 and cell.column == 0 and not in_head
        element = SubElement(line, "th" if in_head or is_group else "td")
        element.text = _LITERAL.get(cell.words, cell.words)
        if aligns[cell.column]:
            element.set("align", aligns[cell.column])
        if cell.columns > 1:
            element.set("colspan", str(cell.columns))
        if cell.rows > 1:
            element.set("rowspan", str(cell.rows))
        if is_merged and element.tag == "th":
            element.set("scope", "rowgroup" if is_group else
                        "colgroup" if cell.columns > 1 else "col")


def _alignment(mark: str) -> str:
    """What a cell of the row of dashes says: `:--` left, `--:` right, `:-:` center."""
    begin, end = mark.startswith((":", "：")), mark.endswith((":", "："))
    return "center" if begin and end else "left" if begin else "right" if end else ""
