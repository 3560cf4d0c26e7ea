"""Columns are updated within their limit."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..columns import stale_columns
from ..context import Context
from ..indicators import FRESH

ID, SEVERITY, INDICATOR = "FRESH-01", Severity.WARNING, FRESH
NAME = "栏目未及时更新"
LOOKS_AT = "写了“更新期限”的类别：最新一份文件的发布日期到检查当天的天数"
FIX = "发布新的内容"
PASS = ("类别: 通知公告\n发布日期: 2026-11-20",)
FAIL = ("类别: 通知公告\n发布日期: 2024-01-02",)


def check(context: Context) -> Iterator[Fault]:
    """A fault for each stale column."""
    for node, newest, age in stale_columns(context):
        office = f"，责任单位：{node.office}" if node.office else ""
        yield Fault(node.name, f"“{node.name}”最后更新于 {newest}，已{age}天，期限{node.longest_days}天"
                    f"{office}。", "请发布新的内容。", path="_data/categories.yml")
