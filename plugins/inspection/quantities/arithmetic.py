"""Whether quantities agree within what the rounding of the written digits hides."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from .reading import PER_CENT, Quantity


class Claim(NamedTuple):
    """What a paragraph says wrongly, from an offset to an offset, and what would be right."""

    at: int
    end: int
    said: str


def slack(one: Quantity) -> Decimal:
    """How far a quantity may be from what it stands for: a whole number is exact."""
    return one.step / 2 if one.digits else Decimal(0)


def adds_up(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """True where the parts make the whole; whole numbers of one scale agree exactly."""
    ones = (whole, *parts)
    finest = min(one.scale for one in ones)
    hidden = sum((one.step / 2 for one in ones if one.digits or one.scale > finest), Decimal(0))
    return abs(sum((one.value for one in parts), Decimal(0)) - whole.value) <= hidden


def is_share(share: Quantity, part: Quantity, whole: Quantity) -> bool:
    """True where the part is that share of the whole, rounded or cut."""
    return near(share, part, whole, lambda first, second: first / second * 100)


def near(written: Quantity, first: Quantity, second: Quantity,
         compute: Callable[[Decimal, Decimal], Decimal]) -> bool:
    """True where the written number is what is computed from two, each as far off as it may be."""
    ends = [compute(one, other) for one in (first.value - slack(first), first.value + slack(first))
            for other in (second.value - slack(second), second.value + slack(second)) if other > 0]
    return bool(ends) and min(ends) - written.step < written.value < max(ends) + written.step


def shown(value: Decimal, like: Quantity) -> str:
    """A computed value as a quantity like this one is written, with one digit more."""
    number = value / like.scale
    unit = like.shown.lstrip("0123456789.,， ")
    return f"{round(number, like.digits + (like.unit == PER_CENT)).normalize():f}{unit}"
