"""The ordinals of official texts: 编 章 节 条 of statutes, 一、 （一） 1. （1） ① of letters.

One table for all who read them: the dialect, where a line opens a paragraph; anchors; the check
of numbering; the comparison of texts. Forms of GB/T 9704-2012, 7.3.3, 立法技术规范（试行）一 and
what offices type for them (`1、`, `１．`, `1）`).
"""

import re
from functools import lru_cache

HAN = "〇零一二两三四五六七八九十百千"
BLANKS = "[ \\t\u3000\u00a0]{0,2}"  # as typed to spread an ordinal: 第 四 条, 2 、
# An Arabic numeral with its sign. A date may follow it, another digit would be a decimal.
DAY = r"(?:(?:19|20)\d\d年|\d{1,2}月)"  # 1.2024年, 2.3月: an ordinal and a date
_POINT = rf"(?:{BLANKS}[、．]|[，,。.])(?:(?!\s*\d)|(?=\s*{DAY}))"
CIRCLED = "①-⑳⑴-⒇㈠-㈩"
DIVISIONS = {"编": "book", "篇": "book", "章": "chapter", "节": "section", "条": "article"}
# Each kind with the form of its ordinal; the last group of a match tells it: the numeral of the
# kind, but for a division, whose `unit` is the sign, and what was `inserted` after 之.
FORMS = {
    "division": (rf"第{BLANKS}(?P<serial>[{HAN}]+|\d{{1,4}}){BLANKS}(?P<unit>[{''.join(DIVISIONS)}])"
                 rf"(?:之(?P<inserted>[{HAN}]+))?"),
    "part": rf"(?P<part>[{HAN}]+){BLANKS}(?:、|[．.](?!\d))",
    "item": rf"[（(]{BLANKS}(?P<item>[{HAN}]+){BLANKS}[）)]",
    "point": rf"(?P<point>\d{{1,3}}){_POINT}",
    "subpoint": rf"[（(]?{BLANKS}(?P<subpoint>\d{{1,3}}){BLANKS}[）)]",
    "detail": rf"(?P<detail>[{CIRCLED}])",
}
ORDINAL = re.compile(rf"\s*(?:{'|'.join(FORMS.values())})")

_DIGITS = dict(zip("〇零一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_UNITS = {"十": 10, "百": 100, "千": 1000}


@lru_cache(maxsize=1024)  # every document begins anew at 一
def han_to_int(numeral: str) -> int:
    """The value of a Chinese, Arabic or circled numeral up to 9999: 二十一 → 21, ③ → 3."""
    if numeral.isdecimal():  # full width, too
        return int(numeral)
    for first in "①⑴㈠":
        if 0 <= ord(numeral[0]) - ord(first) < 20:
            return ord(numeral[0]) - ord(first) + 1
    if not any(unit in numeral for unit in _UNITS):
        return int("".join(str(_DIGITS[character]) for character in numeral))
    total, digit = 0, 0
    for character in numeral:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
