"""The ledger as an Excel workbook."""

from functools import partial
from typing import Any

from ...documents.findings import Severity
from ...pages.workbook import lay_across, to_xlsx
from .ledger import HEADINGS, Ledger

_WIDTHS = (6, 26, 18, 6, 34, 26, 48, 20, 36, 14, 16)
_COLOURS = {Severity.ERROR: "#F8D7DA", Severity.WARNING: "#FFF3CD", Severity.NOTE: "#E7F1FA"}


def to_workbook(ledger: Ledger) -> bytes:
    """The bytes of the .xlsx."""
    return to_xlsx(ledger.title, partial(_fill, ledger))


def _fill(ledger: Ledger, book: Any) -> None:
    sheet = book.add_worksheet("自查台账")
    _set_up(sheet)
    title = book.add_format({"bold": True, "font_size": 16, "align": "center"})
    sheet.merge_range(0, 0, 0, len(HEADINGS) - 1, ledger.title, title)
    row = 1
    for fact in ledger.facts:
        sheet.write_string(row, 0, fact)
        row += 1
    head = book.add_format({"bold": True, "border": 1, "bg_color": "#D9E2F0", "align": "center"})
    sheet.write_row(row, 0, HEADINGS, head)
    sheet.freeze_panes(row + 1, 0)
    sheet.repeat_rows(row)
    first = row
    shapes = {severity: book.add_format({"text_wrap": True, "valign": "top", "border": 1,
                                         "bg_color": colour})
              for severity, colour in _COLOURS.items()}
    for line in ledger.rows:
        row += 1
        for column, cell in enumerate(line.cells):
            sheet.write_string(row, column, cell, shapes[line.severity])
    if ledger.rows:
        sheet.autofilter(first, 0, row, len(HEADINGS) - 1)
    sheet.write_row(row + 2, 1, [word for line in ledger.signature for word in (line, "")])


def _set_up(sheet: Any) -> None:
    """Columns and paper."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    lay_across(sheet)
    sheet.set_footer("&C第 &P 页，共 &N 页")
