"""A fact for the front matter: certain, doubtful, or missing and marked."""

import re
from dataclasses import dataclass
from datetime import date

from ..documents.ordinals import han_to_int

_MOMENT = re.compile(
    r"(\d{4})\s*[-年/.．]\s*(\d{1,2})\s*[-月/.．]\s*(\d{1,2})\s*日?"
    r"(?:[\sT]*(\d{1,2}):(\d\d)(?::\d\d)?)?")
_HAN_DAY = re.compile(r"([〇零○Ｏ一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,2})\s*月"
                      r"\s*([一二三四五六七八九十]{1,3})\s*日")
_DIGITS = str.maketrans("０１２３４５６７８９○Ｏ：", "0123456789〇〇:")


@dataclass(frozen=True, slots=True)
class Fact:
    """The value of one attribute as it will be written; `doubt` is what an editor must check."""

    attribute: str
    value: str | tuple[str, ...] = ""
    doubt: str = ""


def read_day(text: str, with_time: bool = False) -> str:
    """`2024-07-02`, with the time where wanted and given; "" for what is no day."""
    plain = text.translate(_DIGITS).strip()
    if match := _MOMENT.fullmatch(plain):
        year, month, day = (int(part) for part in match.groups()[:3])
        time = f" {int(match[4]):02d}:{match[5]}" if with_time and match[4] else ""
    elif match := _HAN_DAY.fullmatch(plain):
        year, month, day = (han_to_int(part) for part in match.groups())
        time = ""
    else:
        return ""
    try:
        written = date(year, month, day).isoformat()
    except ValueError:
        return ""
    return written + (time if not time or (int(time[1:3]) < 24 and int(time[4:]) < 60) else "")
