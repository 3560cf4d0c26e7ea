"""An amount in capitals (大写金额) is the one in figures beside it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..amounts import NUMBER, amount
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "SUM-04", Severity.ERROR, ACCURACY
NAME = "大写金额与数字不符"
LOOKS_AT = "正文里“伍万元整（50000元）”“￥50000元（大写：伍万元整）”这样并列的两种写法"
FIX = "核对原件，改正写错的一处"
PASS = ("\n人民币伍万元整（50000元）", "\n人民币壹拾贰万叁仟元整（￥12.3万元）", "\n5000元（大写：伍仟元整）")
FAIL = ("\n人民币伍万元整（500000元）", "\n￥12000元（大写：壹拾贰万元整）", "\n叁仟元整（3万元）")
_DIGITS = {sign: number for number, sign in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"两": 2, "〇": 0}
_UNITS = {"拾": 10, "佰": 100, "仟": 1000}
_LARGE = {"万": 10 ** 4, "亿": 10 ** 8}
_CAPITAL = re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟]")
_WORDS = r"(?P<words>[零壹贰叁肆伍陆柒捌玖两拾佰仟万亿]{2,})[元圆]整?"
_FIGURES = rf"[￥¥]?[ ]?(?P<value>{NUMBER})[ ]?(?P<unit>万|亿)?元?"
_BESIDE = tuple(map(re.compile, (
    rf"{_WORDS}[（(](?:小写)?[:：]?(?:人民币)?{_FIGURES}[）)]",
    rf"(?:[￥¥]|(?<![\d.,])){_FIGURES}[（(](?:人民币)?(?:大写)?[:：]?(?:人民币)?{_WORDS}[）)]")))


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each pair that differs."""
    for form in _BESIDE if _CAPITAL.search(source.prose) else ():
        for match in form.finditer(source.prose):
            words, value, unit = match["words"], match["value"], match["unit"]
            written = amount(value) * (_LARGE[unit] if unit else 1)
            if said_amount(words) != written:
                yield Fault(match.start(), f"“{match[0]}”：大写是 {said_amount(words)} 元，"
                            f"数字是 {written:f} 元。", f"请{FIX}。")


def said_amount(words: str) -> Decimal:
    """The amount that numerals in capitals say, as 壹拾贰万叁仟."""
    total = section = digit = 0
    for sign in words:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _UNITS:
            section += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            total += (section + digit) * _LARGE[sign]
            section = digit = 0
    return Decimal(total + section + digit)
