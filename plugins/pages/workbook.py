"""Tables as Excel workbooks: the same content, the same bytes."""

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any

_TIME = datetime(2000, 1, 1)  # a workbook must not show when it was made
_A4 = 9


def to_xlsx(title: str, fill: Callable[[Any], None], **options: bool) -> bytes:
    """The bytes of a workbook with the sheets that `fill` adds; what looks like a formula or an
    address stays text."""
    import xlsxwriter  # slow to import, and seldom wanted

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False,
                                        "strings_to_urls": False, **options})
    book.set_properties({"title": title, "created": _TIME})
    fill(book)
    book.close()
    return buffer.getvalue()


def lay_across(sheet: Any) -> None:
    """Has a sheet printed on A4 across, one page wide."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
