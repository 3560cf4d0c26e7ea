"""No bank card number in a text (条例第十五条)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import PRIVACY
from ..leaks.numbers import CARD, find_leaks
from ..source import Source

ID, SEVERITY, INDICATOR = "PRIV-03", Severity.ERROR, PRIVACY
NAME = "银行卡号"
LOOKS_AT = "文件全文里通过校验的16至19位银行卡号；统一社会信用代码、对公账号不算"
FIX = "删去，或打星号"
PASS = ("\n统一社会信用代码91620321MA74XXXX0A", "\n开户账号：2713080109200012345",
        "\n卡号6222020200112233441")
FAIL = ("\n卡号：6222020200112233446", "\n卡号：6222 0202 0011 2233 446")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number; the message shows it masked."""
    for leak in find_leaks(source.text):
        if leak.kind == CARD:
            yield Fault(leak.at, f"疑似泄露银行卡号“{leak.masked}”。", "请删去，或打星号。")
