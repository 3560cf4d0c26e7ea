"""Tables of a body as rules read them: the head, and rows of cells with their places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .amounts import cell_amount
from .source import Source

_TABLE = re.compile(r"<table\b.*?(?:</table>|\Z)", re.DOTALL | re.IGNORECASE)
_ROW = re.compile(r"<tr\b.*?(?=<tr\b|</table|</tbody|</thead|\Z)", re.DOTALL | re.IGNORECASE)
_CELL = re.compile(r"<(t[hd])\b([^>]*)>(.*?)(?=<t[hd]\b|</tr|\Z)", re.DOTALL | re.IGNORECASE)
_SPANS = {side: re.compile(rf"\b{side}span=[\"']?(\d{{1,2}})") for side in ("col", "row")}
_TAG = re.compile(r"<[^>]*>|&nbsp;|\s+")


class AmountRow(NamedTuple):
    """A row: its offset in the file and what its cells say."""

    at: int
    cells: tuple[str, ...]

    @property
    def label(self) -> str:
        """The first words among its first two cells, "" where these are numbers."""
        texts = [cell for cell in self.cells[:2] if cell and cell_amount(cell) is None]
        return "".join(texts[0].split()).strip("*") if texts else ""


def list_tables(source: Source) -> Iterator[tuple[AmountRow, list[AmountRow]]]:
    """The head and the rows below it of each table written with bars."""
    rows: list[AmountRow] = []
    at = 0
    for line in (*source.body.split("\n"), ""):
        if line.strip().startswith("|"):
            cells = line.strip().strip("|").split("|")
            rows.append(AmountRow(at, tuple(cell.strip(" \u3000\0") for cell in cells)))
        elif rows:
            if len(rows) > 2 and set("".join(rows[1].cells)) <= set("-: "):
                yield rows[0], rows[2:]
            rows = []
        at += len(line) + 1


def list_all_tables(source: Source) -> Iterator[tuple[AmountRow, list[AmountRow]]]:
    """The head and the rows of each table, written with bars or in HTML.

    A cell of HTML stands in the first column and row that it spans, the others are empty; of
    several rows of heads the words are joined.
    """
    yield from list_tables(source) if "|" in source.body else ()
    for table in _TABLE.finditer(source.body) if "<table" in source.body else ():
        heads: list[AmountRow] = []
        rows: list[AmountRow] = []
        for row, is_head in _rows(table[0], table.start()):
            (heads if is_head and not rows else rows).append(row)
        if heads and rows:
            width = max(len(row.cells) for row in heads)
            titles = ["".join(row.cells[column] for row in heads if column < len(row.cells))
                      for column in range(width)]
            yield AmountRow(heads[0].at, tuple(titles)), rows


def _rows(table: str, start: int) -> Iterator[tuple[AmountRow, bool]]:
    """The rows of a table of HTML, and whether all cells of one are heads."""
    below: dict[int, int] = {}  # rows that a cell above goes on through, by column
    for row in _ROW.finditer(table):
        cells: list[str] = []
        found = _CELL.findall(row[0])
        for _, attributes, words in found:
            while below.get(len(cells), 0) > 0:
                below[len(cells)] -= 1
                cells.append("")
            wide, high = (int(match[1]) if (match := _SPANS[side].search(attributes)) else 1
                          for side in ("col", "row"))
            for number in range(max(wide, 1)):
                below[len(cells)] = high - 1
                cells.append("" if number else _TAG.sub("", words))
        while below.get(len(cells), 0) > 0:
            below[len(cells)] -= 1
            cells.append("")
        if found:
            is_head = all(kind.lower() == "th" for kind, _, _ in found)
            yield AmountRow(start + row.start(), tuple(cells)), is_head
