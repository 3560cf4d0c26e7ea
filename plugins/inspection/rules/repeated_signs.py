"""No sign of punctuation stands twice, or after another that excludes it."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-13", Severity.WARNING, ACCURACY
NAME = "标点重复、序号后多标点"
LOOKS_AT = "标题末尾的标点，标题和正文里的“，，”“。。”“，。”，以及“（一）、”"
FIX = "删去多余的标点"
PASS = ("\n（四）、（五）项所列人员。", "\n（一）加强领导。……如此。", "\n是吗？！")
FAIL = ("标题: 关于开展检查的通知。", "\n加强领导，，认真落实。", "\n加强领导。。", "\n加强领导，。", "\n（一）、加强领导")
_SENTENCE_ENDS = ("。", "，", "；", "：", "、")
_TWICE = re.compile(r"([，。；：、])[，。；：、]+")
_AFTER_ORDINAL = re.compile(r"^[ \t#]*([（(][一二三四五六七八九十]+[）)])[、，,.．](?![（(])", re.MULTILINE)


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each superfluous sign."""
    title = source.document.title
    if title.endswith(_SENTENCE_ENDS):
        yield Fault("title", f"标题末尾多了标点“{title[-1]}”。", "请删去。")
    for match in _TWICE.finditer(source.prose):
        yield Fault(match.start(), f"标点“{match[0]}”重复。", "请只保留一个。")
    for match in _AFTER_ORDINAL.finditer(source.prose):
        yield Fault(match.start(1), f"“{match[0].strip()}”：带括号的序号后面不加标点。",
                    f"请改为：{match[1]}")
