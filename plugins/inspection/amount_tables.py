"""Tables of a body as rules read them: the head, and rows of cells with their places."""

from collections.abc import Iterator
from typing import NamedTuple

from .amounts import cell_amount
from .source import Source


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
