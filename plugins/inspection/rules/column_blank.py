"""No column without content (空白栏目)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..columns import blank_columns
from ..context import Context
from ..indicators import BLANK

ID, SEVERITY, INDICATOR = "COL-02", Severity.WARNING, BLANK
NAME = "空白栏目"
LOOKS_AT = "五个栏目和法定主动公开内容的各类别：自己和下级都没有已公开的文件；版式“说明”的不是文件"
FIX = "补充内容，或并入上级栏目"
PASS = ()
FAIL = ("",)


def check(context: Context) -> Iterator[Fault]:
    """A fault for each blank column."""
    for node in blank_columns(context):
        office = f"，责任单位：{node.office}" if node.office else ""
        yield Fault(node.name, f"“{node.name}”是空白栏目{office}。",
                    "请补充内容，或并入上级栏目。", path="_data/categories.yml")
