"""Personal numbers in text: identity numbers, mobile telephones, bank cards; never public ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

IDENTITY, MOBILE, CARD = "identity", "mobile", "card"
_LONG = re.compile(r"\d{11}|\d{3,4}[ -]\d{4}[ -]\d{4}")  # the shortest of what is looked for
_IDENTITY = re.compile(r"(?<![0-9A-Za-z])(\d{6})(\d{8})(\d{3})([0-9Xx])(?![0-9A-Za-z])")
_OLD_IDENTITY = re.compile(r"(?:身份证|证件)[^0-9\n]{0,12}(\d{6})(\d{6})\d{3}(?![0-9A-Za-z])")
_MOBILE = re.compile(r"(?<![0-9A-Za-z.-])(?:\+?86[- ]?)?(1[3-9]\d)([ -]?)(\d{4})\2(\d{4})"
                     r"(?![0-9A-Za-z]|\.\d|[元万亿吨户人])")
_CARD = re.compile(r"(?<![0-9A-Za-z.])(?:\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?![0-9A-Za-z])")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
# 62 is UnionPay, 9558 an older debit card; of other numbers a word before must say what they are.
_CARD_STARTS = ("62", "9558")
_CARD_WORD = re.compile(r"(?:银行卡|卡号|[账帐]号|一卡通)[^\d\n]{0,12}$")
_REGIONS = frozenset(range(11, 16)) | frozenset(range(21, 24)) | frozenset(range(31, 38)) | (
    frozenset(range(41, 47)) | frozenset(range(50, 55)) | frozenset(range(61, 66)) | {71, 81, 82})
_FIRST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Leak:
    """A personal number: its kind, its offset, and how it may be shown in a report."""

    kind: str
    at: int
    masked: str


def find_leaks(text: str) -> Iterator[Leak]:
    """Every personal number in a text, in order of kind."""
    if not _LONG.search(text):
        return
    taken: set[int] = set()
    for match in _IDENTITY.finditer(text):
        if is_identity(match[0]):
            taken.add(match.start())
            yield Leak(IDENTITY, match.start(), mask(match[0]))
    for match in _OLD_IDENTITY.finditer(text):
        if _is_birthday(f"19{match[2]}") and int(match[1][:2]) in _REGIONS:
            yield Leak(IDENTITY, match.start(1), mask(match[0][match.start(1) - match.start():]))
    for match in _MOBILE.finditer(text):
        yield Leak(MOBILE, match.start(), f"{match[1]}****{match[4]}")
    for match in _CARD.finditer(text):
        digits = match[0].replace(" ", "")
        is_card = digits.startswith(_CARD_STARTS) or _CARD_WORD.search(
            text, max(match.start() - 20, 0), match.start())
        if match.start() not in taken and is_card and passes_luhn(digits):
            yield Leak(CARD, match.start(), mask(digits))


def is_identity(number: str) -> bool:
    """True for a citizen's number by GB 11643: region, birthday and check digit are right."""
    if int(number[:2]) not in _REGIONS or not _is_birthday(number[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[-1].upper()


def passes_luhn(digits: str) -> bool:
    """True where the last digit is Luhn's; a number of one digit repeated is none."""
    if len(set(digits)) < 4:
        return False
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0


def mask(number: str) -> str:
    """The number as a report may show it: two digits, stars, three digits."""
    return f"{number[:2]}{'*' * (len(number) - 5)}{number[-3:]}"


def _is_birthday(digits: str) -> bool:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).year >= _FIRST_YEAR
    except ValueError:
        return False
