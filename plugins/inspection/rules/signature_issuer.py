"""Who signs a document, and whom its title names, is who issued it by its front matter."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ownership import forwards
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import ProseLine, Source

ID, SEVERITY, INDICATOR = "DOC-12", Severity.WARNING, ACCURACY
NAME = "发文机关与标题、落款不符"
LOOKS_AT = "文件头的“发文机关”，与标题“关于”前面的机关、落款日期上面几行的机关（联合发文的，少了哪一个）；写了“来源”的、转发的不查"
FIX = "核对原件，改正写错的一处"
PASS = ("标题: 甲县教育局关于检查的通知\n发文机关: 甲县教育局\n\n正文。\n\n甲县教育局\n\n2024年1月2日",
        "标题: 甲县教育局 甲县财政局关于检查的通知\n发文机关: [甲县教育局, 甲县财政局]\n\n正文。",
        "发文机关: [甲县教育局, 甲县财政局]\n\n正文。\n\n甲县教育局\n\n甲县财政局\n\n2024年1月2日",
        "发文机关: 甲县教育局\n\n正文。\n\n甲县教育局 甲县司法局\n\n甲县财政局 甲县民政局\n\n2024年1月2日",
        "标题: 甲县政府办公室转发乙市教委关于检查的通知\n发文机关: 甲县政府办公室\n\n正文。\n\n乙市教委\n\n2024年1月2日",
        "标题: 关于甲县教育局机构改革的通知\n发文机关: 甲县人民政府\n\n正文。")
FAIL = ("发文机关: [甲县教育局, 甲县财政局]\n\n正文。\n\n甲县教育局\n\n2024年1月2日",
        "标题: 甲县教育局关于开展检查的通知\n发文机关: 甲县财政局\n\n正文。",
        "标题: 关于开展检查的通知\n发文机关: 甲县财政局\n\n正文。\n\n甲县教育局\n\n2024年1月2日")
_BODY = r"人民政府|办公室|办公厅|委员会|[局厅委部院署]"
_TITLED = re.compile(rf"^([一-鿿 \u3000、]{{2,60}}?(?:{_BODY}))(?:印发)?关于")
# An office that passes on another's text: whose it is stands before.
_PASSES_ON = re.compile(r"(?:批转|转发|印发)[^《》]{2,30}?关于")
_DAY = re.compile(r"[\s\u3000]*(?:\d{4}|[二〇○零一三四五六七八九]{4})年[^\n]{2,7}日[\s\u3000]*")
_SIGNED = re.compile(rf"[一-鿿 \u3000、]{{2,60}}(?:{_BODY})")
_MOST_SIGNED = 8
_APART = re.compile(r"[ \u3000、]+")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for a title, and for a signature, that names another body."""
    document = source.document
    if (document.layout is not Layout.DOCUMENT or not document.issuers or document.source
            or forwards(document)):
        return
    titled = _TITLED.match(_PASSES_ON.sub("关于", document.title, count=1))
    if titled and (other := _others(titled[1], document.issuers)):
        yield Fault("issuers", f"标题写的机关是“{other}”，文件头的发文机关是“"
                    f"{'、'.join(document.issuers)}”。", "请核对原件，改正写错的一处；联合发文的，列出每个机关。")
        return
    for number, line in enumerate(source.lines):
        signed = _signatures(source.lines[:number]) if _DAY.fullmatch(line.text) else []
        if signed:
            names = [name for _, text in signed for name in _APART.split(text) if name]
            whole = "".join(names) == "".join(document.issuers)
            if not whole and all(_others(name, document.issuers) for name in names):
                yield Fault(signed[-1][0], f"落款的机关是“{names[-1]}”，文件头的发文机关是“"
                            f"{'、'.join(document.issuers)}”。", "请核对原件，改正写错的一处。")
            elif not whole and (lacking := _lacking(names, document.issuers)):
                yield Fault(signed[-1][0], f"联合发文的落款没有“{'、'.join(lacking)}”。",
                            "请核对原件，补上落款，或者改正文件头的“发文机关”。")
            return


def _signatures(lines: Sequence[ProseLine]) -> list[tuple[int, str]]:
    """The offsets and words of the lines of names at the end of some lines, in their order."""
    names = [(line.at, line.text.strip(" \u3000")) for line in lines[-_MOST_SIGNED:]]
    found = list(takewhile(lambda name: _SIGNED.fullmatch(name[1]), reversed(names)))
    return found[::-1]


def _lacking(names: list[str], issuers: tuple[str, ...]) -> list[str]:
    """Of joint issuers those that do not sign, in full or with the county left out."""
    return [one for one in issuers if not any(
        one in name or one.endswith(name) or name.endswith(one) for name in names)]


def _others(names: str, issuers: tuple[str, ...]) -> str:
    """The first of the names that no issuer bears, in full or with the county left out; "" if none.
    """
    whole = "".join(_APART.split(names))
    if whole in {"".join(issuers), *issuers}:
        return ""
    for name in _APART.split(names):
        if name and not any(one.endswith(name) or name.endswith(one) for one in issuers):
            lead = next((one for one in issuers if name.startswith(one)), "")  # written together
            return name.removeprefix(lead)
    return ""
