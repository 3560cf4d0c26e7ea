"""Every published file can be opened and looked into."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import LINKS
from ..leaks.carried import UNREADABLE, Carried

ID, SEVERITY, INDICATOR = "ATT-02", Severity.ERROR, LINKS
NAME = "附件打不开"
LOOKS_AT = "损坏的、有密码的、过大的附件：读者打不开，也无法检查"
FIX = "重新导出后上传"
PASS = ()
FAIL = ()


def check(carried: Carried, context: Context) -> Iterator[Fault]:
    """A fault where a file could not be read."""
    for trait in carried.traits:
        if trait.kind == UNREADABLE:
            yield Fault((0, 0), f"附件打不开：{trait.place}", trait.detail or FIX + "。")
