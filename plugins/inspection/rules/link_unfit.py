"""Links lead to what readers can open: no local files, no intranet, no scripts, nothing hidden."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import LINKS
from ..source import Source

ID, SEVERITY, INDICATOR = "LINK-06", Severity.WARNING, LINKS
NAME = "读者打不开的地址、暗藏的文字"
LOOKS_AT = "正文里没有地址的链接，脚本（javascript:）、本机文件（file:、C:\\、\\\\共享）、内网网址，以及样式写成看不见的文字"
FIX = "删去，或改成公开的网址"
PASS = ("\n版本10.1.2，见https://www.gov.cn/172.html，驱动器C:盘。", "\n<p style=\"font-size:16px\">正文</p>")
FAIL = ("\n登录https://www.shili.gov. cn/bm报名。", "\n见[原文]()。", "\n[下载表格](#)",
        "\n见[系统](http://10.12.3.4/a.html)。", "\n请登录 http://192.168.1.20:8080/oa 填报。",
        "\n见[文件](file:///C:/a.docx)。", "\n<a href=\"javascript:alert(1)\">打开</a>",
        "\n资料在D:\\工作\\名单.xls。", "\n<span style=\"font-size:0\">某某平台</span>")
_OF_OFFICES = r"(?:192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2}(?![\d.])"
_LOCAL = rf"(?:{_OF_OFFICES}|(?:10|127)(?:\.\d{{1,3}}){{3}}(?![\d.])|localhost)"
_KINDS = {
    "空的链接": r"(?<=\])\(\s*(?:#|https?://)?\s*\)",
    "脚本": r"(?:java|vb)script:|data:text/html",
    "本机文件": r"file:/{2,3}|(?<![A-Za-z])[A-Za-z]:\\\\?[^\s\\，。]|(?<!\\)\\\\[A-Za-z0-9_.-]+\\[^\s\\]",
    "内网网址": rf"(?:https?|ftp)://{_LOCAL}|(?<![\d./]){_OF_OFFICES}|(?:https?"
            rf"|ftp)://[^/\s）)]*\.(?:local|lan|internal|intranet|corp)(?![\w.])",
    "断开的网址": r"https?://[^\s，。；）)]*\.[ ](?:cn|com|org|net)\b",
    "看不见的文字": (r"<font[^<>]*\ssize=[\"']?0[\"']?[\s>]"
               r"|<[a-z]+[^<>]*style\s*=[^<>]*(?:display:\s*none|visibility:\s*hidden"
               r"|font-size:\s*[0-2](?:px|pt|em)?(?![\d.])|(?:text-indent|left|top):\s*-\d{3}"
               r"|opacity:\s*0(?![.\d]))"),
}
_FORMS = tuple((re.compile(form, re.IGNORECASE), kind) for kind, form in _KINDS.items())
# Addresses that no reader has, and what no editor writes.
_CERTAIN = ("脚本", "空的链接")
_CERTAIN_FORM = re.compile(r"(?:file|https?|ftp):/", re.IGNORECASE)
_SIGNS = ("](", "script:", "data:", "file:", "\\", "://", ".168.", "172.", "style", "<font")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each such address, each text that a style hides."""
    body = source.body.lower()
    if not any(sign in body for sign in _SIGNS):
        return
    for form, kind in _FORMS:
        for match in form.finditer(source.body, source.body_at):
            is_certain = kind in _CERTAIN or _CERTAIN_FORM.match(match[0])
            yield Fault(match.start(), f"“{match[0][:40]}”是{kind}。", f"请{FIX}。",
                        severity=Severity.ERROR if is_certain else None)
