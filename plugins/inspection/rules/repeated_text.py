"""The same paragraph twice in one text: pasted twice."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-34", Severity.WARNING, ACCURACY
NAME = "重复的段落"
LOOKS_AT = "正文里四十字以上、一字不差出现两次的段落（表格除外）"
FIX = "是粘贴了两次的，删去一处；确实要重复的，不用改"
_LONG = 40
_PARAGRAPH = "各乡镇人民政府要高度重视政务公开工作，明确分管领导和具体负责人，及时、准确地公开政府信息，主动接受社会监督。"
PASS = (f"\n{_PARAGRAPH}", "\n特此通知。\n\n特此通知。",
        f"\n| {_PARAGRAPH} | 甲 |\n|---|---|\n| {_PARAGRAPH} | 乙 |")
FAIL = (f"\n{_PARAGRAPH}\n\n二、其他\n\n{_PARAGRAPH}",)


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for the first of each run of paragraphs that stood before."""
    first: dict[str, int] = {}
    follows = False
    for line in source.lines:
        text = "".join(line.text.split())
        if len(text) < _LONG:
            continue
        if text in first and not follows:
            row = source.place(first[text])[0]
            yield Fault(line.at, f"这一段和第 {row} 行的一字不差。", f"{FIX}。")
        follows = text in first
        first.setdefault(text, line.at)
