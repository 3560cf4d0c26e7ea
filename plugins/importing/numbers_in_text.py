"""文号 as lines give them, in any spelling; what is not of the national form is asked about."""

import re

from ..documents.numbers import number_parts, parse_number
from .facts import Fact

_ANY_NUMBER = re.compile(
    r"[（(]?(?P<number>[一-鿿]{2,12}\s*[〔\[［(（【〖﹝]?\s*(?:\d{4}|\d\d)\s*年?\s*[〕\]］)）】〗﹞]?\s*"
    r"第?\s*(?:\d{1,5}\s*号?|[XxＸ×_＿\s]{1,8}号)"
    r"|[一-鿿]{1,20}令\s*[（(]?第?\s*\d{1,5}\s*号[）)]?)[）)]?")
_NO_CODE = re.compile(r"[（(]?(?:[〔\[［【]\s*\d{4}\s*[〕\]］】]\s*第?\s*\d{1,5}\s*号|"
                      r"(?:\d{4}\s*年\s*)?第\s*[\d〇零一二三四五六七八九十百]{1,6}\s*[号期])[）)]?")
_NOT_A_CODE = re.compile(r"有效期|截[至止]|公元|至|自")


def number_in(text: str) -> str:
    """The 文号 that a line is, as it is typed; "" for any other line."""
    match = _ANY_NUMBER.fullmatch(text.strip())
    if not match or _NOT_A_CODE.match(match["number"]):
        return ""
    has_sign = "号" in text or re.search(r"[〔\[［(（【〖﹝〕\]］)）】〗﹞]", match["number"])
    return match["number"] if has_sign else ""


def lacks_code(text: str) -> bool:
    """True for 〔2024〕5号 or 第5期 alone: a serial without the code of its issuer."""
    return bool(_NO_CODE.fullmatch(text.strip()))


def number_fact(stated: str, source: str = "", hint: str = "") -> Fact:
    """A 文号 of the national form as it stands; any other left empty, with what it may mean."""
    written = "".join(stated.split())
    if not written:
        return Fact("document_number", doubt=hint or "原文没有见到发文字号")
    number = parse_number(written)
    if number.is_strict:
        return Fact("document_number", written, source=source)
    parts = number_parts(number)
    meant = f"，是否应为“{parts[0]}〔{parts[1]}〕{parts[2]}号”" if parts and parts[1] else ""
    return Fact("document_number", doubt=f"原文作“{stated}”，写法不合规范{meant}")
