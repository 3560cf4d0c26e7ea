"""行政复议法第二十三条: a refusal to disclose goes to reconsideration before it goes to court."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..guides import is_guide
from ..indicators import GUIDE
from ..source import Source

ID, SEVERITY, INDICATOR = "GUIDE-02", Severity.WARNING, GUIDE
NAME = "复议前置"
LOOKS_AT = "版式为“指南”的文件：写了行政复议或诉讼的，要写明不予公开的先申请行政复议"
FIX = "写明：对不予公开决定不服的，应当先申请行政复议，对复议决定不服的再提起行政诉讼"
PASS = ("版式: 指南\n标题: 公开指南\n\n对不予公开不服的，应当先申请行政复议，再提起行政诉讼。",)
FAIL = ("版式: 指南\n标题: 公开指南\n\n可以依法申请行政复议或者提起行政诉讼。",)
_REMEDY = re.compile(r"行政复议|行政诉讼")
_FIRST = re.compile(r"先[^，。；\n]{0,16}复议|复议前置|经复议后")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where remedies are named and their order is not."""
    if not is_guide(source.document) or _FIRST.search(source.body):
        return
    if match := _REMEDY.search(source.body):
        yield Fault(match.start(), "没有写明对不予公开决定不服的应当先申请行政复议"
                    "（行政复议法第二十三条）。", f"请{FIX}。")
