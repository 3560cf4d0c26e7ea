"""Two documents do not share almost all of their text: a copy, or two versions of one thing."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import UNIQUE
from ..likeness import alike

ID, SEVERITY, INDICATOR = "DUP-01", Severity.WARNING, UNIQUE
NAME = "内容几乎相同"
LOOKS_AT = "每两份文件的正文（二百字以上）：六字连续片段有八成相同；互相转发、修改、解读、标“前版”或“来源”的不算"
FIX = "同一文件只留一份；确是两份的，逐处核对差异"
_TEXT = "".join(f"第{n}项工作由责任单位{n * 7}按照要求认真抓好落实，{n * 13}日前报送情况。" for n in range(1, 14))
PASS = (f"=== a.md\n\n{_TEXT}\n=== b.md\n\n另外一份文件，内容不同。",
        f"=== a.md\n\n{_TEXT}\n=== b.md\n来源: 县政府网站\n\n{_TEXT}")
FAIL = (f"=== a.md\n\n{_TEXT}\n=== b.md\n\n{_TEXT}",)
_SENTENCE = re.compile(r"[^。；\n]+")
_SHOWN = 3


def check(context: Context) -> Iterator[Fault]:
    """A fault at the later of each two, with the first places where they differ."""
    documents = context.library.by_path
    sketches = {document.path: context.facts[document.path].sketch
                for document in context.library.listed if not document.source}
    for first, second, percent in alike(sketches, context.settings.alike_percent):
        older, newer = sorted((documents[first], documents[second]),
                              key=lambda document: document.order)
        if not _belong_together(older, newer, context):
            yield Fault("title", f"正文与《{older.title}》（{older.path}）约{percent}%相同"
                        f"{_differences(older, newer, context)}。",
                        "同一文件只留一份；确是两份的，请逐处核对差异。", path=newer.path)


def _belong_together(older: Document, newer: Document, context: Context) -> bool:
    related = {link.document.path for document in (older, newer)
               for link in context.library.links.get(document.path, ()) if link.document}
    return bool(related & {older.path, newer.path})


def _differences(older: Document, newer: Document, context: Context) -> str:
    """`；不同处如“…”与“…”`: the title where it differs, then sentences that stand for each other."""
    ours, theirs = (list(map(str.strip, _SENTENCE.findall(context.body_text(document.digest))))
                    for document in (older, newer))
    pairs = [(older.title, newer.title)] if older.title != newer.title else []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "replace" and b - a == d - c:
            pairs += zip(ours[a:b], theirs[c:d], strict=True)
    if not pairs and ours == theirs:
        return "，一字不差"
    shown = "；".join("“{}”与“{}”".format(*_around(*pair)) for pair in pairs[:_SHOWN])
    return f"；不同处如{shown}" if shown else ""


def _around(one: str, other: str, margin: int = 6) -> tuple[str, str]:
    """The two texts from shortly before to shortly after where they differ."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if not codes:
        return one[:20], other[:20]
    _, a, b, c, d = codes[0]
    return one[max(a - margin, 0):b + margin], other[max(c - margin, 0):d + margin]
