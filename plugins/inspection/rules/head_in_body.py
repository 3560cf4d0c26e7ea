"""What belongs into the front matter and stands in the body, where the program does not read it."""

import re
from collections.abc import Iterator

from ...documents.fields import FIELDS
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-33", Severity.WARNING, COMPLETE
NAME = "正文里像文件头的行"
LOOKS_AT = "正文开头的“文号：…”“发布日期：…”等行，正文里写成“字段: 值”的行"
FIX = "是文件头的，移到上面两行“---”之间，正文里删去；不是的，不用改"
PASS = ("\n联系电话：0935-1234567", "\n附件：1. 名单", "\n标题应当准确。", "\n" + "正文。\n\n" * 12 + "文号：甲〔2024〕1号")
FAIL = ("\n文号：测政发〔2024〕1号\n\n正文。", "\n发布日期: 2024-07-02\n\n正文。", "\n正文。\n\n公开属性: 主动公开")
_OFTEN_IN_TEXT = frozenset({"附件", "摘要", "来源", "依据", "解读", "修改", "废止", "更正", "另列", "有效期"})
_KEYS = "|".join(field.key for field in FIELDS if field.key not in _OFTEN_IN_TEXT)
_YAML_LINE = re.compile(rf"^(?:{_KEYS}):[ \t]+\S", re.MULTILINE)
_TOP_LINE = re.compile(rf"^[ \t\u3000]*(?:\*\*|【)?({_KEYS})[ \u3000]?(?:\*\*|】)?[：:][ \t\u3000]*\S")
_TOP = 10  # lines


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each line at the top of the body, and for each in the form of a key."""
    body = source.text[source.body_at:]
    found = {match.start() for match in _YAML_LINE.finditer(body)}
    at = filled = 0
    for line in body.split("\n"):
        if line.strip():
            filled += 1
            if filled > _TOP:
                break
            if _TOP_LINE.match(line):
                found.add(at)
        at += len(line) + 1
    for at in sorted(found):
        line = body[at:].partition("\n")[0].strip()
        yield Fault(source.body_at + at, f"“{line[:20]}”像是文件头里的字段，程序不读正文里的。", f"{FIX}。")
