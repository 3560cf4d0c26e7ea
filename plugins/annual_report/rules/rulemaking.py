"""A county, its departments and townships make no 规章 (立法法第九十三条): three zeros."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.ownership import ABOVE
from ...documents.rule import Fault
from ..case import ReportCase, at_cell
from ..tables import DOCUMENTS_TABLE, RULES

ID, SEVERITY = "AR-06", Severity.ERROR
NAME = "规章的件数"
LOOKS_AT = "表二“规章”一行：县级人民政府、部门和乡镇没有规章制定权，三格都是0；登记为“上级机关”的不查"
FIX = "写0；行政规范性文件写在下一行"
PASS = ("规章: 0 0 0",)
FAIL = ("规章: 0 0 6", "规章: 1 0 0")


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault for each cell that is not 0."""
    report = case.report
    if report is None or case.level == ABOVE:
        return
    for column in DOCUMENTS_TABLE.columns:
        if report.figure(RULES, column):
            yield at_cell(report, DOCUMENTS_TABLE, RULES, column,
                          "应为 0：县级人民政府、部门和乡镇没有规章制定权（立法法第九十三条）。",
                          f"请{FIX}。")
