"""What cannot be published faithfully of leaders: a 排序 that is no number."""

from collections.abc import Iterator

from ..documents.document import Layout
from ..documents.fields import RANK
from ..documents.findings import Finding
from ..documents.loading import place_of
from ..pipeline.context import BuildContext


def check(context: BuildContext) -> Iterator[Finding]:
    """An error for each 排序 that is no whole number."""
    content = context.options.content
    for document in context.library.by_layout.get(Layout.LEADER, ()):
        rank = dict(document.particulars).get(RANK, "0")
        if not (rank.isascii() and rank.isdecimal()):
            yield Finding(document.path, *place_of(content, document, rank), "KEY-05",
                          f"“{RANK}”应是整数，现在是“{rank}”。", "请只写数字，1 排在最前。")
