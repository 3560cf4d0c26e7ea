"""Dates in the text are whole and exist."""

import calendar
import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES
from ..source import Source

ID, SEVERITY, INDICATOR = "DATE-01", Severity.ERROR, DATES
NAME = "残缺或不存在的日期"
LOOKS_AT = "标题和正文里的年月日"
FIX = "核对原件后补全，不要猜"
PASS = ("\n2024年7月2日", "\n2024年7月至2025年1月，2024年10万人", "\n2024年2月29日")
FAIL = ("\n2024年72", "\n2024年13月5日", "\n2023年2月29日", "\n每年4月31日前报送。", "\n自2026年12月1起施行。")
_DATE = re.compile(r"(?:(?<!\d)(\d{4})年[ \t]?)?(?<!\d)(\d{1,2})月[ \t]?(\d{1,3})日")
_MONTH = re.compile(r"(?<!\d)\d{4}年(\d{1,2})月(?!\d)")
_CUT = re.compile(r"(?<!\d)(?:19|20)\d\d年\d{1,4}[ \t\xa0\u2002\u3000]*(?=\n|\Z|[。；，])")
_SHORT = re.compile(r"(?<!\d)(?:19|20)\d\d年(?:\d{3,4}日|\d{1,2}月\d{1,2}(?=起|前|以前|之前|止|印发|施行|报送|召开))")
_LEAP = 2024


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each date that no calendar has, or that breaks off after the year."""
    for match in source.find_numbers(_DATE):
        year, month, day = (int(part) if part else _LEAP for part in match.groups())
        if not _exists(year, month, day):
            yield Fault(match.start(), f"“{match[0]}”不是日历上的日期。", "请核对原件后改正。")
    for match in source.find_numbers(_MONTH):
        if not 1 <= int(match[1]) <= 12:
            yield Fault(match.start(), f"“{match[0]}”的月份不存在。", "请核对原件后改正。")
    for match in (*source.find_numbers(_CUT), *source.find_numbers(_SHORT)):
        yield Fault(match.start(), f"日期“{match[0].strip()}”残缺。", "请核对原件后补全，不要猜。")


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(max(year, 1), month)[1]
