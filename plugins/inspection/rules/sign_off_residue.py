"""Nothing of a document's way to the signature stands in what is published (条例第十六条)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import SECRECY
from ..leaks.carried import Piece
from ..leaks.residue import find_residue
from ..source import Source

ID, SEVERITY, INDICATOR = "PRIV-09", Severity.ERROR, SECRECY
NAME = "办文痕迹、稿本标记"
LOOKS_AT = ("文件全文里的份号、拟稿核稿、领导批示、档号、“送审稿”“讨论稿”、同事之间修改的话等（过程性信息，条例第十六条）；"
            "征求意见稿是公开的，不算")
FIX = "核对是不是定稿，删去办文痕迹"
PASS = ("\n《实施办法（征求意见稿）》公开征求意见。", "\n拟稿单位应当在三日内送审。", "\n请县长热线协调办理。", "\n（待填：照《办法》原文核对后填写）",
        "\n根据领导批示抓好整改，会签部门应当在三日内反馈。")
FAIL = ("\n份号：000012", "\n拟稿：张三　核稿：李四", "标题: 示例县某办法（送审稿）", "\n请王县长阅示。", "\n张县长4月3日批示：同意。",
        "\n同意印发。李四 2026年3月2日", "\n经会签县财政局、县司法局，均无意见。")


def check(source: Source | Piece, context: Context) -> Iterator[Fault]:
    """A fault for each trace."""
    for mark in find_residue(source.text):
        yield Fault(mark.at, f"“{mark.text[:12]}”是办文过程中的标记。",
                    "请核对公开的是不是定稿，删去这些标记。")
