"""The figures of one report: its office, its year, and its cells, each with its place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from .tables import FormColumn, FormRow

Figure = int | Decimal
Place = tuple[int, int]  # line and column in the data file
Cell = tuple[Figure | None, Place]  # None where what is written is no figure
_NOWHERE: Cell = None, (1, 1)


@dataclass(frozen=True)
class Report:
    """What a data file says; `path` is the file's below content/, `digest` that of its bytes.

    Its cells are plain tuples, for the store: every build reads every report.
    """

    path: str
    digest: str
    office: str
    year: int
    cells: Mapping[tuple[str, str], Cell]
    places: Mapping[str, Place]

    @property
    def fingerprint_key(self) -> tuple[str, str]:
        """What stands for the whole in a fingerprint."""
        return self.path, self.digest

    def figure(self, row: FormRow, column: FormColumn) -> Figure | None:
        """The figure of a cell, None where it cannot be read."""
        return self.cells.get((row.id, column.id), _NOWHERE)[0]

    def place(self, row: FormRow, column: FormColumn) -> Place:
        """Where a cell stands; the top of the file for one that is not there."""
        return self.cells.get((row.id, column.id), _NOWHERE)[1]

    def total(self, rows: Iterable[FormRow], columns: Iterable[FormColumn]) -> Figure | None:
        """The sum over some rows and columns, None where a cell of them cannot be read."""
        columns = tuple(columns)
        total: Figure = 0
        for figure in (self.figure(row, column) for row in rows for column in columns):
            if figure is None:
                return None
            total += figure
        return total
