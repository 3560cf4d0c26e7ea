"""Ten columns that should have been updated and were not fail a site by themselves (单项否决)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..columns import stale_columns
from ..context import Context
from ..indicators import FRESH

ID, SEVERITY, INDICATOR = "FRESH-02", Severity.ERROR, FRESH
NAME = "应更新未更新的栏目达到十个"
LOOKS_AT = "超过更新期限的栏目总数：十个以上的，全站单项否决"
FIX = "更新栏目"
PASS = ("类别: 通知公告\n发布日期: 2024-01-02",)
FAIL = ()
_VETO = 10


def check(context: Context) -> Iterator[Fault]:
    """A fault where there are as many as that."""
    stale = [node.name for node, _, _ in stale_columns(context)]
    if len(stale) >= _VETO:
        yield Fault((1, 1), f"应更新未更新的栏目有{len(stale)}个（{'、'.join(stale)}），达到十个即单项否决。",
                    "请尽快更新。", path="_data/categories.yml")
