"""现行有效件数 is what this site has in force on the last day of the year."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..case import ReportCase, at_cell
from ..tables import DOCUMENTS_TABLE, IN_FORCE, NORMATIVE

ID, SEVERITY = "AR-10", Severity.WARNING
NAME = "现行有效件数与本站公开的文件不一"
LOOKS_AT = ("表二行政规范性文件“现行有效件数”是不是本站该机关（及其办公室）当年12月31日有效的"
            "行政规范性文件件数；转发和注明来源的不计")
FIX = "核对：漏公开的补上，已失效的改正件数"
PASS = ("行政规范性文件: 2 1 6",)
FAIL = ("行政规范性文件: 2 1 9",)


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault where the figure differs from the count."""
    report = case.report
    if not report:
        return
    stated = report.figure(NORMATIVE, IN_FORCE)
    if stated is not None and stated != (counted := case.in_force()):
        yield at_cell(report, DOCUMENTS_TABLE, NORMATIVE, IN_FORCE,
                      f"本站公开的该机关行政规范性文件，{report.year}年12月31日有效的是 {counted} 件。",
                      f"请{FIX}。")
