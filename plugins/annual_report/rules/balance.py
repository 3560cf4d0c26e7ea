"""第一项加第二项之和，等于第三项加第四项之和 (国办公开办函〔2021〕30号, the form's own note)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..case import ReportCase, at_cell
from ..tables import APPLICANTS, CARRIED_IN, CARRIED_OUT, NEW, REQUESTS_TABLE, RESULT_TOTAL

ID, SEVERITY = "AR-05", Severity.ERROR
NAME = "收到的与办结、结转的不平"
LOOKS_AT = "表三每一列：本年新收加上年结转，是不是等于办理结果总计加结转下年度"
FIX = "核对这一列的四个数"
PASS = ("结转下年: 1 0 0 0 0 0 1",)
FAIL = ("结转下年: 0 0 0 0 0 0 0",)


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault for each column out of balance, at what is carried over."""
    report = case.report
    if not report:
        return
    for column in APPLICANTS:
        new, carried_in, handled, left = (report.figure(row, column) for row in (
            NEW, CARRIED_IN, RESULT_TOTAL, CARRIED_OUT))
        if new is None or carried_in is None or handled is None or left is None:
            continue
        received, answered = new + carried_in, handled + left
        if received != answered:
            yield at_cell(
                report, REQUESTS_TABLE, CARRIED_OUT, column,
                f"两边不等：本年新收 {new} + 上年结转 {carried_in} = {received}，"
                f"办理结果总计 {handled} + 结转下年度 {left} = {answered}。", f"请{FIX}。")
