"""Tables in the site's own dialect: merged cells as `<` and `^`; as HTML where it has no way."""

import html
from collections.abc import Callable

from .blocks import TableBlock, TableCell

_LEFT, _UP = "<", "^"
_MOST_HEADS = 6  # rows of heads that the dialect knows
_WIDEST = 40  # columns; nobody reads more of them in a row of signs

Grid = list[list[str]]


def compose_table(table: TableBlock, escape: Callable[[str], str]) -> str:
    """The Markdown of a table; `escape` gives words as Markdown shows them."""
    grid = _grid(table, escape)
    heads = _count_heads(table)
    if grid is None or not heads < len(grid) or heads > _MOST_HEADS or len(grid[0]) > _WIDEST:
        return _html(table)
    lines = [f"| {' | '.join(row)} |" for row in grid]
    return "\n".join((*lines[:heads], "|" + " --- |" * len(grid[0]), *lines[heads:]))


def _grid(table: TableBlock, escape: Callable[[str], str]) -> Grid | None:
    """The cells of each row, all rows of one length; None where they overlap."""
    height = len(table.rows)
    places: dict[tuple[int, int], str] = {}
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in places:
                column += 1
            for down in range(min(cell.rowspan, height - row)):
                for along in range(cell.colspan):
                    at = row + down, column + along
                    if at in places:
                        return None
                    places[at] = _LEFT if along else _UP if down else _words(cell, escape)
            column += cell.colspan
    width = max((column for _, column in places), default=0) + 1
    return [[places.get((row, column), "") for column in range(width)] for row in range(height)]


def _words(cell: TableCell, escape: Callable[[str], str]) -> str:
    words = "<br>".join(escape(line).replace("|", "&#124;") for line in cell.lines)
    return f"\\{words}" if words in (_LEFT, _UP) else words


def _count_heads(table: TableBlock) -> int:
    """The rows of heads, as far down as their cells reach; the first where none is marked as one.

    More than there are rows where another cell is marked as a head.
    """
    are_heads = [all(cell.header for cell in row) for row in table.rows]
    heads = max(are_heads.index(False) if False in are_heads else len(are_heads), 1)
    reach = max(row + cell.rowspan for row, cells in enumerate(table.rows[:heads])
                for cell in cells)
    heads = max(heads, reach)
    others = any(cell.header for row in table.rows[heads:] for cell in row)
    return len(table.rows) if others else heads


def _html(table: TableBlock) -> str:
    has_head = any(cell.header for row in table.rows for cell in row) or len(table.rows) < 2
    rows = [f"<tr>{''.join(_html_cell(cell, not has_head and at == 0) for cell in row)}</tr>"
            for at, row in enumerate(table.rows)]  # no row marked as the head: it is the first
    return "\n".join(("<table>", *rows, "</table>"))


def _html_cell(cell: TableCell, head: bool) -> str:
    tag = "th" if head or cell.header else "td"
    spans = "".join(f' {name}="{value}"' for name, value in
                    (("colspan", cell.colspan), ("rowspan", cell.rowspan)) if value > 1)
    return f"<{tag}{spans}>{'<br>'.join(map(html.escape, cell.lines))}</{tag}>"
