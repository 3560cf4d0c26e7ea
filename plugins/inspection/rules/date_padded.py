"""Dates in the text are written without leading zeros (GB/T 9704-2012, 7.3.5.4)."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import FORM
from ..source import Source

ID, SEVERITY, INDICATOR = "DATE-05", Severity.WARNING, FORM
NAME = "日期编了虚位"
LOOKS_AT = "标题和正文里写成“07月02日”的日期"
FIX = "写成“7月2日”"
PASS = ("\n2024年7月2日",)
FAIL = ("\n2024年07月02日", "\n2024年7月02日")
_PADDED = re.compile(r"(\d{4}年)(0?)(\d{1,2})月(?:(0?)(\d{1,2})日)?")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each date with a leading zero in month or day."""
    for match in _PADDED.finditer(source.prose):
        if match[2] or match[4]:
            day = f"{match[5]}日" if match[5] else ""
            yield Fault(match.start(), f"“{match[0]}”的月、日编了虚位。",
                        f"请改为：{match[1]}{match[3]}月{day}")
