"""No hidden sheets, rows, columns or text in a file: leaks of record lay there."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import PRIVACY
from ..leaks.carried import HIDDEN, Carried

ID, SEVERITY, INDICATOR = "ATT-11", Severity.WARNING, PRIVACY
NAME = "附件里的隐藏内容"
LOOKS_AT = "附件（Word、Excel、压缩包）里隐藏的工作表、行、列和文字"
FIX = "取消隐藏，核对后删去不应公开的内容"
PASS = ()
FAIL = ()


def check(carried: Carried, context: Context) -> Iterator[Fault]:
    """A fault for each such trait of a file."""
    for trait in carried.traits:
        if trait.kind == HIDDEN:
            detail = f"“{trait.detail}”" if trait.detail else ""
            yield Fault((0, 0), f"附件含有{trait.place}{detail}。", "请取消隐藏，核对后删去不应公开的内容。")
