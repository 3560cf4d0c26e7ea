"""Each row's 总计 is the sum of the row (国办公开办函〔2021〕30号)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..case import ReportCase, at_cell
from ..tables import LEGAL, NATURAL, OUTCOMES, REMEDIES_TABLE, REQUESTS_TABLE, TOTAL

ID, SEVERITY = "AR-03", Severity.ERROR
NAME = "一行的总计"
LOOKS_AT = "表三每行的“总计”是不是“自然人”与五类法人之和，表四每行的“总计”是不是四种结果之和"
FIX = "核对这一行各格，改正写错的一格"
PASS = ("行政复议: 119 25 91 24 259", "复议后起诉: 21 1 7 9 38")
FAIL = ("重复申请: 1 0 0 0 0 0 0", "行政复议: 119 25 91 24 258")
_PARTS = ((REQUESTS_TABLE, (NATURAL, *LEGAL)), (REMEDIES_TABLE, OUTCOMES))


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault for each row that does not add up, at its total."""
    report = case.report
    if not report:
        return
    for table, parts in _PARTS:
        for row in table.rows:
            total, expected = report.figure(row, TOTAL), report.total((row,), parts)
            if None not in (total, expected) and total != expected:
                addition = " + ".join(str(report.figure(row, part)) for part in parts)
                yield at_cell(report, table, row, TOTAL,
                              f"应为 {expected}：{addition} = {expected}。", f"请{FIX}。")
