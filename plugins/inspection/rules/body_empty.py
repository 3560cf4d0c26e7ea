"""A document has a text; a few words are none (国办秘函〔2019〕19号: 发布的信息内容完整)."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-35", Severity.WARNING, COMPLETE
NAME = "正文是空的，或几乎是空的"
LOOKS_AT = "收录全文的文件、解读，没有附件、没有图片，正文没有字，或者只有“略”“见附件”“附后”等"
FIX = "补上正文；只有题录的，写“收录: 题录”"
_NOTHING = re.compile(r"\W*(?:略|无|从略|全文略|无正文|正文略|附后|见附件|详见附件|如附件|如题|同上|测试|空|暂无"
                      r"|(?:此页|本页)?(?:暂无|无|没有)内容|内容为空)?\W*")
_WITH_TEXT = frozenset({Layout.DOCUMENT, Layout.INTERPRETATION})
PASS = ("\n同意。", "收录: 题录\n来源: 某报\n\n略。", "版式: 机构\n\n略。")
FAIL = ("\n略。", "\n附后")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where there is next to nothing to read."""
    document = source.document
    if (document.layout not in _WITH_TEXT or not document.is_full or document.withdrawn
            or document.attachments):
        return
    # What has a fault in its front matter was not converted: its words stand in the file alone.
    said = context.body_text(document.digest) if document.digest else source.text[source.body_at:]
    words = "".join(said.split())
    if _NOTHING.fullmatch(words) and "<img" not in (context.body_html(document.digest) or ""):
        said = f"只有“{words}”" if words else "没有一个字"
        yield Fault("title", f"正文{said}。", f"{FIX}。",
                    severity=None if words else Severity.ERROR)
