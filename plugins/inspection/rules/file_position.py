"""No place of taking in a published photograph."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import PRIVACY
from ..leaks.carried import POSITION, Carried

ID, SEVERITY, INDICATOR = "ATT-15", Severity.WARNING, PRIVACY
NAME = "照片的拍摄位置"
LOOKS_AT = "照片附件里的经纬度"
FIX = "清除照片的位置信息"
PASS = ()
FAIL = ()


def check(carried: Carried, context: Context) -> Iterator[Fault]:
    """A fault for each such trait of a file."""
    for trait in carried.traits:
        if trait.kind == POSITION:
            detail = f"“{trait.detail}”" if trait.detail else ""
            yield Fault((0, 0), f"附件带有{trait.place}{detail}（经纬度）。", "请清除照片的位置信息后重新上传。")
