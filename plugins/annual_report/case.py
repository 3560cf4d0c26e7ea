"""What a rule may ask of one report, and what it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..documents.body import Body
from ..documents.document import Document
from ..documents.rule import Fault
from .collection import ReportEntry
from .report import Report
from .sections import split_sections
from .tables import FormColumn, FormRow, FormTable


@dataclass(frozen=True)
class ReportCase:
    """A report with what it is compared with.

    `before` is what its office reported for the year before, `twins` are other reports of the
    same office and year, `level` the office's in the register, `in_force` counts the office's
    行政规范性文件 in force at the end of the year.
    """

    entry: ReportEntry
    before: Report | None
    twins: tuple[ReportEntry, ...]
    level: str
    load_body: Callable[[], Body]
    in_force: Callable[[], int]

    @property
    def document(self) -> Document:
        """The report's document."""
        return self.entry.document

    @property
    def report(self) -> Report | None:
        """The report's figures."""
        return self.entry.report

    @cached_property
    def body(self) -> Body:
        """The report's text."""
        return self.load_body()

    @cached_property
    def sections(self) -> Mapping[int, str]:
        """The text of each section, by number, in order."""
        return split_sections(self.body.text)


def at_cell(report: Report, table: FormTable, row: FormRow, column: FormColumn, why: str,
            fix: str) -> Fault:
    """A fault of one cell: table, row and column, what is written there, and why it is wrong."""
    words = f"{table.in_words(row, column)}写的是 {report.figure(row, column)}，{why}"
    return Fault(report.place(row, column), words, fix, path=report.path)
