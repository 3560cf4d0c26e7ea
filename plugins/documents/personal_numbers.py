"""Personal numbers in text, however they are set: spaced, broken, hyphenated, full-width."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from .plain_signs import FILLER, plain

IDENTITY, MOBILE, CARD, PAPERS, ACCOUNT = "identity", "mobile", "card", "papers", "account"
PASSWORD = "password"
_GAP = f"[ \\-\n]{{0,2}}{FILLER}*"  # what may stand between two digits of one number
_HAN_DIGITS = dict(zip("〇零○一二三四五六七八九", "000123456789", strict=True))
_HAN = "[\\d〇零○一二三四五六七八九]"
_PLATES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_RUN = re.compile(rf"\d(?:[ \-\n./_{FILLER}]*[\d*Xx]){{10,}}")  # however it is set
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
# 62 is UnionPay, 9558 an older debit card; of other numbers a word before must say what they are.
_CARD_STARTS = ("62", "9558")
_CARD_WORD = re.compile(r"(?:银行卡|卡号|[账帐]号|一卡通)[^\d\n]{0,12}$")
_OF_AN_OFFICE = re.compile(r"(?:户名|开户单位|收款单位|账户名称?)[:：]?[^，。；\n]{2,24}(?:局|政府|办公室|中心|委员会|公司"
                           r"|院|校|所|站|会|厂|社)(?=[，。；\n ])")
_OTHER_NUMBER = re.compile(r"(?:编号|文号|单号|代码|编码|批号|证书号|受理号|序号|项目号|合同号)[:：]?[ A-Za-z-]*$")
_REGIONS = frozenset(range(11, 16)) | frozenset(range(21, 24)) | frozenset(range(31, 38)) | (
    frozenset(range(41, 47)) | frozenset(range(50, 55)) | frozenset(range(61, 66)) | {71, 81, 82})
_FIRST_YEAR = 1900
# The groups that people write a mobile telephone's digits in.
_MOBILE_GROUPS = frozenset({
    (11,), (3, 4, 4), (4, 4, 3), (4, 3, 4), (3, 3, 5), (3, 5, 3), (5, 6), (6, 5), (4, 7), (3, 8),
    (7, 4), (8, 3), (5, 3, 3), (3, 2, 2, 2, 2), (3, 4, 2, 2), (2, 3, 3, 3)})
_COUNTRY = re.compile(r"^(?:\+|00)?86[ -]?(?=1)")


@dataclass(frozen=True, slots=True)
class Leak:
    """A personal number: its kind, where it stands, and how it may be shown in a report."""

    kind: str
    at: int
    end: int
    masked: str


@dataclass(frozen=True, slots=True)
class NumberForm:
    """How a kind of number is written; `accepts` is given its digits, the text and the match.

    A text without any of the words that it `needs`, or without a run of so many `digits`, those
    behind stars among them, has none.
    """

    kind: str
    pattern: re.Pattern[str]
    accepts: Callable[[str, str, re.Match[str]], bool]
    needs: tuple[str, ...] = ("",)
    digits: int = 0


def _digits(count: int, more: int = 0) -> str:
    return rf"\d(?:{_GAP}\d){{{count - 1},{count - 1 + more}}}"


def _is_disability(digits: str, text: str, match: re.Match[str]) -> bool:
    return is_identity(digits[:18])  # then the kind and the degree (残疾人证编号)


def _is_identity(digits: str, text: str, match: re.Match[str]) -> bool:
    return len(digits) == 18 and is_identity(digits)


def _is_old_identity(digits: str, text: str, match: re.Match[str]) -> bool:
    known = int(digits[:2]) in _REGIONS and _is_birthday(f"19{digits[6:12]}")
    return known and re.search("身份证|身份号码|证件|公民身份|户主", text) is not None and not (
        _OTHER_NUMBER.search(text, max(match.start() - 16, 0), match.start()))


def _is_spelt(digits: str, text: str, match: re.Match[str]) -> bool:
    return is_identity("".join(_HAN_DIGITS.get(sign, sign) for sign in match[0]))


def _is_half_masked(digits: str, text: str, match: re.Match[str]) -> bool:
    return int(digits[:2]) in _REGIONS and len(match[0]) in (15, 18)


def _is_dated(digits: str, text: str, match: re.Match[str]) -> bool:
    return int(digits[:2]) in _REGIONS and _is_birthday(digits[6:14]) and (
        len(re.sub(r"[ \-]", "", match[0])) == 18)


def _is_rounded(digits: str, text: str, match: re.Match[str]) -> bool:
    return int(digits[:2]) in _REGIONS and _is_birthday(digits[6:14])


def _is_mobile(digits: str, text: str, match: re.Match[str]) -> bool:
    written = _COUNTRY.sub("", match[0])
    groups = tuple(len(group) for group in re.split(r"[ \-.\n—·]+", written))
    before = text[max(match.start() - 16, 0):match.start()]
    return groups in _MOBILE_GROUPS and written.count("\n") < 2 and not _OTHER_NUMBER.search(before)


def _is_card(digits: str, text: str, match: re.Match[str]) -> bool:
    named = digits.startswith(_CARD_STARTS) or _CARD_WORD.search(
        text, max(match.start() - 20, 0), match.start())
    before = text[max(match.start() - 60, 0):match.start()]
    return (bool(named) and passes_luhn(digits) and not _OTHER_NUMBER.search(before[-16:])
            and not _OF_AN_OFFICE.search(before))


def _always(digits: str, text: str, match: re.Match[str]) -> bool:
    return True


def _form(kind: str, *parts: str,
          accepts: Callable[[str, str, re.Match[str]], bool] = _always,
          needs: str = "", digits: int = 0) -> NumberForm:
    return NumberForm(kind, re.compile("".join(parts)), accepts, tuple(needs.split()) or ("",),
                      digits)


_WORD = r"[^0-9A-Za-z\n]{0,12}"  # between what says which paper it is and its number
# In this order; what one has taken is no other's.
FORMS = (
    _form(PAPERS, rf"(?<!\d){_digits(17)}{_GAP}[\dXx]{_GAP}[1-7]{_GAP}[1-4](?!\d)",
          accepts=_is_disability, digits=20),
    _form(IDENTITY, rf"(?<!\d){_digits(17)}{_GAP}[\dXx](?![0-9])", accepts=_is_identity, digits=18),
    _form(IDENTITY, r"(?<![\d.])\d{3,6}(?:[/._·—]\d{1,8}){1,5}[/._·—]?[\dXx](?![0-9])",
          accepts=_is_identity, digits=18),
    _form(IDENTITY, r"[〇零○一二三四五六七八九]{17}[〇零○一二三四五六七八九Xx]", accepts=_is_spelt),
    # Of which so few digits are masked that the rest tells.
    _form(IDENTITY, r"(?<![0-9A-Za-z*])(?:\d{14}\*{1,3}\d{0,2}[\dXx]"
                    r"|\d{6,13}\*{1,3}\d{3,10}[\dXx])(?![0-9*])",
          accepts=_is_half_masked, digits=15),
    # The birthday in full, the last signs masked; all signs, with marks of bold type between.
    _form(IDENTITY, r"(?<![0-9A-Za-z*])\d{6}[ -]?\d{8}[ -]?\d{0,3}[*xX×＊_□]{1,4}(?![0-9A-Za-z*])",
          accepts=_is_dated, digits=14),
    _form(IDENTITY, r"(?<![0-9A-Za-z*])\d{1,14}\*\*[\d*]{3,20}[\dXx](?![0-9A-Za-z])",
          accepts=_is_identity, digits=18),
    # As a sheet keeps one that was typed as a number: fifteen digits, then noughts.
    _form(IDENTITY, r"(?<![0-9A-Za-z.,-])\d{15}000(?![0-9A-Za-z.-])", accepts=_is_rounded,
          digits=18),
    _form(IDENTITY, rf"(?<![0-9A-Za-z-]){_digits(15)}(?![0-9A-Za-z])", accepts=_is_old_identity,
          digits=15),
    _form(CARD, rf"(?<![0-9A-Za-z.]){_digits(16, 3)}(?![0-9A-Za-z])", accepts=_is_card,
          digits=16),
    _form(MOBILE, r"(?<![\d.])(?<!\d-)(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ \-.\n—·]{0,2}\d){8}",
          r"(?!-?\d|\.\d|[元万亿吨号]|户(?![籍口主])|人(?![社民事大力员]))", accepts=_is_mobile, digits=11),
    _form(MOBILE, r"(?<![\d*])(?=[\d*]{11}(?![\d*]))1[3-9]\d{1,8}\*\d{0,7}(?![\d*])",
          digits=11),
    _form(MOBILE, r"(?<!\d)(?:[（(]1[3-9]\d[）)]|1[3-9]\d(?=[（(]))[（( -]?\d{4}[）) -]?\d{4}(?!\d)",
          needs="( （"),
    # After its label in whatever groups, some of its digits in words.
    _form(MOBILE, rf"(?:手机|电话|号码|微信|联系方式)[号码为是:：]{{0,3}}[^\d〇一-鿿\n]{{0,3}}[1一][ ]?{_HAN}"
          rf"(?:[ \-/,，._、（）()]{{0,2}}(?:\*\*)?{_HAN}){{9}}(?!{_HAN})",
          needs="手机 电话 号码 微信 联系方式"),
    _form(PAPERS, rf"护照{_WORD}[A-Za-z]{{1,2}}\d{{7,8}}(?!\d)",
          r"|(?<![0-9A-Za-z])(?:E[A-Z]?|G|D|S|P)\d{7,8}(?!\d)(?=[^\n]{0,20}护照)",
          needs="护照"),
    _form(PAPERS, rf"(?:通行证|来往内地|来往大陆|回乡证|台胞证){_WORD}[A-Za-z]?\d{{8,10}}(?!\d)",
          needs="通行证 来往 回乡证 台胞证"),
    _form(PAPERS, rf"(?:永久居留|居留身份证|永居证){_WORD}(?:[A-Za-z]{{3}}\d{{12}}|9\d{{17}})(?!\d)",
          needs="居留 永居证"),
    _form(PAPERS, r"(?:军官证|士兵证|军人证|驾驶证|驾照|残疾证|残疾人证|社保卡号|社会保障卡号|低保证|特困证"
          r"|救助证)(?:号码?|编号|档案编号)?", r"[^0-9A-Za-z一-鿿\n]{0,4}(?:[一-鿿]{1,6}字第)?[0-9A-Za-z]{6,20}",
          needs="军官证 士兵证 军人证 驾驶证 驾照 残疾 社保卡号 社会保障卡号 低保证 特困证 救助证"),
    _form(PAPERS, r"(?:出生(?:医学)?证明?(?:书|编)?号码?|(?<![一-鿿])户号|户口[簿本]?(?:编|证)?号码?|学籍(?:编|辅)?号码?"
          r"|(?:医保|医疗保险|医疗保障|社保|社会保障|社会保险|参保)(?:[卡证人]|个人)*(?:编|账)?号码?|[结离]婚证(?:书|字|编)?号码?)"
          r"[ :：为是]{0,3}(?=[A-Za-z0-9-]*\d{5})[0-9A-Za-z-]{6,24}",
          needs="出生 户号 户口 学籍 医保 医疗保 社保 社会保 参保 婚证"),
    _form(PASSWORD, r"(?:密码|口令)(?:(?:为|是|[ :：])[ ]?(?=[A-Za-z@#!_.]*\d)"
          r"|(?=[A-Za-z0-9]*[@#!_]))[0-9A-Za-z@#!_.]{6,20}",
          needs="密码 口令"),
    _form(ACCOUNT, r"[Qq]{2}(?:号码?)?[ :：]{0,3}[1-9]\d{4,10}(?!\d)",
          needs="QQ qq Qq qQ"),
    _form(ACCOUNT, r"(?<!公众号)微信(?:号码?|id|ID)?(?:[ :：]{1,3}[A-Za-z]|[A-Za-z](?=[-_A-Za-z0-9]*\d))",
          r"[-_A-Za-z0-9]{5,19}", needs="微信"),
    _form(ACCOUNT, r"(?<![0-9A-Za-z])[1-9]\d{4,10} ?(?:[@＠#＃]|[（(\[]?at[）)\]]?) ?[qQ]{2}[.-]com",
          needs="qq QQ"),
    _form(ACCOUNT, r"(?:个人|本人|私人)的?(?:电子)?邮[箱件](?:地址)?[为是:： ]{0,3}[\w.-]+[@#＃][\w.-]+"),
    _form(ACCOUNT, rf"[{_PLATES}][A-HJ-NP-Z][ -]?(?=[A-HJ-NP-Z0-9]*\d)[A-HJ-NP-Z0-9]{{5,6}}",
          r"(?![A-Za-z0-9])"),
)
_BEGINS = re.compile(rf"[{_PLATES}][A-Z]|[0-9A-Za-z]")


@lru_cache(maxsize=4)
def find_leaks(text: str) -> tuple[Leak, ...]:
    """Every personal number in a text, in order of place; several rules ask for one text."""
    searched = plain(text)
    found: list[Leak] = []
    taken: set[int] = set()
    runs = (re.sub(r"[^\d*Xx]", "", run[0]) for run in _RUN.finditer(searched))
    longest = max(map(len, runs), default=0)
    for form in FORMS:
        if form.digits > longest or not any(word in searched for word in form.needs):
            continue
        for match in form.pattern.finditer(searched):
            places = range(match.start(), match.end())
            digits = re.sub(r"[^0-9A-Za-z]", "", match[0])
            if taken.isdisjoint(places) and form.accepts(digits, searched, match):
                taken.update(places)
                start = match.start() + _start(match[0])
                found.append(Leak(form.kind, start, match.end(), mask(searched[start:match.end()])))
    return tuple(sorted(found, key=lambda leak: leak.at))


def mask_leaks(text: str) -> str:
    """The text with every personal number in it masked."""
    for leak in reversed(find_leaks(text)):
        text = text[:leak.at] + leak.masked + text[leak.end:]
    return text


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
    """The number as a report may show it: its first two signs and its last three (of short ones
    the last), stars between."""
    signs = re.sub(rf"[ \-.\n{FILLER}]", "", number)
    last = 3 if len(signs) > 10 else 1
    return f"{signs[:2]}{'*' * (len(signs) - 2 - last)}{signs[-last:]}"


def _start(written: str) -> int:
    """Where the number begins in what a form has found: after the words that say what it is."""
    begins = _BEGINS.search(re.sub(r"^[Qq]{2}", "  ", written))
    return begins.start() if begins else 0


def _is_birthday(digits: str) -> bool:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).year >= _FIRST_YEAR
    except ValueError:
        return False
