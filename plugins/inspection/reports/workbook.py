"""The ledger as an Excel workbook: the same findings, the same bytes."""

import io
from datetime import datetime

import xlsxwriter

from ...documents.findings import Severity
from .ledger import HEADINGS, Ledger

_WIDTHS = (6, 26, 18, 6, 34, 26, 48, 20, 36, 14, 16)
_COLOURS = {Severity.ERROR: "#F8D7DA", Severity.WARNING: "#FFF3CD", Severity.NOTE: "#E7F1FA"}
_TIME = datetime(2000, 1, 1)  # a workbook must not show when it was made


def to_workbook(ledger: Ledger) -> bytes:
    """The bytes of the .xlsx."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False,
                                        "strings_to_urls": False})
    book.set_properties({"title": ledger.title, "created": _TIME})
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
    book.close()
    return buffer.getvalue()


def _set_up(sheet) -> None:
    """Columns and paper: A4 across, one page wide."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C第 &P 页，共 &N 页")
