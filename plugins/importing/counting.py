"""Numbers as Word writes them: 一、 （一） 1. ① A i, each format of w:numFmt by name."""

from collections.abc import Callable

_DIGITS = "零一二三四五六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_FORMAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def format_number(number: int, name: str) -> str:
    """The number in the format called `name`; a format not known counts 1, 2, 3."""
    return _FORMATS.get(name, str)(max(number, 0))


def han(number: int) -> str:
    """二十一, 一百零五: up to 9999."""
    if number > 9999:
        return str(number)
    text, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += ("零" if gap else "") + _DIGITS[digit] + name
        gap = bool(text) and not digit
    return text.removeprefix("一") if text.startswith("一十") else text or "零"


def _digits(number: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    if number > 3999:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text or "0"


def _letters(number: int) -> str:
    """a … z, aa, bb, as Word counts."""
    if not 0 < number <= 26 * 20:
        return str(number)
    turns, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (turns + 1)


def _from(first: str, count: int, otherwise: Callable[[int], str] = str) -> Callable[[int], str]:
    """A run of characters that stand for 1 to `count`."""
    return lambda number: (chr(ord(first) + number - 1) if 0 < number <= count
                           else otherwise(number))


def _of(characters: str) -> Callable[[int], str]:
    return lambda number: (characters[number - 1] if 0 < number <= len(characters)
                           else str(number))


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate(
        str.maketrans("0123456789", "０１２３４５６７８９")),
    "decimalHalfWidth": str,
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "chineseCounting": han,
    "chineseCountingThousand": han,
    "japaneseCounting": han,
    "taiwaneseCounting": han,
    "taiwaneseCountingThousand": han,
    "ideographDigital": _digits,
    "taiwaneseDigital": _digits,
    "japaneseDigitalTenThousand": han,
    "chineseLegalSimplified": lambda number: han(number).translate(_FORMAL),
    "ideographLegalTraditional": lambda number: han(number).translate(_FORMAL),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographEnclosedCircle": _from("㊀", 10, han),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": str,
    "none": lambda number: "",
}
