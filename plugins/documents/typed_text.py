"""Characters that a Chinese input method gives in place of those of YAML, and edits of a text."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

BLANK = "[ \t\r\u00a0\u2000-\u200a\u202f\u3000]"
BLANKS = " \t\r\u00a0\u2002\u2003\u2009\u202f\u3000"
ASCII_BLANKS = " \t\r"
DASHES = "－—–‐−─"
COLONS = "：﹕︰"
NAMES: Mapping[str, str] = MappingProxyType({
    "\t": "制表符（Tab）", "\u00a0": "不间断空格（U+00A0）", "\u3000": "全角空格",
    "：": "全角冒号“：”", "，": "全角逗号“，”", "＃": "全角井号“＃”",
    "［": "全角方括号“［”", "］": "全角方括号“］”", "｛": "全角花括号“｛”", "｝": "全角花括号“｝”",
    "【": "方头括号“【”", "】": "方头括号“】”", "＂": "全角引号“＂”", "＇": "全角引号“＇”",
    "“": "中文引号“", "”": "中文引号”",
    "－": "全角减号“－”", "—": "破折号“—”",
})
BRACKETS: Mapping[str, str] = MappingProxyType({"［": "[", "］": "]", "｛": "{", "｝": "}"})
# Full width digits, letters and the signs of codes.
NARROW: Mapping[int, int] = MappingProxyType({
    **{ord(sign): ord(sign) - 0xFEE0 for sign in "－．／＠＿"},
    **{code: code - 0xFEE0 for first, last in (("０", "９"), ("Ａ", "Ｚ"), ("ａ", "ｚ"))
       for code in range(ord(first), ord(last) + 1)}})
_WIDE = re.compile(f"[{re.escape(''.join(map(chr, NARROW)))}]")


class Slip(NamedTuple):
    """What was typed from `start` to `end`, the YAML it means, what is wrong with it, in words.

    `put` is None where it is read as it stands and a person should look at it.
    """

    start: int
    end: int
    put: str | None
    message: str


def name_of(character: str) -> str:
    """What a character is called, with itself where it can be seen."""
    return NAMES.get(character, f"“{character}”（U+{ord(character):04X}）")


def first_odd(typed: str) -> str:
    """The first character of a stretch that no YAML has there, "" where all are ASCII."""
    return next((sign for sign in typed if sign == "\t" or sign > "~"), "")


def narrowed(text: str) -> str:
    """The text with digits and letters of half width."""
    return text.translate(NARROW) if _WIDE.search(text) else text


def corrected(text: str, slips: Iterable[Slip]) -> str:
    """The text with each slip that means something put right."""
    parts, done = [], 0
    for slip in slips:
        if slip.put is not None:
            parts += [text[done:slip.start], slip.put]
            done = slip.end
    return "".join((*parts, text[done:]))
