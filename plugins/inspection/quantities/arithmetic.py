"""Comparison of quantities within the rounding error of the digits they are written with."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from .reading import PER_CENT, Quantity


class Inconsistency(NamedTuple):
    """Numbers that contradict each other: the offsets of the passage, and what is wrong in it."""

    at: int
    end: int
    message: str


def tolerance(one: Quantity) -> Decimal:
    """The greatest rounding error of a quantity: half its last decimal; whole numbers are exact."""
    return one.resolution / 2 if one.digits else Decimal(0)


def adds_up(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """True where the parts sum up to the whole within rounding error.

    Whole numbers of the finest scale (元 beside 万元) have none.
    """
    ones = (whole, *parts)
    finest = min(one.scale for one in ones)
    allowed = sum((one.resolution / 2 for one in ones if one.digits or one.scale > finest),
                  Decimal(0))
    return abs(sum((one.value for one in parts), Decimal(0)) - whole.value) <= allowed


def is_share(share: Quantity, part: Quantity, whole: Quantity) -> bool:
    """True where the part is that percentage of the whole, rounded or truncated."""
    return agrees(share, part, whole, lambda first, second: first / second * 100)


def agrees(written: Quantity, first: Quantity, second: Quantity,
         compute: Callable[[Decimal, Decimal], Decimal]) -> bool:
    """True where a number is what is computed from two others, by interval arithmetic.

    The interval is that of the results for both ends of each operand's rounding error; the number
    may be rounded or truncated. False where the second operand cannot be above zero.
    """
    ends = [compute(one, other) for one in _interval(first) for other in _interval(second)
            if other > 0]
    return bool(ends) and (
        min(ends) - written.resolution < written.value < max(ends) + written.resolution)


def _interval(one: Quantity) -> tuple[Decimal, Decimal]:
    return one.value - tolerance(one), one.value + tolerance(one)


def format_like(value: Decimal, like: Quantity) -> str:
    """A computed value in the scale and unit of a quantity, a percentage with a digit more."""
    number = value / like.scale
    unit = like.written.lstrip("0123456789.,， ")
    return f"{round(number, like.digits + (like.unit == PER_CENT)).normalize():f}{unit}"
