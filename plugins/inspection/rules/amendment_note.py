"""A text that was amended says so under its title: when, and by which decision (题注)."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import VALIDITY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-54", Severity.WARNING, VALIDITY
NAME = "修改过的文件没有题注"
LOOKS_AT = "写了“前版”的文件：正文开头有没有写明何时印发、根据哪个决定修改（修正、修订）"
FIX = "在标题下面写上题注：（2024年3月15日示政发〔2024〕5号印发，根据2026年6月10日《……的决定》修改）"
_OLD = "\n=== old.md\n标题: 甲办法\n\n第一条 旧。"
_NEW = "=== a.md\n标题: 甲办法\n前版: [{{文件: old.md, 至: 2026-06-30}}]\n\n{}第一条 新。"
PASS = (_NEW.format("（2024年3月15日印发，根据2026年6月10日《甲决定》修改）\n\n") + _OLD, "标题: 甲办法\n\n第一条 新。")
FAIL = (_NEW.format("") + _OLD,)
_NOTE = re.compile(r"修[改正订]|更正|重新(?:公布|印发)")
_FIRST = 12  # lines of the text, among which the note stands


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where the first lines say nothing of an amendment."""
    document = source.document
    if document.layout is not Layout.DOCUMENT or not document.earlier_versions or (
            not document.is_full or _NOTE.search(document.title)):
        return
    if not any(_NOTE.search(line.text) for line in source.lines[:_FIRST]):
        yield Fault("title", "有前版的文件，正文开头没有题注：何时印发，根据哪个决定修改。", f"请{FIX}。")
