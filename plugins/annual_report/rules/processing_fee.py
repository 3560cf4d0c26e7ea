"""Section 六 says what 信息处理费 was charged, and says so where none was."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ..case import ReportCase
from ..sections import SECTIONS, heading_of

ID, SEVERITY = "AR-15", Severity.WARNING
NAME = "信息处理费"
LOOKS_AT = "年报第六部分有没有写明收取信息处理费的情况"
FIX = "写明收取的件数和金额；没有收取的写“本年度没有收取信息处理费”"
PASS = ("第六部分：本年度没有收取信息处理费。",)
FAIL = ("第六部分：无。",)
_LAST = len(SECTIONS)


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault where the section does not speak of it."""
    if _LAST in case.sections and "信息处理费" not in case.sections[_LAST]:
        yield Fault(Word(heading_of(_LAST)),
                    f"“{heading_of(_LAST)}”没有写明信息处理费的收取情况。", f"请{FIX}。")
