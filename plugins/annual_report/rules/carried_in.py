"""What was left at the end of a year is what the next begins with."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..case import ReportCase, at_cell
from ..tables import APPLICANTS, CARRIED_IN, CARRIED_OUT, REQUESTS_TABLE

ID, SEVERITY = "AR-07", Severity.ERROR
NAME = "上年结转与上年年报不一"
LOOKS_AT = "表三每一列的“上年结转”是不是本站同一机关上一年度年报的“结转下年度继续办理”"
FIX = "核对两份年报；上年年报写错的，更正后注明"
PASS = ("上年结转: 1 0 0 0 0 0 1",)
FAIL = ("上年结转: 0 0 0 0 0 0 0",)


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault for each column that does not go on where the last report ended."""
    report, before = case.report, case.before
    if not report or not before:
        return
    for column in APPLICANTS:
        opening, closing = report.figure(CARRIED_IN, column), before.figure(CARRIED_OUT, column)
        if None not in (opening, closing) and opening != closing:
            line, place = before.place(CARRIED_OUT, column)
            yield at_cell(report, REQUESTS_TABLE, CARRIED_IN, column,
                          f"应为 {closing}：{before.year}年年报（{before.path}:{line}:{place}）"
                          f"结转下年度继续办理的是 {closing}。", f"请{FIX}。")
