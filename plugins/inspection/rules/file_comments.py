"""No comments in a published file."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import REVIEW
from ..leaks.carried import COMMENT, Carried

ID, SEVERITY, INDICATOR = "ATT-12", Severity.WARNING, REVIEW
NAME = "附件里的批注"
LOOKS_AT = "附件（Word、Excel、PDF）里的批注"
FIX = "删去批注"
PASS = ()
FAIL = ()


def check(carried: Carried, context: Context) -> Iterator[Fault]:
    """A fault for each such trait of a file."""
    for trait in carried.traits:
        if trait.kind == COMMENT:
            detail = f"“{trait.detail}”" if trait.detail else ""
            yield Fault((0, 0), f"附件的{trait.place}里有批注{detail}。", "请删去批注后重新上传。")
