"""What the note 附注 says of publicity agrees with the front matter."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import REVIEW
from ..source import Source

ID, SEVERITY, INDICATOR = "PRIV-05", Severity.ERROR, REVIEW
NAME = "附注与公开属性不符"
LOOKS_AT = "正文附注“此件不公开”“此件依申请公开”、单独一行“公开方式：依申请公开”，而文件头的公开属性是主动公开"
FIX = "核对公开属性；不应公开的改写“公开属性”，文件就不再发布"
PASS = ("\n（此件公开发布）", "\n公开方式：主动公开", "\n公开方式：主动公开、依申请公开、不予公开。", "\n（此件有删减）",
        "公开属性: 不予公开\n\n（此件不予公开）")
FAIL = ("\n（此件不予公开）", "\n（此件依申请公开）", "\n公开方式：依申请公开", "\n（依申请公开）", "\n本文件不予公开。")
_NOTE = re.compile(r"[（(]?(?:此|本)(?:件|文件)(?:属于?)?(?:不予公开|不公开|不宜公开|依申请公开|不对外公开|删减后公开，原件不公开|"
                   r"发至[县乡]?[^）)\n]{0,8}级)[)）]?"
                   r"|^[ \t\u3000]*(?:[（(【]|公开(?:方式|属性|类别|类型|形式|范围)[ \u3000]*[:：][ \u3000]*)"
                   r"(?:依申请公开|不予公开|不公开|内部公开)[)）】]?[。 \u3000]*$", re.MULTILINE)


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each note that says the document is not for everybody."""
    for match in _NOTE.finditer(source.body):
        yield Fault(match.start(), f"附注写“{match[0].strip()}”，"
                                   f"文件头的公开属性却是“{source.document.openness}”。",
                    "请核对；不应公开的，请改写文件头“公开属性”。")
