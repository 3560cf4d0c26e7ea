"""Five blank columns fail a site by themselves (单项否决)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..columns import blank_columns
from ..context import Context
from ..indicators import BLANK

ID, SEVERITY, INDICATOR = "COL-03", Severity.ERROR, BLANK
NAME = "空白栏目达到五个"
LOOKS_AT = "空白栏目的总数：五个以上的，全站单项否决"
FIX = "补充内容，或并入上级栏目"
PASS = ()
FAIL = ("",)
_VETO = 5


def check(context: Context) -> Iterator[Fault]:
    """A fault where there are as many as that."""
    blank = blank_columns(context)
    if len(blank) >= _VETO:
        names = "、".join(node.name for node in blank)
        yield Fault((1, 1), f"空白栏目有{len(blank)}个（{names}），达到五个即单项否决。",
                    "请补充内容，或并入上级栏目。", path="_data/categories.yml")
