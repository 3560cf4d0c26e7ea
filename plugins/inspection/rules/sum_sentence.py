"""Sums, shares and amounts in two units within a sentence agree."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..amounts import NUMBER, UNITS, amount, is_sum
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "SUM-02", Severity.WARNING, ACCURACY
NAME = "句子里的数字对不上"
LOOKS_AT = "同一句里的“甲X件、乙Y件，共Z件”“共Z件，其中……”，占比之和，办结率，增长率，括号里换算的元和万元"
FIX = "核对各项数字，改正写错的一处"
PASS = ("\n受理许可12件、处罚3件，共15件。", "\n共受理20件，其中许可12件、处罚8件。", "\n共20人，其中党员12人。",
        "\n收入12.5万元（125000元）。", "\n共受理200件，办结196件，办结率98%。",
        "\n由100万元增加到150万元，增长50%。", "\n许可、处罚、其他分别占33.3%、33.3%、33.4%。",
        "\n清洁能源装机占比超93%、新能源占比超73%，优特钢占比72%，精细化工占45%。",
        "\n共有学生200人，其中男生110人、住校生120人等。",
        "\n办理20件，其中公开12件、不予公开8件，结转1件。",
        "\n人口比上年减少0.16万人，其中城镇人口9.82万人。")
FAIL = ("\n由30件上升到20件。", "\n收入44万元，比上年的40万元增长15%。", "\n采购40顶，单价1250元，共计48000元。",
        "\n下达资金共计86万元：甲镇32万元，乙镇28万元，丙镇24万元。", "\n满意76%，基本满意18%，不满意19%。",
        "\n受理许可12件、处罚3件，共16件。", "\n共受理20件，其中许可12件、处罚9件。", "\n共20人，其中党员22人。",
        "\n收入12.5万元（12500元）。", "\n共受理200件，办结196件，办结率89%。",
        "\n由100万元增加到150万元，增长40%。", "\n许可、处罚、其他分别占40%、35%、35%。",
        "\n许可占60%、处罚占35%、其他占15%。", "\n总投资1.5亿元（1500万元）。",
        "\n每户补助500元，共20户，计12000元。", "\n上年30件，今年45件，增加20件。", "\n从50件减少到40件，下降25%。")
_PART = rf"[^，。；、：:（）()\n\d]{{0,16}}({NUMBER})({UNITS})"
# One sign between them: what follows another is no part.
_LISTED = rf"{_PART}(?:(?:、{_PART})+|(?:，{_PART})+)"
_PARTS = re.compile(_PART)
_LIST_SUM = re.compile(rf"({_LISTED})[，,]?(?:共计|合计|总计|一共|共)[为是]?"
                       rf"({NUMBER})({UNITS})(?![^，。；、]*其中)")
_OF_WHICH = re.compile(rf"({NUMBER})({UNITS})(?:[，,。]?(?:其中|分别)[：:，]?|：)"
                       rf"({_LISTED}|{_PART})(?=([。；，\n]|等))")
# What is in each of the two, looked for first: that is much faster.
_TOTAL = re.compile(r"[共计][为是]?\d")
_PARTED = re.compile(rf"\d(?:{UNITS})(?:[，,。]?(?:其中|分别)|：)")
_TWO_UNITS = re.compile(rf"({NUMBER})(万|亿)元[（(](?:即|人民币|折合)?({NUMBER})元[）)]")
_LARGE_UNITS = re.compile(rf"({NUMBER})亿元[（(](?:即|人民币|折合)?({NUMBER})万元[）)]")
_SHARES = re.compile(r"(?:分别占|(?:比重|占比)分别[为是])(?:[^，。；\n\d]{0,10})"
                     r"((?:\d+(?:\.\d+)?[%％][、和，]?){2,})")
_SHARE_LIST = re.compile(r"(?:[^，。；、\n\d]{1,12}占(?!比)(?!.?超)[^，。；、\n\d]{0,6}"
                         r"\d+(?:\.\d+)?[%％]、?){2,}")
_SHARES_OF_ONE = re.compile(
    r"按[^，。；\n]{2,14}分[，,：](?:[^，。；、\n\d]{1,12}占[^，。；、\n\d]{0,4}\d+(?:\.\d+)?[%％][、，]?){2,}"
    r"|(?:(?:非常|很|比较|基本|一般|不)?满意[占为]?\d+(?:\.\d+)?[%％][、，]?){2,}")
_PER_CENT = re.compile(r"(\d+(?:\.\d+)?)[%％]")
_RATE = re.compile(rf"(?:[共检查]|应到)[^，。；\n\d]{{0,10}}({NUMBER})({UNITS})[，,][^，。；\n\d]{{0,4}}"
                   rf"(?:已?办结|完成|通过|合格|答复|实到|参加)({NUMBER})\2[，,]"
                   r"(?:办结|完成|通过|合格|答复|到会|出勤|参加)率(?:为|达到?)?(\d+(?:\.\d+)?)[%％]")
_GROWTH = re.compile(rf"[从由][^，。；\n\d]{{0,10}}({NUMBER})({UNITS})"
                     rf"(?:增加|增长|提高|上升)[到至]({NUMBER})\2[，,]"
                     r"(?:增长|增幅|增加|提高)[了为达]?(\d+(?:\.\d+)?)[%％]")
_FALL = re.compile(rf"[从由][^，。；\n\d]{{0,10}}({NUMBER})({UNITS})(?:减少|下降|降低)[到至为]({NUMBER})\2[，,]"
                   r"(?:下降|降幅|减少|降低)[了为达]?(\d+(?:\.\d+)?)[%％]")
_STEP = re.compile(rf"(?:比|较)?(?:上年|去年|上月|上季度|上一年)的?({NUMBER})({UNITS})[，,]?(增加"
                   rf"|减少)了?({NUMBER})\2[，,]"
                   rf"(?:达到?|为|至){{1,2}}({NUMBER})\2")
_TWO_YEARS = re.compile(rf"(?:上年|去年)({NUMBER})({UNITS})[，,](?:今年|本年)({NUMBER})\2[，,]"
                        rf"(增加|减少)了?({NUMBER})\2")
_TURN = re.compile(rf"[从由][^，。；\n\d]{{0,10}}({NUMBER})({UNITS}|天)(上升|增加|增长|提高|减少|下降|降低)"
                   rf"[到至为]({NUMBER})\2")
_AGAINST = re.compile(rf"({NUMBER})({UNITS})[，,]?(?:比|较)(?:上年|去年|上一年)的?({NUMBER})\2"
                      rf"[，,]?(?:增加{NUMBER}\2[，,]?)?增长(\d+(?:\.\d+)?)[%％]")
_DOWN = ("减少", "下降", "降低")
_EACH_ONE = "户|人|亩|件|吨|家|村|套|名|天|月|台"
_PRODUCT = re.compile(rf"每({_EACH_ONE})[^，。；\n\d]{{0,8}}({NUMBER})元[，,]?"
                      rf"[^，。；\n\d]{{0,6}}({NUMBER})[户人亩件吨家村套名天个月台]{{1,2}}"
                      rf"[，,][^，。；\n\d]{{0,3}}(?:共计|合计|总计|计|共|发放资金|发放|补贴资金)({NUMBER})(万?元)")
_UNIT_PRICE = re.compile(rf"({NUMBER})[一-鿿]{{1,2}}[，,]单价({NUMBER})元[，,]"
                         rf"[^，。；\n\d]{{0,3}}(?:共计|合计|总计|计|共)({NUMBER})(万?元)")
_PRODUCT_OF = re.compile(rf"({NUMBER})({_EACH_ONE})[，,]?每\2[^，。；\n\d]{{0,6}}({NUMBER})元[，,]"
                         rf"[^，。；\n\d]{{0,3}}(?:共计|合计|总计|计|共)({NUMBER})(万?元)")
_TEN_THOUSAND = 10_000
_THOUSANDS = {"万": _TEN_THOUSAND, "亿": 100_000_000}
_CHANGE = re.compile("[加少长降增减][了为]?")
_OVERLAP = ("其中", "等", "男", "女", "党员", "新增", "累计", "平均")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each total, share, rate or other unit that the sentence itself contradicts."""
    prose = source.prose
    if _TOTAL.search(prose):
        yield from _sums(prose)
    if _PARTED.search(prose):
        yield from _of_which(prose)
    if "元（" in prose or "元(" in prose:
        yield from _two_units(prose)
    if "年" in prose:
        yield from _steps(prose)
    yield from _turns(prose)
    if "每" in prose or "单价" in prose:
        yield from _products(prose)
    if "%" in prose or "％" in prose:
        yield from _per_cents(prose)


