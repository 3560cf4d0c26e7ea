"""Amounts as texts show them: decimal numbers with units, sums within what rounding hides."""

import re
from collections.abc import Sequence
from decimal import Decimal

UNITS = ("万元|亿元|元|万人次|人次|万人|人|件次|件|个|家|项|名|所|批次|种|类|处|份|户|次|亩|公里|吨|台|套|辆|起|宗|笔"
         "|场|期|条|篇|座|株|头|只|万千瓦|公顷|平方米")
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_CELL = re.compile(rf"-?{NUMBER}")


def amount(text: str) -> Decimal:
    """The value of a number as `NUMBER` matches it: with commas between thousands or without."""
    return Decimal(text.replace(",", ""))


def cell_amount(text: str) -> Decimal | None:
    """The value of a cell that holds a number alone, in per cent or without; None of any other."""
    text = text.strip().strip("*").replace("，", ",").removesuffix("%").removesuffix("％").strip()
    return amount(text) if _CELL.fullmatch(text) else None


def is_sum(whole: Decimal, parts: Sequence[Decimal]) -> bool:
    """True where the parts make the whole, each rounded to the digits that it is shown with.

    Whole numbers are counts and agree exactly.
    """
    digits = min((decimals(part) for part in (whole, *parts) if decimals(part)), default=0)
    slack = Decimal(1).scaleb(-digits) * (len(parts) + 1) / 2 if digits else Decimal(0)
    return abs(sum(parts, Decimal(0)) - whole) <= slack


def decimals(value: Decimal) -> int:
    """How many digits a value shows after the point."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
