"""A text that speaks of its attachment has it."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-06", Severity.ERROR, COMPLETE
NAME = "提到附件而没有附件"
LOOKS_AT = "正文写“见附件”“附件：”而文件头没有“附件”、正文没有文件链接、后面也没有附件原文"
FIX = "补上附件，写进文件头“附件”"
PASS = ("\n确定执法主体16个（名单附后）。\n\n示例县执法主体名单\n\n县司法局", "\n存在一些问题（详见附件）。\n\n附件\n\n问题清单", "\n合同附件应当齐全。",
        "\n见[附件](http://www.gov.cn/a.pdf)。")
FAIL = ("\n确定执法主体16个（名单附后）。", "\n存在一些问题（详见附件），特别是县教育局。", "\n附件：问题清单", "\n请填写附件1。")
_MENTION = re.compile(r"(?:详见|参见|具体见|可见|见|如|附后的|填写|填报|按照?|依照|根据)(?:本[文通][件知]?)?(?:附件|附表)"
                      r"(?![一-鿿]*[》”])|[见详]后附的?(?:表格?|清单|名单)|[一-鿿]{0,6}(?P<what>名单|清单|目录|名册|一览表"
                      r"|明细表|安排表|方案)附后(?=[）)，。；])")
_HEADED = re.compile(r"附\s*[件表]\s*(?:[\d一二三四五六七八九十]+)?\s*[:：]?")
_LIST = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]*\s*[:：].+")
_NUMBERED = re.compile(r"附件\s*(\d{1,2})(?!\d)")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the first mention of an attachment that is nowhere."""
    document = source.document
    if not document.is_full or document.layout not in (Layout.DOCUMENT, Layout.INTERPRETATION):
        return
    linked = sum(reference.kind == "file" for reference in document.references)
    below = sum(bool(_HEADED.fullmatch(line.text.strip())) for line in source.lines)
    linked += sum(f"]({scheme}" in source.text for scheme in ("http://", "https://"))
    there = len(document.attachments) + linked + below
    listed = [line.at for line in source.lines if _LIST.fullmatch(line.text.strip())]
    mentions = [match.start() for match in _MENTION.finditer(source.body)
                if not (match["what"] and _stands_below(source, match["what"], match.end()))]
    mentions += listed
    if mentions and not there:
        yield Fault(min(mentions), "正文提到附件，但没有附件。", "请补上附件，并写进文件头“附件”。")
        return
    numbers = [match for match in _NUMBERED.finditer(source.body) if int(match[1]) > there]
    if numbers and there and document.attachments:
        last = max(numbers, key=lambda match: int(match[1]))
        yield Fault(last.start(), f"正文提到“{last[0]}”，附件只有{there}个。", "请补上缺的附件。")


def _stands_below(source: Source, what: str, at: int) -> bool:
    """True where a table, or a line that is headed as it was called, follows the mention."""
    return any(sign in source.text[at:] for sign in ("\n|", "<table")) or any(
        line.at > at and line.text.rstrip(" \u3000").endswith(what) for line in source.lines)
