"""A colon is a colon, not the sign of ratio that looks like one."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Edit, Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-07", Severity.WARNING, ACCURACY
NAME = "形近的符号"
LOOKS_AT = "时间里的比号“∶”、全角冒号，以及从 PDF 复制来的部首字符"
FIX = "改成常用的字符"
PASS = ("\n上午8:30—12:00，按1∶500的比例。",)
FAIL = ("\n上午8∶30-12∶00", "\n上午8：30")
_TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-4])([∶：])(?=[0-5]\d(?!\d))")
_RADICAL = re.compile("[\u2e80-\u2fdf]")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """One fault for wrong colons in times, one for radicals, each at its first place."""
    times = list(_TIME.finditer(source.prose))
    if times:
        edits = tuple(Edit(match.start(1), match.end(1), ":") for match in times)
        yield Fault(edits[0].start, f"时间里的“{times[0][1]}”应为冒号“:”，共{len(edits)}处。",
                    "请改为半角冒号，如 8:30。", edits)
    if match := _RADICAL.search(source.prose):
        yield Fault(match.start(), f"“{match[0]}”是部首字符，不是汉字，检索不到。", "请重新输入这个字。")
