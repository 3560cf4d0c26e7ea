"""Tables as CSV files that spreadsheets open as they are meant."""

import csv
import io
from collections.abc import Iterable

# What spreadsheets take for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(heads: Iterable[str], rows: Iterable[Iterable[str]], caution: str = "") -> bytes:
    """The rows under their heads: UTF-8 with BOM, no cell that would run as a formula.

    A caution stands in a column of its own in each row, since rows are copied one by one.
    """
    if caution:
        heads, rows = (*heads, "演示"), ((*row, caution) for row in rows)
    return with_heads(heads, map(line, rows))


def with_heads(heads: Iterable[str], lines: Iterable[bytes]) -> bytes:
    """The file of rows that are lines already."""
    return b"".join((b"\xef\xbb\xbf", line(heads), *lines))


def line(cells: Iterable[str]) -> bytes:
    """One row as it stands in the file."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(
        [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return out.getvalue().encode()
