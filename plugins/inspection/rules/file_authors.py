"""No personal names in the properties of a published file."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import PRIVACY
from ..leaks.carried import AUTHOR, Carried

ID, SEVERITY, INDICATOR = "ATT-14", Severity.NOTE, PRIVACY
NAME = "附件属性里的姓名"
LOOKS_AT = "附件（Word、Excel、PDF、照片）属性里的作者、最后修改人；软件自动填的不算"
FIX = "在“文件—信息—检查文档”里清除属性"
PASS = ()
FAIL = ()


def check(carried: Carried, context: Context) -> Iterator[Fault]:
    """A fault for each such trait of a file."""
    for trait in carried.traits:
        if trait.kind == AUTHOR:
            detail = f"“{trait.detail}”" if trait.detail else ""
            yield Fault((0, 0), f"附件属性里有{trait.place}{detail}。", "请用“检查文档”清除文件属性。")
