"""A fact for the front matter: certain, doubtful, or missing and marked."""

import re
from dataclasses import dataclass
from datetime import date

from ..documents.ordinals import han_to_int
from .blocks import shorten

_HAN = "〇零一二三四五六七八九十廿卅"
_YEAR, _PART = r"(\d{4}|[〇零一二三四五六七八九]{4})", rf"(\d{{1,2}}|[{_HAN}]{{1,3}})"
_WEEKDAY = r"(?:\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?)?"
_DAY = re.compile(rf"{_YEAR}\s*年\s*{_PART}\s*月\s*{_PART}\s*日{_WEEKDAY}")
_MOMENT = re.compile(
    r"(\d{4})\s*[-年/.．]\s*(\d{1,2})\s*[-月/.．]\s*(\d{1,2})\s*日?"
    r"(?:[\sT]*(\d{1,2}):(\d\d)(?::\d\d)?)?")
_PACKED = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
# Full width, and what is typed for 〇: a circle, a letter, a nought among Han numerals.
_DIGITS = str.maketrans("０１２３４５６７８９：－／", "0123456789:-/")
_NOUGHT = re.compile(r"(?<=[〇零一二三四五六七八九])[○ＯOo0０◯](?=[〇零○ＯOo0０◯一二三四五六七八九年])"
                     r"|(?<=[〇零])[○ＯOo0０◯]")
_BLANK_IN_HAN = re.compile(rf"(?<=[{_HAN}年月○ＯOo0])\s+(?=[{_HAN}年月日○ＯOo0])")
# What is meant as a day and is none that can be read: a month, a part, a year by 干支.
_LIKE_DAY = re.compile(
    rf"(?:[\d{_HAN}○ＯOo×ХXx*]{{2,6}}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])\s*年"
    rf"(?:[\d\s{_HAN}○月日正冬腊闰初季度上中下旬半底×ХXx*_]{{0,12}})(?:[（(].{{0,12}}[）)])?")
_BY_STEMS = re.compile(r"[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]\s*年")


@dataclass(frozen=True, slots=True)
class Fact:
    """The value of one attribute as it will be written; `doubt` is what an editor must check.

    `source` says where it was read: 标题, 落款, 标签“发文字号”, 网页标签 PubDate.
    """

    attribute: str
    value: str | tuple[str, ...] = ""
    doubt: str = ""
    source: str = ""

    @property
    def is_proposal(self) -> bool:
        """True for a value from a place that speaks of something near it: 取自“发布机构”一栏."""
        return bool(self.value) and self.doubt.startswith("取自")


def read_day(text: str, with_time: bool = False) -> str:
    """`2024-07-02`, with the time where wanted and given; "" for what is no day."""
    plain = _BLANK_IN_HAN.sub("", _NOUGHT.sub("〇", text.translate(_DIGITS).strip()))
    plain = _NOUGHT.sub("〇", plain)  # blanks may have stood between
    time = ""
    if match := _MOMENT.fullmatch(plain):
        time = f" {int(match[4]):02d}:{match[5]}" if with_time and match[4] else ""
    elif not (match := _DAY.fullmatch(plain) or _PACKED.fullmatch(plain)):
        return ""
    year, month, day = (_number(part) for part in match.groups()[:3])
    try:
        written = date(year, month, day).isoformat()
    except ValueError:
        return ""
    return written + (time if not time or (int(time[1:3]) < 24 and int(time[4:]) < 60) else "")


def doubt_of_day(text: str) -> str:
    """Why a text that is meant as a day is not read as one; "" for what is not meant so."""
    plain = text.translate(_DIGITS).strip()
    if read_day(text) or not _LIKE_DAY.fullmatch(plain):
        return ""
    if _BY_STEMS.match(plain):
        return f"原文作“{shorten(text, 20)}”，是干支纪年，没有换算，请填写公历日期"
    return f"原文作“{shorten(text, 20)}”，不是完整的日期，请核对原件"


def _number(numeral: str) -> int:
    return han_to_int(numeral.replace("廿", "二十").replace("卅", "三十"))
