"""The tables of reports as files: a workbook in the layout of the form, and rows as CSV."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from ..documents.document import Document
from ..pages import csv_file
from ..pages.links import Link
from ..pages.workbook import lay_across, to_xlsx
from .report import Report
from .statutory import list_tables
from .tables import TABLES
from .views import HeadCell, TableView

HEADS = ("机关", "年度", "表", "项目", "栏目", "数值")
_FOLDER = "data/annual-reports/"
_SHEETS = {2: "二、主动公开", 3: "三、申请", 4: "四、复议诉讼"}
_LABEL_WIDTH, _FIGURE_WIDTH = 44, 13


def download_links(document: Document) -> tuple[Link, ...]:
    """The files of a report's tables, by kind; they lie where no document can."""
    stem = _FOLDER + document.address.removesuffix(".html")
    return Link("Excel 表格", f"{stem}.xlsx"), Link("CSV 数据", f"{stem}.csv")


@dataclass(frozen=True, slots=True)
class ReportDownload:
    """Reports to download, and what a demonstration says of their figures."""

    reports: tuple[Report, ...]
    caution: str = ""


def to_csv(download: ReportDownload) -> bytes:
    """Every cell of some reports, a row each."""
    rows = (row for report in download.reports for row in _rows(report))
    return csv_file.to_csv(HEADS, rows, download.caution)


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    for table in TABLES:
        for row, column in table.places():
            yield (report.office, str(report.year), table.name, row.full_label, column.label,
                   str(report.figure(row, column)))


def to_workbook(download: ReportDownload) -> bytes:
    """The tables of a report, a sheet for each section."""
    report, = download.reports
    title = f"{report.office}{report.year}年政府信息公开工作年度报告统计表"
    return to_xlsx(title, partial(_fill, report, title, download.caution))


def _fill(report: Report, title: str, caution: str, book: Any) -> None:
    shapes = _shapes(book)
    tables = list_tables(report)
    for part, name in _SHEETS.items():
        sheet = book.add_worksheet(name)
        sheet.set_column(0, 0, _LABEL_WIDTH)
        sheet.set_column(1, 7, _FIGURE_WIDTH)
        lay_across(sheet)
        sheet.write_string(0, 0, title, shapes["title"])
        if caution:
            sheet.write_string(1, 0, caution)
        row = 2
        for table in (one for one in tables if one.part == part):
            row = _write_table(sheet, table, row, shapes) + 1


def _write_table(sheet: Any, table: TableView, row: int, shapes: dict[str, Any]) -> int:
    """Writes a table from a row on; the row below it."""
    taken: set[tuple[int, int]] = set()
    for heads in table.heads:
        column = 0
        for head in heads:
            while (row, column) in taken:
                column += 1
            _write_head(sheet, head, row, column, shapes["head"])
            taken |= {(row + down, column + right)
                      for down in range(head.rows) for right in range(head.columns)}
        row += 1
    for group in table.groups:
        if group.label:
            sheet.merge_range(row, 0, row, table.width - 1, group.label, shapes["group"])
            row += 1
        for line in group.lines:
            sheet.write_string(row, 0, "　" * line.depth + line.label, shapes["label"])
            for column, figure in enumerate(line.figures, 1):
                sheet.write_number(row, column, float(figure), shapes["figure"])
            row += 1
    return row


def _write_head(sheet: Any, head: HeadCell, row: int, column: int, shape: Any) -> None:
    if head.rows == head.columns == 1:
        sheet.write_string(row, column, head.label, shape)
    else:
        sheet.merge_range(row, column, row + head.rows - 1, column + head.columns - 1,
                          head.label, shape)


def _shapes(book: Any) -> dict[str, Any]:
    """The formats of cells, by what they hold."""
    cell = {"border": 1, "text_wrap": True, "valign": "vcenter"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({**cell, "bold": True, "align": "center", "bg_color": "#F2F5F9"}),
        "group": book.add_format({**cell, "bold": True}),
        "label": book.add_format(cell),
        "figure": book.add_format({**cell, "align": "right"}),
    }
