"""What a text says is below, attached, to be downloaded or scanned is there."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-39", Severity.ERROR, COMPLETE
NAME = "说有而没有的名单、图、表、下载"
LOOKS_AT = "正文写“名单附后”“点击下载”“扫描二维码”“见下图”“见下表”，而没有附件、链接、图片、表格"
FIX = "补上附件、图片或表格，或删去这句话"
PASS = ("\n根据备案类型点击进入相应的办理事项。",
        "\n名单附后。\n\n| 姓名 |\n|---|\n| 张三 |", "\n扫描下方二维码报名。\n\n![二维码](https://www.gov.cn/a.png)",
        "\n点击下载[申请表](https://www.gov.cn/a.docx)。", "\n企业应当印制二维码，入场时扫描防火二维码。")
FAIL = ("\n名单附后。", "\n请点击下载申请表。", "\n请扫描下方二维码报名。", "\n流程见下图。", "\n标准见下表：",
        "\n见[首页](https://www.gov.cn/)。\n\n说明。\n\n说明。\n\n申请表请点击下载。")
_SAID = {
    "list": re.compile(r"(?:名单|清单|目录|表|全文|原文|方案|文件)(?:详见|见)?附后|如下附|(?:详见|见)(?:附后|文后|文末)"),
    "link": re.compile(r"(?:请)?点击(?:此处|这里|链接|附件|文末)?(?:下载|查看|阅读|报名|进入)"
                       r"(?!相应|对应|相关|“|系统|页面|事项)|请?下载附[表件]|[在从]下方下载"),
    "picture": re.compile(r"(?:扫描|扫一扫|扫|识别|长按)(?:下[方面列图]|以下|文末|右侧|上方|左侧)的?[^，。；\n]{0,4}二维码"
                          r"|请(?:扫描|扫)二维码|扫码(?:填写|报名|进群|下载|填报)|(?:见|如)下图|下图[为是所]|图如下|(?:详?见)附图"),
    "table": re.compile(r"(?:见|如)下表(?!面|现|达|述)|下表(?:所列|所示)"),
}
_INSERTED = (Layout.SCHEDULE, Layout.ANNUAL_REPORT)  # whose tables the program inserts
_LINKS = ("](", "<a ", "<A ", "http")
_ITEM = 32  # characters of a line that may be an item of a list
_NEAR = 4  # ends of lines between words and the link that they mean


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the first mention of each kind of thing that is nowhere."""
    document, body = source.document, source.body
    if document.layout in _INSERTED or not document.is_full or document.attachments:
        return
    picture = "![" in body or "<img" in body.lower()
    table = "\n|" in body or "<table" in body.lower()
    link = any(sign in body for sign in _LINKS)
    there = {"list": table or len(source.lines) > 30, "link": False,
             "picture": picture or link, "table": table or picture}
    for kind, form in _SAID.items():
        match = None if there[kind] else form.search(source.prose, source.body_at)
        if match and not (kind == "list" and (_follows(source, match.end())
                                              or _is_below(source, match.end()))) and not (
                kind in ("link", "list") and _has_link(source, match.start())):
            yield Fault(match.start(), f"正文写“{match[0]}”，没有找到。", f"请{FIX}。")


def _has_link(source: Source, at: int) -> bool:
    """True where a link stands on this line or on the next two."""
    begin, end = source.body.rfind("\n", 0, at) + 1, at
    for _ in range(_NEAR):
        end = source.body.find("\n", end + 1)
        end = len(source.body) if end < 0 else end
    return any(sign in source.body[begin:end] for sign in _LINKS)


def _is_below(source: Source, at: int) -> bool:
    """True where a picture or a link stands further down."""
    return any(sign in source.body[at:] for sign in ("![", "<img", *_LINKS))


def _follows(source: Source, at: int) -> bool:
    """True where several lines stand below: what is said to follow is likely among them."""
    return sum(line.at > at and len(line.text) < _ITEM for line in source.lines) > 4
