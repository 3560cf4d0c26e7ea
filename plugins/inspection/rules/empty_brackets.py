"""No brackets without content: something was lost, as in 示例发布()."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-04", Severity.WARNING, COMPLETE
NAME = "空括号"
LOOKS_AT = "标题和正文里没有内容的括号、书名号、引号；留给人填写的空（括号里有全角空格，或两个以上空格）不算"
FIX = "补上内容或删去括号"
PASS = ("\n县政府政务新媒体：示例发布（微信公众号）；", "\n是否同意（　　）", "\n〔　〕内为五年累计数。")
FAIL = ("\n县政府政务新媒体：示例发布();", "\n根据《》的规定", "\n申请公开（ ）政府信息")
_EMPTY = re.compile(r"[（(][ \u00a0]?[)）]|《[ \u00a0]?》|〈[ \u00a0]?〉|“[ \u00a0]?”"
                    r"|【[ \u00a0]?】|〔[ \u00a0]?〕")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each empty pair."""
    for match in _EMPTY.finditer(source.prose):
        before = source.prose[max(match.start() - 6, 0):match.start()].rpartition("\n")[2]
        shown = before.strip("\0") + match[0]
        yield Fault(match.start(), f"“{shown}”的括号里没有内容。", "请对照原件补上，或删去括号。")
