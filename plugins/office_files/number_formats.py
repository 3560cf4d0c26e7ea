"""Stored numbers as cells show them: number formats of SpreadsheetML, ECMA-376 part 1, 18.8.31."""

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

GENERAL = "General"
_MOST_DIGITS = 10  # of a number in a cell of no format that is not whole: eleven characters
_LARGEST_DAY = 2_958_465  # 9999-12-31
_YEAR_MONTH, _MONTH_DAY, _DATE = 'yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"m"月"d"日"'
# 18.8.30, with what the ids that a language chooses mean in Chinese.
BUILT_IN = {
    "0": GENERAL, "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%",
    "14": "yyyy/m/d", "15": "d-m-yyyy", "17": "yyyy-m", "18": "h:mm", "19": "h:mm:ss",
    "20": "h:mm", "21": "h:mm:ss", "22": "yyyy/m/d h:mm",
    "27": _YEAR_MONTH, "28": _MONTH_DAY, "29": _MONTH_DAY, "30": "m-d-yyyy", "31": _DATE,
    "32": 'h"时"mm"分"', "33": 'h"时"mm"分"ss"秒"', "36": _YEAR_MONTH,
    "37": "#,##0;(#,##0)", "38": "#,##0;(#,##0)", "39": "#,##0.00;(#,##0.00)",
    "40": "#,##0.00;(#,##0.00)", "41": "#,##0", "42": "¥#,##0", "43": "#,##0.00",
    "44": "¥#,##0.00", "45": "mm:ss", "49": "@", "50": _YEAR_MONTH, "51": _MONTH_DAY,
    "52": _YEAR_MONTH, "53": _MONTH_DAY, "54": _MONTH_DAY, "57": _YEAR_MONTH, "58": _MONTH_DAY}
_TOKEN = re.compile(r"""
    "(?P<quoted>[^"]*)" | \\(?P<escaped>.) | _. | \*. | \[\$(?P<money>[^\-\]]*)[^\]]*\]
    | \[(?P<elapsed>[hms]+)\] | \[[^\]]*\]
    | (?P<general>General) | (?P<date>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?|[aA]{3,4}
      |上午/下午|AM/PM)
    | (?P<number>[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+) | (?P<other>.)""", re.VERBOSE)
_UNKNOWN = re.compile(r"[#0?]\s*/\s*[#0?\d]|[#0?][eE][+-]|\[[hms]+\]|\[[<>=]")
_SECTION = re.compile(r'((?:"[^"]*"|\\.|[^;"\\])*)(?:;|$)')


def show(value: str, code: str, from_1904: bool = False) -> str | None:
    """What a cell of this format shows for a stored number; None for a format not known here."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number.adjusted()) > 20:
        return value
    section, number = _section(code or GENERAL, number)
    if _UNKNOWN.search(section):
        return None
    tokens = list(_TOKEN.finditer(section))
    if any(token["date"] for token in tokens):
        return _date(tokens, number, from_1904)
    return _number(tokens, number)


def _section(code: str, number: Decimal) -> tuple[str, Decimal]:
    """The part of a format for a number of this sign, and the number as that part takes it."""
    sections = [match[1] for match in _SECTION.finditer(code)][:4]
    if len(sections) > 2 and number == 0 and sections[2]:
        return sections[2], number
    if len(sections) > 1 and number < 0 and sections[1]:
        return sections[1], -number
    return sections[0], number


def _number(tokens: list[re.Match[str]], number: Decimal) -> str:
    percent = sum(token["other"] == "%" for token in tokens)
    number *= 100 ** percent
    said = []
    minus = "-" if number < 0 else ""
    for token in tokens:
        if token["number"]:
            said.append(_digits(token["number"], abs(number)))
        elif token["general"] or token["other"] == "@":
            said.append(_general(abs(number)))
        else:
            said.append(token["quoted"] or token["escaped"] or token["money"] or token["other"]
                        or "")
    text = "".join(said).strip()
    return minus + text if re.search(r"[1-9]", text) else text


def _digits(form: str, number: Decimal) -> str:
    whole, _, fraction = form.partition(".")
    while whole.endswith(","):
        whole, number = whole[:-1], number / 1000
    rounded = number.quantize(Decimal(1).scaleb(-len(fraction)), ROUND_HALF_UP)
    digits, _, decimals = f"{rounded:f}".partition(".")
    least = sum(whole.count(sign) for sign in "0")
    digits = digits.lstrip("0").rjust(least, "0")
    if "," in whole:
        digits = f"{int(digits):,}".rjust(least, "0") if digits else digits
    while decimals and fraction[len(decimals) - 1] != "0" and decimals.endswith("0"):
        decimals = decimals[:-1]
    return f"{digits}.{decimals}" if "." in form and decimals else digits


def _general(number: Decimal) -> str:
    if number == number.to_integral_value():
        return f"{number:.0f}"
    places = max(0, _MOST_DIGITS - max(1, number.adjusted() + 1))
    return f"{number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}".rstrip("0").rstrip(".")


def _date(tokens: list[re.Match[str]], number: Decimal, from_1904: bool) -> str | None:
    if not 0 <= number <= _LARGEST_DAY:
        return None
    days = number + (1462 if from_1904 else 0)
    # The 29th of February 1900, which there was not, is day 60.
    start = datetime(1899, 12, 30) if days >= 60 else datetime(1899, 12, 31)
    moment = start + timedelta(seconds=int((days * 86400).quantize(Decimal(1), ROUND_HALF_UP)))
    halves = any((token["date"] or "")[:2] in ("上午", "AM") for token in tokens)
    said, before = [], ""
    for at, token in enumerate(tokens):
        if not token["date"]:
            said.append(token["quoted"] or token["escaped"] or token["other"] or "")
            continue
        kind = token["date"][0].lower()
        following = next((later["date"][0].lower() for later in tokens[at + 1:] if later["date"]),
                         "")
        is_minute = kind == "m" and (before == "h" or following == "s")
        said.append(_part(token["date"], "n" if is_minute else kind, moment, halves))
        before = kind
    return "".join(said).strip()


def _part(form: str, kind: str, moment: datetime, halves: bool) -> str:
    """One part of a moment; kind n is the minute, 上 and a the half of the day."""
    if form[:3].lower() == "aaa":
        return ("星期" if len(form) > 3 else "") + "一二三四五六日"[moment.weekday()]
    if kind in "上a":
        return "上午" if moment.hour < 12 else "下午"
    if kind == "y":
        return f"{moment.year}" if len(form) > 2 else f"{moment.year % 100:02}"
    if kind == "d" and len(form) > 2:
        return f"星期{'一二三四五六日'[moment.weekday()]}"
    value = {"m": moment.month, "d": moment.day, "n": moment.minute, "s": moment.second,
             "h": (moment.hour + 11) % 12 + 1 if halves else moment.hour}[kind]
    return f"{value:02}" if len(form) == 2 or form.startswith("ss") else f"{value}"
