"""No citizen's mobile number (条例第十五条); landlines of offices are public."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import PRIVACY
from ..leaks.numbers import MOBILE, find_leaks
from ..source import Source

ID, SEVERITY, INDICATOR = "PRIV-02", Severity.ERROR, PRIVACY
NAME = "手机号码"
LOOKS_AT = "文件全文里的11位手机号码；座机和打了星号的不算，公务手机可以登记豁免"
FIX = "删去，或打星号；公务手机登记豁免"
PASS = ("\n联系电话：0935-7522894", "\n电话138****1234", "\n编号2013812345678901")
FAIL = ("\n联系人：张三，13812345678", "\n电话：138 1234 5678")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number; the message shows it masked."""
    for leak in find_leaks(source.text):
        if leak.kind == MOBILE:
            yield Fault(leak.at, f"疑似泄露个人手机号码“{leak.masked}”。", "请删去或打星号；公务手机请登记豁免。")
