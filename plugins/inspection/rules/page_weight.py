"""A page is light enough to open in three seconds."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import SPEED
from ..page import OutputPage

ID, SEVERITY, INDICATOR = "OUT-02", Severity.WARNING, SPEED
NAME = "页面过大"
LOOKS_AT = "每个网页文件的大小，上限在 _data/rules.yml 的“页面上限”"
FIX = "把大表格改为附件，或把文件分成几份"
PASS = ("<p>短</p>",)
FAIL = (f"<p>{'长' * 120_000}</p>",)


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault for a page above the limit."""
    size = len(page.data) / 1024
    limit = context.settings.page_kilobytes
    if size > limit:
        yield Fault((1, 1), f"页面有 {size:.0f} KB，上限 {limit} KB。", f"请{FIX}。")
