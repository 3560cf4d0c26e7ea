"""Ordinals within a paragraph run on: 一是……二是……三是；（一）…（二）…；①…②."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.ordinals import han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-40", Severity.WARNING, ACCURACY
NAME = "一段里的序数跳号、重号"
LOOKS_AT = "同一段里的“一是……二是……”“第一，……第二，……”“（1）……（2）……”“①……②……”，从一开始、两个以上的"
FIX = "对照原件改正序数"
PASS = ("\n一是抓学习；二是抓落实；三是抓检查。一是有计划，二是有总结。", "\n（一）前款第（一）、（三）项规定的；",
        "\n第一，要学习。第二，要落实。")
FAIL = ("\n各单位要做到：一要学习，二要落实，四要检查。",
        "\n一是抓学习；二是抓落实；四是抓检查。", "\n一是抓学习。二是抓落实。二是抓检查。",
        "\n包括：（1）申请书；（2）身份证明；（4）其他材料。", "\n①甲；②乙；④丙。", "\n第一，要学习；第三，要落实。")
_HAN = "一二三四五六七八九十"
_START = r"(?:(?<=[：；，。、:;,\n])|^)[ \u3000]*"
_FORMS = tuple(re.compile(form) for form in (
    rf"{_START}([{_HAN}]{{1,3}})是", rf"{_START}([{_HAN}]{{1,3}})要",
    rf"{_START}第([{_HAN}]{{1,2}})(?:步)?[，、,]",
    rf"(?:{_START}|(?<=[括要为交有：]))[（(](\d{{1,2}})[）)](?![项款目])",
    rf"{_START}[（(]([{_HAN}]{{1,3}})[）)](?![项款目])", r"([①-⑳])"))
_SIGNS = ("二是", "三是", "二要", "三要", "第二", "第三", "（2）", "（3）", "(2)", "(3)", "（二）", "（三）", "②", "③")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each ordinal that does not follow the one before it in its paragraph."""
    if not any(sign in source.prose for sign in _SIGNS):
        return
    for line in source.lines:
        if any(sign in line.text for sign in _SIGNS):
            for form in _FORMS:
                yield from _jumps(line.at, line.text, form)


def _jumps(at: int, text: str, form: re.Pattern[str]) -> Iterator[Fault]:
    found = list(form.finditer(text))
    if len(found) < 2 or han_to_int(found[0][1]) != 1:
        return
    last = 1
    for match in found[1:]:
        number = han_to_int(match[1])
        if number not in (1, last + 1):
            said = "与前面的重复" if number == last else f"前面是{last}，没有接上"
            yield Fault(at + match.start(1), f"“{match[0].strip()}”{said}。", f"请{FIX}。")
        last = number
