"""The statutory tables of a report, as they are shown."""

from collections.abc import Iterator

from .report import Report
from .tables import LEGAL, REQUESTS_TABLE, TABLES, FormRow, FormTable
from .views import FigureLine, HeadCell, RowGroup, TableView

_LEGAL_PERSONS = "法人或其他组织"
_CAPTIONS = {
    "documents": "第二十条第（一）项", "decisions": "第二十条第（五）、（六）项", "fees": "第二十条第（八）项",
    "requests": "收到和处理政府信息公开申请情况（第一项加第二项之和，等于第三项加第四项之和）",
    "remedies": "政府信息公开行政复议、行政诉讼情况",
}


def list_tables(report: Report) -> tuple[TableView, ...]:
    """Every table of the form with the figures of a report."""
    return tuple(
        TableView(table.id, table.part, _CAPTIONS[table.id], _heads(table),
                  tuple(_groups(table, report)), len(table.columns) + 1)
        for table in TABLES)


def figures_of(report: Report, table: FormTable, row: FormRow) -> tuple[str, ...]:
    """The figures of a row as they are shown."""
    return tuple(str(report.figure(row, column)) for column in table.columns)


def _heads(table: FormTable) -> tuple[tuple[HeadCell, ...], ...]:
    """One row of heads; two where the legal persons stand under a head of their own."""
    if table is not REQUESTS_TABLE:
        return ((HeadCell(table.corner), *(HeadCell(column.label) for column in table.columns)),)
    natural, *_, total = table.columns
    return ((HeadCell(table.corner, rows=2), HeadCell(natural.label, rows=2),
             HeadCell(_LEGAL_PERSONS, len(LEGAL)), HeadCell(total.label, rows=2)),
            tuple(HeadCell(column.label) for column in LEGAL))


def _groups(table: FormTable, report: Report) -> Iterator[RowGroup]:
    """The rows by group; a group that goes on after others is not named again."""
    named: set[str] = set()
    label: str | None = None
    lines: list[FigureLine] = []
    for row in table.rows:
        if row.group != label and lines:
            yield _group(label, named, lines)
            lines = []
        label = row.group
        lines.append(FigureLine(row.label, _depth(row.label), figures_of(report, table, row)))
    yield _group(label, named, lines)


def _group(label: str | None, named: set[str], lines: list[FigureLine]) -> RowGroup:
    shown = label if label and label not in named else ""
    named.add(shown)
    return RowGroup(shown, _depth(shown), tuple(lines))


def _depth(label: str) -> int:
    """一、 stands at 0, （一） at 1, 1. at 2, a label without a number at 0."""
    return 1 if label.startswith("（") else 2 * label[:1].isdecimal()
