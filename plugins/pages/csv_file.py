"""Tables as CSV files that spreadsheets open as they are meant."""

import csv
import io
from collections.abc import Iterable

# What spreadsheets take for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """The rows under their heads: UTF-8 with BOM, no cell that would run as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()
