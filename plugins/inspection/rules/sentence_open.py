"""A paragraph that is a sentence ends like one."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import BLANK, ProseLine, Source

ID, SEVERITY, INDICATOR = "TXT-47", Severity.WARNING, ACCURACY
NAME = "段末没有标点、序号后面没有内容"
LOOKS_AT = "正文中间的段落：有逗号、二十字以上而没有句末标点的；只有“二、”“（二）”而没有内容的"
FIX = "对照原件补上标点、内容"
PASS = ("\n各乡镇、各部门：\n\n请抓好落实，及时报送进展情况。\n\n示例县人民政府办公室，2026年11月16日\n\n附件：甲",
        "\n一、总体要求\n\n抓好落实。")
FAIL = ("\n各单位要加强领导，落实责任，确保按时完成各项任务\n\n下一步继续推进。", "\n一、抓学习。\n\n二、",
        "\n主要任务：\n\n（一）抓学习。\n\n（二）")
_ENDS = re.compile(r"[一-鿿]$")
_BARE = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])[ \u3000]*")
_LABELLED = re.compile(r"[^，。]{1,12}[:：]|附|来源|第[一二三四五六七八九十百零\d]+[章节编条款项]|[（(]|[一二三四五六七八九十]+、"
                       r"|\d+[.．、]|"
                       r"抄送|主送|此件")
_SIGNED = re.compile(r"(?:人民政府|办公室|办公厅|委员会|[局厅委部院署处科]|公司|中心|部队|专家|日)$")
_LEAST, _MOST, _FEW = 20, 400, 2


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each paragraph without an end, each ordinal without words."""
    document, lines = source.document, source.lines
    if document.layout is not Layout.DOCUMENT or not document.is_full:
        return
    open_ones = [line for line in lines[:-1] if _is_open(line)]
    if len(open_ones) <= _FEW:  # else its lines are broken, or it is set without them
        for line in open_ones:
            yield Fault(line.at + len(line.text) - 1,
                        f"“…{line.text.strip()[-12:]}”这一段没有句末标点。", f"请{FIX}。")
    for line, after in zip(lines, (*lines[1:], None), strict=False):
        if _BARE.fullmatch(line.text.strip(" \u3000")) and (
                after is None or _BARE.match(after.text.strip(" \u3000"))):
            yield Fault(line.at, f"“{line.text.strip()}”后面没有内容。", f"请{FIX}。")


def _is_open(line: ProseLine) -> bool:
    text = line.text.strip(" \u3000\0")
    return (_LEAST <= len(text) <= _MOST and "，" in text and not line.is_heading
            and BLANK not in text and bool(_ENDS.search(text))
            and not _LABELLED.match(text) and not _SIGNED.search(text))
