"""No number of a passport, permit or card of a person in a text (条例第十五条)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import PRIVACY
from ..leaks.numbers import PAPERS, find_leaks
from ..source import Source

ID, SEVERITY, INDICATOR = "PRIV-06", Severity.ERROR, PRIVACY
NAME = "护照、通行证等证件号码"
LOOKS_AT = "文件全文里的护照、港澳台通行证、永久居留证、军官证、驾驶证、残疾人证、社保卡号码；打了星号的不算"
FIX = "删去，或打星号"
PASS = ("\n请携带护照原件和复印件1份。", "\n护照号码：E12****78", "\n往来港澳通行证办理须知")
FAIL = ("\n护照号码：E12345678", "\n港澳通行证C12345678", "\n残疾证号：11010519491231002X42")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number; the message shows it masked."""
    for leak in find_leaks(source.text):
        if leak.kind == PAPERS:
            yield Fault(leak.at, f"疑似泄露个人证件号码“{leak.masked}”。", "请删去，或打星号。")
