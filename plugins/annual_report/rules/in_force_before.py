"""现行有效件数 goes on from last year's: what was made is added, what was repealed taken off."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..case import ReportCase, at_cell
from ..tables import DOCUMENTS_TABLE, IN_FORCE, MADE, NORMATIVE, REPEALED

ID, SEVERITY = "AR-08", Severity.WARNING
NAME = "现行有效件数与上年年报不接"
LOOKS_AT = ("表二行政规范性文件“现行有效件数”是不是本站上一年度年报的件数加制发、减废止；"
            "有效期届满而失效的也会减少，所以只是提醒")
FIX = "核对；因有效期届满减少的不必改"
PASS = ("行政规范性文件: 2 1 6",)
FAIL = ("行政规范性文件: 2 1 7",)


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault where the two reports do not meet."""
    report, before = case.report, case.before
    if not report or not before:
        return
    last = before.figure(NORMATIVE, IN_FORCE)
    made, repealed, left = (report.figure(NORMATIVE, column)
                            for column in (MADE, REPEALED, IN_FORCE))
    if last is None or made is None or repealed is None or left is None:
        return
    expected = last + made - repealed
    if expected != left:
        yield at_cell(report, DOCUMENTS_TABLE, NORMATIVE, IN_FORCE,
                      f"按上年年报推算是 {expected}：{before.year}年 {last} + "
                      f"制发 {made} - 废止 {repealed}。", f"请{FIX}。")
