"""The same paragraph twice in one text: pasted twice."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-34", Severity.WARNING, ACCURACY
NAME = "重复的段落"
LOOKS_AT = ("正文里四十字以上、一字不差出现两次的段落；一段单独重复的，带序号的、说“前款”的、"
            "分在两条之下的（法条常有）和表格不算")
FIX = "是粘贴了两次的，删去一处；确实要重复的，不用改"
_LONG = 40
_ORDINAL = re.compile(r"[（(]?[\d一二三四五六七八九十①-⑳]{1,3}[）)、.．]|[-•·]|第[^，。]{1,6}[条项款]")
_ARTICLE = re.compile(r"第[^，。]{1,6}条")
_PARAGRAPH = "各乡镇人民政府要高度重视政务公开工作，明确分管领导和具体负责人，及时、准确地公开政府信息，主动接受社会监督。"
PASS = (f"\n{_PARAGRAPH}", "\n特此通知。\n\n特此通知。",
        f"\n第一条　甲。\n\n{_PARAGRAPH}\n\n第二条　乙。\n\n{_PARAGRAPH}",
        f"\n甲包括：\n\n（一）{_PARAGRAPH}\n\n乙包括：\n\n（一）{_PARAGRAPH}",
        f"\n| {_PARAGRAPH} | 甲 |\n|---|---|\n| {_PARAGRAPH} | 乙 |")
FAIL = (f"\n{_PARAGRAPH}\n\n二、其他\n\n{_PARAGRAPH}",)


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for the first of each run of paragraphs that stood before."""
    lines = [(line, "".join(line.text.split())) for line in source.lines if not line.is_heading]
    long = [number for number, (_, text) in enumerate(lines) if len(text) >= _LONG]
    first: dict[str, int] = {}
    follows = False
    for here, following in zip(long, (*long[1:], None), strict=False):
        line, text = lines[here]
        before = first.setdefault(text, here)
        repeats = before != here
        if repeats and not follows and (
                _is_plain(text, [one for _, one in lines[before + 1:here]])
                or (following == here + 1 and lines[before + 1][1] == lines[following][1])):
            row = source.place(lines[before][0].at)[0]
            yield Fault(line.at, f"这一段和第 {row} 行的一字不差。", f"{FIX}。")
        follows = repeats


def _is_plain(text: str, between: list[str]) -> bool:
    """True for a paragraph that has no reason to stand twice, as a provision under two articles."""
    return not (_ORDINAL.match(text) or "前款" in text or "本条" in text
                or any(_ARTICLE.match(one) for one in between))
