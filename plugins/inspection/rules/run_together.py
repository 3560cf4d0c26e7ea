"""Lines that became one paragraph, and ordinals within one, are found where they may be several."""

import itertools
import re
from collections.abc import Iterator

from ...documents.dialect.joining import ends_sentence, is_wrapped
from ...documents.dialect.kinds import Kind, kind_of
from ...documents.findings import Severity
from ...documents.ordinals import FORMS, HAN, ORDINAL, han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..paragraphs import Paragraphs
from ..source import ProseLine, Source

ID, SEVERITY, INDICATOR = "TXT-31", Severity.WARNING, COMPLETE
NAME = "看起来连成一段的几段"
LOOKS_AT = "没有空行、句子也没有完的短行（程序接成了一段）；一段里接着写下去的序号（一、……。二、……）"
FIX = "是几段的，中间空一行；是一句话的，删去换行"
PASS = ("\n各乡镇人民政府，县政\n府各部门要抓好落实。", "\n甲县教育局\n\n乙县教育局", "\n一、甲。\n二、乙。",
        "\n包括：（一）甲；（二）乙。", "\n（一）甲；（二）乙；（三）丙。", "\n- 甲县教育局\n- 乙县教育局",
        "\n甲县\\\n乙县", "\n序号\t单位\n1\t甲", "\n序号 | 名称\n--- | ---\n1 | 甲", "\n甲\n---\n乙",
        "\n各单位要：\n　　提高认识\n　　明确责任", "\n三位同志：\n张三\n李四\n王五", "\n-甲\n-乙\n-丙",
        "\n第一，甲\n第二，乙", "\n首先，甲\n一方面乙", "\nA、甲\nB、乙", "\n1、一级\n1.1 二级")
FAIL = ("\n甲县教育局\n乙县教育局", "\n一、甲。二、乙。", "\n第一条 甲。第二条 乙。", "\n1．甲。2．乙。",
        "\n五,用了\n六 用了", "\n甲。\n依据第二条之二的规定\n第二条之三，不得停水")
_PAUSE = re.compile("[，、：；,]")
_TYPED = re.compile(r"[|\t\\\0]")  # cells of a table, a break that was typed
_NEXT = re.compile(rf"。\s*(?:{'|'.join(FORMS.values())})")
# What looks like the ordinal of a paragraph, in a form that opens none.
_LIKE_ORDINAL = re.compile(
    rf"第\s*[{HAN}\d]+\s*[编章节条](?:之[{HAN}]+)?[\s，,—－-]|[{HAN}]{{1,3}}[,，.． \u3000]"
    r"|\d{1,2}\s*[、,，．)）](?!\d)|[A-Za-z]\s*[、．)）]")
_IN_LINE = frozenset({"item", "subpoint", "detail"})  # these stand within a sentence, too


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each line joined by guess, and for each ordinal in the middle of a line."""
    lines = source.lines
    guessed = [pair for pair in itertools.pairwise(lines) if _may_be_several(source, *pair)]
    shown = Paragraphs(context.body_text(source.document.digest) if guessed else "")
    for above, line in guessed:
        if shown.join(above.text, line.text):
            yield Fault(line.at, f"这一行和上一行“{above.text[-12:]}”接成了一段。", f"{FIX}。")
    for line in lines:
        if inner := _ordinal_within(line.text):
            yield Fault(line.at, f"这一段中间又有序号“{inner}”。", "每个序号另起一行。")


def _may_be_several(source: Source, above: ProseLine, line: ProseLine) -> bool:
    """True for short lines one below the other, no sign of which says what they are."""
    between = source.text[above.at + len(above.text):line.at]
    if between.strip(" ") != "\n":
        return False
    if above.is_heading or is_wrapped(above.text) or _TYPED.search(f"{above.text} {line.text}"):
        return False
    if _PAUSE.search(above.text) and not _LIKE_ORDINAL.match(line.text):
        return False
    return all(kind_of(text)[0] is Kind.TEXT for text in (above.text, line.text))


def _ordinal_within(text: str) -> str:
    """The ordinal that goes on with the one that opens the line, after the end of a sentence."""
    first = ORDINAL.match(text)
    if first is None or first.lastgroup in _IN_LINE or not ends_sentence(text):
        return ""
    for match in _NEXT.finditer(text, first.end()):
        if match.lastgroup == first.lastgroup and _number(match) == _number(first) + 1:
            return match[0].removeprefix("。").strip()
    return ""


def _number(match: re.Match[str]) -> int:
    return han_to_int(match["serial"] or match[match.lastindex or 0])
