"""A front page on which nothing is new for two weeks fails a site by itself (单项否决)."""

from collections.abc import Iterator
from datetime import date

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import FRESH

ID, SEVERITY, INDICATOR = "FRESH-03", Severity.WARNING, FRESH
NAME = "两周没有更新"
LOOKS_AT = "全站最新的发布日期到检查当天：超过十四天的，首页就没有新的内容（专栏在门户里的，以门户首页为准，所以只是提醒）"
FIX = "发布新的内容"
PASS = ("发布日期: 2026-11-20",)
FAIL = ("发布日期: 2026-01-02",)
_LONGEST = 14


def check(context: Context) -> Iterator[Fault]:
    """A fault where the newest document is older than that."""
    if not context.has_own_columns:
        return
    days = [day for document in context.published.listed if (day := document.published_on)]
    newest = max(days, default=date.max)
    if (age := (context.day - newest).days) > _LONGEST:
        yield Fault((1, 1), f"最新的内容发布于 {newest}，已{age}天；首页两周不更新的，单项否决。",
                    "请发布新的内容。", path="_data/categories.yml")
