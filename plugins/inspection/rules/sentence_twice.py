"""No sentence and no text stands twice: pasted twice."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-37", Severity.ERROR, ACCURACY
NAME = "重复的句子、全文"
LOOKS_AT = "正文里紧接着重复的句子（十字以上）、段落，以及从头到尾贴了两遍的全文"
FIX = "是粘贴了两次的，删去一处"
PASS = ("\n县教育局负责日常工作。县财政局负责日常经费。县教育局负责日常工作。", "\n同意。\n\n同意。",
        "\n附件：县教育局任务分工表\n\n附件：县教育局任务分工表")
FAIL = ("\n县教育局负责日常工作的开展。县教育局负责日常工作的开展。",
        "\n县教育局负责日常工作的开展\n\n县教育局负责日常工作的开展",
        "\n一、抓落实。\n\n二、抓检查。\n\n三、抓报送。\n\n一、抓落实。\n\n二、抓检查。\n\n三、抓报送。")
_SENTENCE = re.compile(r"[^。；！？\n]{10,}[。；！？]")
_HAN = re.compile("[一-鿿]{4}")
_CLAUSE = re.compile(r"[一-鿿]{4,}")
_END = re.compile(r"[，。；]")
_SHORTEST, _LINES = 10, 6


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each sentence or paragraph that is said again at once, one for a whole text."""
    lines = source.lines
    texts = [line.text.strip(" \u3000\0") for line in lines]
    half = len(texts) // 2
    if len(texts) >= _LINES and len(texts) % 2 == 0 and texts[:half] == texts[half:]:
        yield Fault(lines[half].at, "全文重复了一遍。", f"{FIX}。")
        return
    for number, line in enumerate(lines):
        if number and len(texts[number]) >= _SHORTEST and texts[number] == texts[number - 1]:
            if _HAN.search(texts[number]) and not texts[number].startswith("附件"):  # TXT-06 tells
                yield Fault(line.at, "这一段和上一段一字不差。", f"{FIX}。")
            continue
        for at, twice in _clauses(line.text):
            yield Fault(line.at + at, f"“{twice}”重复了一遍。", f"{FIX}。")
        for one, other in pairwise(_SENTENCE.finditer(line.text)):
            if one[0].strip() == other[0].strip() and one.end() == other.start():
                yield Fault(line.at + other.start(), f"“{other[0][:30]}”重复了一遍。", f"{FIX}。")


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    """One or two clauses that are said again at once, with their offset."""
    clauses = text.split("，")
    at = 0
    for number, clause in enumerate(clauses):
        for count in (1, 2):
            said = clauses[number:number + count]
            again = clauses[number + count:number + 2 * count]
            if len(again) == count and all(map(_CLAUSE.fullmatch, said)) and (
                    [*again[:-1], _END.split(again[-1])[0]] == said):
                yield at, "，".join(said)
                break
        at += len(clause) + 1
