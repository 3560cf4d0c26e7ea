"""A report covers its year, from 1 January to 31 December."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ..case import ReportCase

ID, SEVERITY = "AR-13", Severity.WARNING
NAME = "统计期限"
LOOKS_AT = "年报正文有没有写明统计期限为当年1月1日至12月31日"
FIX = "写明统计期限"
PASS = ("统计期限为2025年1月1日至12月31日。",)
FAIL = ("统计期限为2024年1月1日至12月31日。", "统计期限为2025年1月1日至11月30日。")
_PERIOD = re.compile(
    r"(\d{4})年1月1日(?:起)?\s*(?:至|到|[-—–～~]+)\s*(?:(\d{4})年)?(\d{1,2}月\d{1,2}日)")


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault where the text names no period, or another one."""
    year = str(case.entry.year or "")
    periods = list(_PERIOD.finditer(case.body.text))
    right = any(begin[1] == year and begin[2] in (None, year) and begin[3] == "12月31日"
                for begin in periods)
    if year and not right:
        said = f"写的统计期限是“{periods[0][0]}”" if periods else "没有写明统计期限"
        yield Fault(Word(periods[0][0] if periods else case.document.title),
                    f"{said}，应为{year}年1月1日至12月31日。", f"请{FIX}。")
