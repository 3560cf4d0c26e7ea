"""The catalogue as an Excel workbook: the same table, the same bytes."""

import io
from datetime import datetime

from .exports import PROPERTIES, Table, cell_text

_TIME = datetime(2000, 1, 1)  # a workbook must not show when it was made
_LONGEST = 32_767  # characters that a cell can hold


def to_workbook(table: Table) -> bytes:
    """The rows as a sheet; every cell is text, so none runs as a formula or leads elsewhere."""
    import xlsxwriter  # slow to import, and of use to a published site alone

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"constant_memory": True, "in_memory": True})
    book.set_properties({"title": "政府信息公开目录", "created": _TIME})
    sheet = book.add_worksheet("目录")
    sheet.freeze_panes(1, 0)
    head = book.add_format({"bold": True})
    for column, name in enumerate(PROPERTIES):
        sheet.write_string(0, column, name, head)
    count = 0
    for count, row in enumerate(table.rows, 1):
        for column, name in enumerate(PROPERTIES):
            if text := cell_text(row[name]):
                sheet.write_string(count, column, text[:_LONGEST])
    sheet.autofilter(0, 0, count, len(PROPERTIES) - 1)
    book.close()
    return buffer.getvalue()
