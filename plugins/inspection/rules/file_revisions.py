"""No tracked changes in a published file: they show the draft, 过程稿."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import REVIEW
from ..leaks.carried import REVISION, Carried

ID, SEVERITY, INDICATOR = "ATT-13", Severity.WARNING, REVIEW
NAME = "附件里的修订痕迹"
LOOKS_AT = "Word 附件里没有接受的修订：能看到过程稿"
FIX = "接受全部修订"
PASS = ()
FAIL = ()


def check(carried: Carried, context: Context) -> Iterator[Fault]:
    """A fault for each such trait of a file."""
    for trait in carried.traits:
        if trait.kind == REVISION:
            detail = f"“{trait.detail}”" if trait.detail else ""
            yield Fault((0, 0), f"附件的{trait.place}里有修订痕迹{detail}。", "请接受全部修订，关闭修订后重新上传。")
