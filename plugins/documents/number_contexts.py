"""What digits that look like a personal number must be to be one: their own sums, and the words
that stand around them. Each is given the digits, the plain text and the match.
"""

import re

from .number_checks import is_birthday, is_identity, is_of_a_person, is_region, passes_luhn

# 62 is UnionPay, 9558 an older debit card; of other numbers a word before must say what they are.
_CARD_STARTS = ("62", "9558")
_CARD_WORD = re.compile(r"(?:银行卡|储蓄卡|借记卡|信用卡|工资卡|社保卡|卡号|[账帐]号|[账帐]户|存折|一卡通|一折通)[^\d\n]{0,12}$")
_IS_CARD = re.compile(r"(?:银行卡|储蓄卡|借记卡|信用卡|工资卡|卡号|一卡通|一折通)[^\d\n]{0,12}$")
OFFICE = "(?:局|政府|办公室|中心|委员会|公司|院|校|所|站|会|厂|社|部|队|馆|园|库|厅|镇|乡|合作社|专户|财政)"
_OF_ANOFFICE = re.compile(rf"(?:户名|开户单位|收款单位|账户名称?)[:：]?[^，。；\n]{{2,24}}{OFFICE}(?=[，。；\n ])")
_OTHER_NUMBER = re.compile(r"(?:编号|文号|单号|代码|编码|批号|证书号|受理号|序号|项目号|合同号|档号|注册号|税号|许可证号?|登记证号?)"
                           r"[:：]?[ A-Za-z-]*$")
_IDENTITY_WORD = re.compile(r"(?:身份证|身份号码|公民身份|证件)[^\d，。；\n]{0,10}$")
_CODE = re.compile(r"代码[/／、或（(]{0,2}(?:公民)?$")
# Of whom a bare number of fifteen digits is.
_PERSON_WORD = re.compile(r"(?:(?<![可书权记格])证号|当事人|申请人|本人|持有人|户主|经办人|代理人|姓名|监护人|某+|[一-鿿][先女][生士]"
                           r"|同志)[^\d\n]{0,8}$")
# The groups that people write a mobile telephone's digits in.
_MOBILE_GROUPS = frozenset({
    (11,), (3, 4, 4), (4, 4, 3), (4, 3, 4), (3, 3, 5), (3, 5, 3), (5, 6), (6, 5), (4, 7), (3, 8),
    (7, 4), (8, 3), (5, 3, 3), (3, 2, 2, 2, 2), (3, 4, 2, 2), (2, 3, 3, 3), (5, 2, 2, 2),
    (3, 2, 3, 3), (3, 3, 2, 3), (3, 3, 3, 2), (2, 2, 2, 2, 2, 1), (1, 2, 2, 2, 2, 2), (3, 2, 2, 4),
    (1, 5, 5), (5, 5, 1), (3, 6, 2), (3, 1, 3, 4), (1,) * 11})
_COUNTRY = re.compile(r"^(?:\+|00)?86[ -]?(?=1)")
_TELLING = 14  # of eighteen digits: so many shown leave too few to guess


def _before(pattern: re.Pattern[str], text: str, at: int, reach: int = 20) -> bool:
    return pattern.search(text, max(at - reach, 0), at) is not None


def is_disability(digits: str, text: str, match: re.Match[str]) -> bool:
    """A citizen's number, then the kind and the degree (残疾人证编号)."""
    return is_identity(digits[:18])


def is_citizen(digits: str, text: str, match: re.Match[str]) -> bool:
    """Right in all its signs; where a word says what it is, a slip in the last one is no excuse."""
    return len(digits) == 18 and (is_identity(digits) or (
        is_of_a_person(digits) and _before(_IDENTITY_WORD, text, match.start())))


def is_mistyped(digits: str, text: str, match: re.Match[str]) -> bool:
    """A number of a person by its label, of sixteen to nineteen signs; no code of an office."""
    number = re.sub(r"[^0-9A-Za-z]", "", match[0])
    return (len(number) != 15 and sum(sign.isdecimal() for sign in number) >= 13
            and not _before(_CODE, text, match.start()))


def is_old_identity(digits: str, text: str, match: re.Match[str]) -> bool:
    """A number of fifteen digits, as until 1999, where words say that it is a person's."""
    return (is_region(digits) and is_birthday(f"19{digits[6:12]}")
            and (_before(_PERSON_WORD, text, match.start())
                 or re.search("身份证|身份号码|证件|公民身份|户主", text) is not None)
            and not _before(_OTHER_NUMBER, text, match.start(), 16))


def is_half_masked(digits: str, text: str, match: re.Match[str]) -> bool:
    """A citizen's number of which too few signs are masked."""
    signs = match[0].replace("-", "").replace(" ", "")
    shown = len(signs) - signs.count("*")
    return is_region(signs) and "*" in signs and (
        (len(signs) == 18 and shown >= _TELLING) or (len(signs) == 15 and shown >= _TELLING - 2))


def is_half_masked_card(digits: str, text: str, match: re.Match[str]) -> bool:
    """A card's number of which too few signs are masked."""
    signs = match[0].replace("-", "").replace(" ", "")
    shown = len(signs) - signs.count("*")
    return 16 <= len(signs) <= 19 and shown >= _TELLING and "*" in signs and (
        signs.startswith(_CARD_STARTS) or _before(_CARD_WORD, text, match.start()))


def is_rounded(digits: str, text: str, match: re.Match[str]) -> bool:
    """A citizen's number that a sheet has rounded."""
    return is_of_a_person(digits)


def is_mobile(digits: str, text: str, match: re.Match[str]) -> bool:
    """A mobile telephone in groups that people write, and no other number."""
    written = _COUNTRY.sub("", match[0])
    groups = tuple(len(group) for group in re.split(r"[ \-.\n—/_,]+", written))
    if "." in written and len(groups) < 3:
        return False  # a number with decimals
    if "/" in written or "_" in written or "," in written:
        return groups in {(3, 4, 4), (4, 4, 3)}
    return groups in _MOBILE_GROUPS and written.count("\n") < 2 and not (
        _before(_OTHER_NUMBER, text, match.start(), 16))


def is_half_masked_mobile(digits: str, text: str, match: re.Match[str]) -> bool:
    """A mobile telephone of which three signs at most are masked."""
    return "*" in match[0] and len(digits) >= 8 and not (
        _before(_OTHER_NUMBER, text, match.start(), 16))


def is_of_telephones(digits: str, text: str, match: re.Match[str]) -> bool:
    """Cells of a row below a head that says telephone."""
    return re.search("手机|电话", text[max(match.start() - 200, 0):match.start()]) is not None


def is_card(digits: str, text: str, match: re.Match[str]) -> bool:
    """A bank card of a person: its start or a word before, its check digit; no office's."""
    if _before(_OTHER_NUMBER, text, match.start(), 16) or (
            _before(_OF_ANOFFICE, text, match.start(), 60)):
        return False
    named = digits.startswith(_CARD_STARTS)
    if digits[0] in "3456" and _before(_IS_CARD, text, match.start()):
        return True
    return (named or _before(_CARD_WORD, text, match.start())) and passes_luhn(digits)


def always(digits: str, text: str, match: re.Match[str]) -> bool:
    """Whatever has the form."""
    return True
