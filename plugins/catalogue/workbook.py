"""The catalogue as an Excel workbook."""

from functools import partial
from typing import Any

from ..pages.memo import Memo
from ..pages.workbook import to_xlsx
from .export_schema import PROPERTIES
from .exports import ExportTable, cell_text

_LONGEST = 32_767  # characters that a cell can hold


def to_workbook(table: Memo[ExportTable]) -> bytes:
    """The rows as a sheet; every cell is text, so none runs as a formula or leads elsewhere."""
    mark = table.value.library.site.identity.mark
    return to_xlsx(f"政府信息公开目录{mark}", partial(_fill, table.value), constant_memory=True)


def _fill(table: ExportTable, book: Any) -> None:
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
