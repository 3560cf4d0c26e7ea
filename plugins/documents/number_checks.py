"""Whether digits can be a number of a person: region, birthday, check digits (GB 11643, Luhn)."""

from datetime import date

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_REGIONS = frozenset(range(11, 16)) | frozenset(range(21, 24)) | frozenset(range(31, 38)) | (
    frozenset(range(41, 47)) | frozenset(range(50, 55)) | frozenset(range(61, 66)) | {
        71, 81, 82, 83})
_FIRST_YEAR = 1900
_LAST_YEAR = 2100


def is_identity(number: str) -> bool:
    """True for a citizen's number by GB 11643: region, birthday and check digit are right."""
    if not is_of_a_person(number):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[-1].upper()


def is_of_a_person(number: str) -> bool:
    """True where the first fourteen digits are a region and a birthday."""
    return is_region(number) and is_birthday(number[6:14])


def is_region(number: str) -> bool:
    """True where the first two digits are those of a province."""
    return number[:2].isdigit() and int(number[:2]) in _REGIONS


def is_birthday(digits: str) -> bool:
    """True for a day as YYYYMMDD on which somebody who lives can have been born."""
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return _FIRST_YEAR <= born.year < _LAST_YEAR


def passes_luhn(digits: str) -> bool:
    """True where the last digit is Luhn's; a number of one digit repeated is none."""
    if len(set(digits)) < 4:
        return False
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0
