"""No script in a published PDF."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import SECRECY
from ..leaks.carried import SCRIPT, Carried

ID, SEVERITY, INDICATOR = "ATT-16", Severity.ERROR, SECRECY
NAME = "PDF 里的脚本"
LOOKS_AT = "PDF 附件里的 JavaScript"
FIX = "重新导出不带脚本的 PDF"
PASS = ()
FAIL = ()


def check(carried: Carried, context: Context) -> Iterator[Fault]:
    """A fault for each such trait of a file."""
    for trait in carried.traits:
        if trait.kind == SCRIPT:
            detail = f"“{trait.detail}”" if trait.detail else ""
            yield Fault((0, 0), f"PDF 附件里有{trait.place}{detail}（JavaScript）。", "请重新导出不带脚本的 PDF。")
