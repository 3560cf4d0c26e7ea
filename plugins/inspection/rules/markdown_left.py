"""Signs of Markdown that readers see, for they were not understood."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-32", Severity.WARNING, COMPLETE
NAME = "留在网页上的 Markdown 记号"
LOOKS_AT = "网页上显示出来的 **、```、](、|---|、| 甲 |、[^1]、{: …}、#### 等记号"
FIX = "照 docs/markdown.md 改正写法；确实要显示的，前面加“\\”或写成全角"
PASS = ("\n**重点**，见[网站](https://www.gov.cn/)。", "\n身份证6203**********12，张**、李**。",
        "\n|甲|\n|---|\n|乙|",
        "\n姓名：____，2*3*4", "\n正文[^1]。\n\n[^1]: 注。", "\n#1号楼，#话题#")
FAIL = ("\n这是** 重点 **内容。", "\n见[网站] (https://www.gov.cn/)和[附件](", "\n甲\n\n|---|---|\n\n乙",
        "\n正文[^9]。", "\n正文{: .red}", "\n```\n正文", "\n~~删去~~", "\n| 甲 | 乙 |\n\n后文")
_LEFT = re.compile(
    r"(?<![\*\w])\*\*(?!\*)|(?<!\*)\*\*(?![\*，、。；）\s]|$)|```|~~"
    r"|\]\s?\((?=\S*(?:/|\.|$))|\|\s*:?-{3,}:?\s*\||\[\^[^\]\n]*\]"
    r"|^\|.*\|$"
    r"|\{:[^{}\n]*\}|\{[#.][\w -]+\}|^#{2,6}(?=\S)|&(?:nbsp|emsp|ensp|amp|lt|gt);", re.MULTILINE)


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each sign that stands in the text of the page, at its place in the file."""
    shown = context.body_text(source.document.digest)
    left = {match[0] for match in _LEFT.finditer(shown)}
    if not left:
        return
    for match in _LEFT.finditer(source.text, source.body_at):
        if match[0] in left:
            left.discard(match[0])
            yield Fault(match.start(), f"网页上会显示记号“{match[0]}”。", f"{FIX}。")
