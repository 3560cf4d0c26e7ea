"""（七）总计 is the sum of （一） to （六） in every column (国办公开办函〔2021〕30号)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..case import ReportCase, at_cell
from ..tables import APPLICANTS, REQUESTS_TABLE, RESULT_TOTAL, RESULTS

ID, SEVERITY = "AR-04", Severity.ERROR
NAME = "办理结果的总计"
LOOKS_AT = "表三每一列的“（七）总计”是不是（一）至（六）各项之和"
FIX = "核对这一列各格，改正写错的一格"
PASS = ("总计: 10 2 0 1 0 0 13",)
FAIL = ("总计: 9 2 0 1 0 0 12",)


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault for each column that does not add up, at its total."""
    report = case.report
    if not report:
        return
    for column in APPLICANTS:
        total = report.figure(RESULT_TOTAL, column)
        expected = report.total(RESULTS, (column,))
        if None not in (total, expected) and total != expected:
            yield at_cell(report, REQUESTS_TABLE, RESULT_TOTAL, column,
                          f"应为 {expected}：（一）至（六）各项之和是 {expected}。", f"请{FIX}。")