def _sums(prose: str) -> Iterator[Fault]:
    for match in _LIST_SUM.finditer(prose):
        value, unit = match.groups()[-2:]
        whole = amount(value)
        parts = _parts(match[1], unit)
        if parts and not any(word in match[1] for word in _OVERLAP) and not is_sum(whole, parts):
            yield _wrong(match, f"各项相加是 {sum(parts)}{unit}，写的是 {whole}{unit}")


def _of_which(prose: str) -> Iterator[Fault]:
    for match in _OF_WHICH.finditer(prose):
        if _CHANGE.search(prose, max(match.start() - 4, 0), match.start()):
            continue
        whole, unit = amount(match[1]), match[2]
        parts = _parts(match[3], unit)
        if any(part > whole for part in parts):
            yield _wrong(match, f"其中的 {max(parts)}{unit}比总数 {whole}{unit}还多")
        elif len(parts) > 1 and _is_whole_list(match) and not is_sum(whole, parts):
            yield _wrong(match, f"各项相加是 {sum(parts)}{unit}，总数是 {whole}{unit}")


def _is_whole_list(match: re.Match[str]) -> bool:
    """True where a list of parts says that there are no others and none stands in two."""
    ends = match.groups()[-1]
    return not (ends == "等" or (ends == "，" and "，" in match[3])
                or any(word in match[3] for word in _OVERLAP))


