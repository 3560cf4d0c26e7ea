"""No citizen's identity number in a text (条例第十五条)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import PRIVACY
from ..leaks.numbers import IDENTITY, find_leaks
from ..source import Source

ID, SEVERITY, INDICATOR = "PRIV-01", Severity.ERROR, PRIVACY
NAME = "身份证号码"
LOOKS_AT = "文件全文里带校验码的18位号码（地区、出生日期、校验码都对）和写明“身份证”的15位旧号码；打了星号的不算"
FIX = "删去，或打星号"
PASS = ("\n身份证号35*************123", "\n统一社会信用代码11620321013902437X",
        "\n身份证号码：110105194912310021")
FAIL = ("\n身份证号码：11010519491231002X", "\n身份证：110105491231002")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number; the message shows it masked."""
    for leak in find_leaks(source.text):
        if leak.kind == IDENTITY:
            yield Fault(leak.at, f"疑似泄露公民身份证号码“{leak.masked}”。", "请删去，或写成“35*************123”的样子。")
