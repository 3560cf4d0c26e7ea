"""No file inside a published file that nobody reviewed."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import REVIEW
from ..leaks.carried import EMBEDDED, Carried

ID, SEVERITY, INDICATOR = "ATT-17", Severity.WARNING, REVIEW
NAME = "附件里嵌入的文件"
LOOKS_AT = "Word、Excel、PDF 附件里嵌入的其他文件"
FIX = "核对后删去"
PASS = ()
FAIL = ()


def check(carried: Carried, context: Context) -> Iterator[Fault]:
    """A fault for each such trait of a file."""
    for trait in carried.traits:
        if trait.kind == EMBEDDED:
            detail = f"“{trait.detail}”" if trait.detail else ""
            yield Fault((0, 0), f"附件里嵌入了文件“{trait.place}”{detail}。", "请核对后删去，或另作附件公开。")
