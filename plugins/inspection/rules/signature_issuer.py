"""Who signs a document, and whom its title names, is who issued it by its front matter."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "DOC-12", Severity.WARNING, ACCURACY
NAME = "发文机关与标题、落款不符"
LOOKS_AT = "文件头的“发文机关”，与标题“关于”前面的机关、落款日期上面一行的机关；写了“来源”的不查"
FIX = "核对原件，改正写错的一处"
PASS = ("标题: 甲县教育局关于检查的通知\n发文机关: 甲县教育局\n\n正文。\n\n甲县教育局\n\n2024年1月2日",
        "标题: 甲县教育局 甲县财政局关于检查的通知\n发文机关: [甲县教育局, 甲县财政局]\n\n正文。",
        "标题: 关于甲县教育局机构改革的通知\n发文机关: 甲县人民政府\n\n正文。")
FAIL = ("标题: 甲县教育局关于开展检查的通知\n发文机关: 甲县财政局\n\n正文。",
        "标题: 关于开展检查的通知\n发文机关: 甲县财政局\n\n正文。\n\n甲县教育局\n\n2024年1月2日")
_BODY = r"人民政府|办公室|办公厅|委员会|[局厅委部院署]"
_TITLED = re.compile(rf"^([一-鿿 \u3000、]{{2,60}}?(?:{_BODY}))(?:印发)?关于")
_DAY = re.compile(r"[\s\u3000]*(?:\d{4}|[二〇○零一三四五六七八九]{4})年[^\n]{2,7}日[\s\u3000]*")
_SIGNED = re.compile(rf"[一-鿿 \u3000、]{{2,60}}(?:{_BODY})")
_APART = re.compile(r"[ \u3000、]+")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for a title, and for a signature, that names another body."""
    document = source.document
    if document.layout is not Layout.DOCUMENT or not document.issuers or document.source:
        return
    titled = _TITLED.match(document.title)
    if titled and "转发" not in titled[1] and (other := _others(titled[1], document.issuers)):
        yield Fault("issuers", f"标题写的机关是“{other}”，文件头的发文机关是“"
                    f"{'、'.join(document.issuers)}”。", "请核对原件，改正写错的一处。")
    lines = source.lines
    for above, line in pairwise(lines):
        if _DAY.fullmatch(line.text) and _SIGNED.fullmatch(text := above.text.strip(" \u3000")):
            if other := _others(text, document.issuers):
                yield Fault(above.at, f"落款的机关是“{other}”，文件头的发文机关是“"
                            f"{'、'.join(document.issuers)}”。", "请核对原件，改正写错的一处。")
            return


def _others(names: str, issuers: tuple[str, ...]) -> str:
    """The first of the names that no issuer bears, in full or with the county left out; "" if none.
    """
    whole = "".join(_APART.split(names))
    if whole in {"".join(issuers), *issuers}:
        return ""
    for name in _APART.split(names):
        if name and not any(one.endswith(name) or name.endswith(one) for one in issuers):
            return name
    return ""
