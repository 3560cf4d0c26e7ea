"""Tables of office files that tell too much of persons, as texts that the rule of lists reads."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from lxml import etree

from .carried import Piece
from .name_lists import find_tables

_SHOWN = 13  # lines: the head and as many rows as are looked at below it
_WIDEST = 40  # cells to which a row is filled up
_DIGIT = re.compile(r"\d")
_BREAK = re.compile(r"[\t\r\n|]+")


def table_pieces(place: str, rows: Sequence[tuple[int, Sequence[str]]]) -> Iterator[Piece]:
    """Each telling table among numbered rows, its digits gone: the rows are searched for numbers
    one by one."""
    width = min(max((len(cells) for _, cells in rows), default=0), _WIDEST)
    lines = [_line(cells, width) for _, cells in rows]
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    following = 0
    for found in find_tables("\n".join(lines)):
        first = bisect_right(starts, found.at) - 1
        if first < following:
            continue  # it stands in the piece before
        following = first + _SHOWN
        yield Piece(f"{place}第{rows[first][0]}行起的名单", "\n".join(lines[first:following]))


def _line(cells: Sequence[str], width: int) -> str:
    """A row of at least so many cells, between tabs; a sheet leaves out the last empty ones."""
    missing = max(width - len(cells), 0)
    return _DIGIT.sub("#", "\t".join(_BREAK.sub(" ", cell) for cell in cells)) + "\t" * missing


def rows_of(root: etree._Element) -> list[tuple[int, list[str]]]:
    """The rows of all tables in a part of a Word or PowerPoint file, numbered through."""
    return [(number, [_cell_text(cell) for cell in row.iterchildren("{*}tc")])
            for number, row in enumerate(root.iter("{*}tr"), 1)]


def _cell_text(cell: etree._Element) -> str:
    """The text of a cell without that of tables and boxes in it, which have rows of their own."""
    paragraphs = (*cell.iterfind("{*}p"), *cell.iterfind("{*}txBody/{*}p"))
    runs = (run for paragraph in paragraphs for child in paragraph
            for run in (child, *child.iterfind("{*}r")))
    return "".join(text.text or "" for run in runs for text in run.iterfind("{*}t")).strip()
