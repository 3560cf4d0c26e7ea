"""Data file, front matter and title speak of one office and one year."""

from collections.abc import Iterator

from ...documents.fields import REPORT_YEAR
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..case import ReportCase

ID, SEVERITY = "AR-12", Severity.ERROR
NAME = "年度、机关前后不一"
LOOKS_AT = ("数据文件的“年度”与文件头的“年度”、标题里的年份，"
            "数据文件的“机关”与文件头的“发文机关”、标题开头的机关")
FIX = "核对原件，统一年度和机关"
PASS = ("年度: 2025",)
FAIL = ("年度: 2024",)


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault for each that differs from the data file."""
    report, document = case.report, case.document
    if report is None:
        return
    year = str(report.year)
    declared = dict(document.particulars).get(REPORT_YEAR, year)
    for said, where in ((declared, "文件头的“年度”"), (document.title, "标题")):
        if year not in said:
            yield Fault(report.places["year"], f"数据文件的年度是 {year}，{where}是“{said}”。",
                        f"请{FIX}。", path=report.path)
    if document.issuers and report.office not in document.issuers:
        yield Fault(report.places["office"],
                    f"数据文件的机关是“{report.office}”，文件头的发文机关是“{document.issuer}”。",
                    f"请{FIX}。", path=report.path)
    elif case.entry.titled not in ("", case.entry.office):
        yield Fault(report.places["office"],
                    f"数据文件的机关是“{report.office}”，标题说是“{case.entry.titled}”的年报。",
                    "年报是哪个机关的，两处写成一样；由办公室承办的写作责任单位。", path=report.path)
