"""A government's own addresses are https and its mailboxes its own: under gov.cn or its domain."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.inserts import list_marks
from ...documents.rule import Fault
from ..context import Context
from ..indicators import GUIDE
from ..source import Source

ID, SEVERITY, INDICATOR = "GUIDE-03", Severity.WARNING, GUIDE
NAME = "网址和公务邮箱"
LOOKS_AT = "指南、机构、制度、页面里不加密的政府网址（http://）和商业邮箱"
FIX = "政府网址用 https；公务邮箱用 gov.cn 域名"
PASS = ("版式: 指南\n\n网址 https://www.shili.gov.cn/，邮箱 xxgk@shili.gov.cn",)
FAIL = ("版式: 指南\n\n域名为http://www.shili.gov.cn/;", "版式: 指南\n\n邮箱slxxxgk@163.com")
_PLAIN = re.compile(r"http://(?:[\w-]+\.)+gov\.cn")
_MAILBOX = re.compile(r"[\w.+-]+@(?![\w.-]*gov\.cn)(?![\w.-]*org\.cn)[\w-]+(?:\.[\w-]+)+", re.ASCII)


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each address, once."""
    if source.document.layout in (Layout.DOCUMENT, Layout.INTERPRETATION, Layout.ANNUAL_REPORT):
        return
    texts = ((0, source.text), *list_marks(source.text, context.site.offices))
    own = context.site.identity.domain.removeprefix("www.") or "gov.cn"
    seen: set[str] = set()
    for pattern, message, fix in (
            (_PLAIN, "没有使用加密的 https。", "请确认网站支持 https 后改正。"),
            (_MAILBOX, "是商业邮箱，不是公务邮箱。", "请改用 gov.cn 域名的公务邮箱。")):
        for at, match in ((at, match) for at, text in texts for match in pattern.finditer(text)):
            official = pattern is _MAILBOX and match[0].endswith((f"@{own}", f".{own}"))
            if match[0] not in seen and not official:
                seen.add(match[0])
                # What a mark brings from the offices stands where the mark does.
                yield Fault(at or match.start(), f"“{match[0]}”{message}", fix)