def _parts(text: str, unit: str) -> list[Decimal]:
    """The amounts in a list, none where one is of another unit."""
    found = _PARTS.findall(text)
    return [amount(value) for value, _ in found] if all(one == unit for _, one in found) else []


def _two_units(prose: str) -> Iterator[Fault]:
    for match in _TWO_UNITS.finditer(prose):
        large, small = amount(match[1]) * _THOUSANDS[match[2]], amount(match[3])
        slack = Decimal(_THOUSANDS[match[2]]).scaleb(-max(0, len(match[1].partition(".")[2]))) / 2
        if abs(large - small) > slack:
            yield _wrong(match, f"{match[1]}{match[2]}元是 {large:.0f}元，括号里写的是 {small}元")
    for match in _LARGE_UNITS.finditer(prose):
        right, written = amount(match[1]) * _TEN_THOUSAND, amount(match[2])
        if abs(right - written) > right / 20:
            yield _wrong(match, f"{match[1]}亿元是 {right:f}万元，括号里写的是 {written}万元")


def _steps(prose: str) -> Iterator[Fault]:
    for match in _STEP.finditer(prose):
        first, change, last = amount(match[1]), amount(match[4]), amount(match[5])
        right = first + change if match[3] == "增加" else first - change
        if right != last:
            yield _wrong(match, f"算出来是 {right}{match[2]}，写的是 {last}{match[2]}")
    for match in _TWO_YEARS.finditer(prose):
        change = amount(match[3]) - amount(match[1])
        if (change if match[4] == "增加" else -change) != amount(match[5]):
            yield _wrong(match, f"相差 {abs(change)}{match[2]}，写的是{match[4]} {match[5]}{match[2]}")


def _turns(prose: str) -> Iterator[Fault]:
    for match in _TURN.finditer(prose):
        first, last = amount(match[1]), amount(match[4])
        if first != last and (last < first) != (match[3] in _DOWN):
            said = "少" if last < first else "多"
            yield _wrong(match, f"{match[4]}比{match[1]}{said}，写的是{match[3]}")


def _products(prose: str) -> Iterator[Fault]:
    pairs = [(match, match[2], match[3], match[4], match[5]) for match in _PRODUCT.finditer(prose)]
    pairs += [(match, match[1], match[3], match[4], match[5])
              for match in _PRODUCT_OF.finditer(prose)]
    pairs += [(match, match[1], match[2], match[3], match[4])
              for match in _UNIT_PRICE.finditer(prose)]
    for match, one, other, whole, unit in pairs:
        right = amount(one) * amount(other)
        written = amount(whole) * (_TEN_THOUSAND if unit == "万元" else 1)
        if abs(right - written) > written / 1000:
            yield _wrong(match, f"相乘是 {right:f} 元，写的是 {whole}{unit}")


def _per_cents(prose: str) -> Iterator[Fault]:
    for form in (_SHARES, _SHARE_LIST, _SHARES_OF_ONE):
        for match in form.finditer(prose):
            shares = [Decimal(one) for one in _PER_CENT.findall(match[0])]
            if sum(shares) > 100 + len(shares):
                yield _wrong(match, f"各项占比相加是 {sum(shares)}%，超过100%")
    for match in _RATE.finditer(prose):
        if amount(match[1]):
            yield from _off(match, amount(match[3]) / amount(match[1]) * 100, match[4])
    for match in _FALL.finditer(prose):
        if amount(match[1]):
            yield from _off(match, (1 - amount(match[3]) / amount(match[1])) * 100, match[4])
    for match in _AGAINST.finditer(prose):
        if amount(match[3]):
            yield from _off(match, (amount(match[1]) / amount(match[3]) - 1) * 100, match[4])
    for match in _GROWTH.finditer(prose):
        if amount(match[1]):
            yield from _off(match, (amount(match[3]) / amount(match[1]) - 1) * 100, match[4])


def _off(match: re.Match[str], right: Decimal, written: str) -> Iterator[Fault]:
    digits = len(written.partition(".")[2])
    if abs(right - Decimal(written)) >= Decimal(1).scaleb(-digits):
        yield _wrong(match, f"算出来是 {round(right, max(digits, 1))}%，写的是 {written}%")


def _wrong(match: re.Match[str], said: str) -> Fault:
    return Fault(match.start(), f"“{match[0].strip()[:40]}”：{said}。", f"请{FIX}。")
