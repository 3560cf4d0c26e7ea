"""One report for each office and year."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ..case import ReportCase

ID, SEVERITY = "AR-17", Severity.WARNING
NAME = "同一机关同一年度的两份年报"
LOOKS_AT = "本站有没有同一机关同一年度的另一份年报"
FIX = "保留一份；更正的写在“更正”里，旧的撤下"
PASS = ("一个机关一年一份",)
FAIL = ("两份2025年年报",)


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault for each of them."""
    if case.twins:
        paths = "、".join(twin.document.path for twin in case.twins)
        yield Fault(Word(case.document.title),
                    f"{case.entry.office}{case.entry.year}年的年报还有：{paths}。", f"请{FIX}。")
