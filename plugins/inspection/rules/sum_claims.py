"""Differences, shares, averages, multiples and periods that a sentence states are right."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ordinals import HAN, han_to_int
from ...documents.rule import Fault
from ..amounts import NUMBER, UNITS, amount, decimals
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source
from ..wording import written_on

ID, SEVERITY, INDICATOR = "SUM-09", Severity.WARNING, ACCURACY
NAME = "差、占比、平均数、倍数、年数算错"
LOOKS_AT = ("同一句里的“共X，已用Y，结余Z”“X比上年的Y减少Z（下降P%）”“共X人，其中女Y人，占P%”“共X元，惠及Y户，户均Z元”"
            "“由X增加到Y，增长N倍”“X件，每件Y元，合计Z元”“某年建，距今N年”；年报里前后写的收到申请的件数")
FIX = "核对各项数字，改正写错的一处"
PASS = ("\n预算1200万元，已支出870万元，结余330万元。", "\n接访96批次，比上年的120批次减少24批次。",
        "\n参训250人，其中女教师150人，占60%。", "\n发放补助36万元，惠及900户，户均400元。",
        "\n产量由50吨提高到150吨，增长2倍。", "\n购灭火器150具，每具80元，合计12000元。",
        "\n共有职工200人，其中党员50人，占班子成员的80%。", "\n该渠建于1958年，距今约70年。",
        "\n人均收入12000元，比上年的10000元增加2000元，增长20%。")
FAIL = ("\n预算1200万元，已支出870万元，结余430万元。", "\n接访96批次，比上年的120批次减少34批次。",
        "\n参训250人，其中女教师150人，占65%。", "\n发放补助36万元，惠及900户，户均500元。",
        "\n产量由50吨提高到150吨，增长3倍。", "\n购灭火器150具，每具80元，合计15000元。",
        "\n件数由去年的35件上升到今年的28件。", "\n投诉80件，比去年的100件下降30%。",
        "成文日期: 2026-05-06\n\n该渠建于1958年，距今已有86年历史。")
_NOT = r"[^，。；、\n\d]"
_LEFT = re.compile(
    rf"(?:预算|收入|资金|总额|总投资|下达|计划|应[收缴到]|共)(?:{_NOT}{{0,8}})({NUMBER})({UNITS})[，,]"
    rf"(?:{_NOT}{{0,4}})(?:支出|使用|拨付|完成|发放|执行|实际?[收缴到])({NUMBER})\2[，,]"
    rf"(?:{_NOT}{{0,2}})(?:结余|剩余|结转|尚?余|欠[收缴]|缺)({NUMBER})\2(?=[。；，\n])")
_THAN = re.compile(
    rf"({NUMBER})({UNITS})[，,]?(?:比|较|同比)(?:上年|去年|上一年|上年同期|去年同期|20\d\d年)的?({NUMBER})\2[，,]?"
    rf"(增加|增长|多|上升|提高|减少|下降|降低|少)了?({NUMBER})(\2|[%％])")
_OF = re.compile(rf"(?:共有?|现有|参[加训会]|应[到参]|检查|抽[查检]|受理|办理|发放|收到)(?:{_NOT}{{0,8}})"
                 rf"({NUMBER})({UNITS})[，,]"
                 rf"(?:其中)?[：:]?({_NOT}{{1,10}}?)({NUMBER})\2[，,]占(?:{_NOT}{{0,8}}?)的?(?:比例?[为达]?)?"
                 rf"(\d+(?:\.\d+)?)[%％]")
_EACH = re.compile(rf"({NUMBER})(万|亿)?元[，,](?:{_NOT}{{0,6}})({NUMBER})(户|人|亩|家|村|名)[，,]"
                   rf"(?:平均)?(?:每)?\4(?:平)?均(?:{_NOT}{{0,4}})({NUMBER})(万?)元")
_TIMES = re.compile(rf"[从由](?:{_NOT}{{0,8}})({NUMBER})({UNITS})"
                    rf"(?:增加|增长|提高|上升|扩大|发展)[到至为]({NUMBER})\2[，,]"
                    rf"(?:增长|增加|提高|扩大)了?(\d+(?:\.\d+)?|[{HAN}]{{1,2}})倍")
_TURN = re.compile(rf"[从由](?:{_NOT}{{0,8}})({NUMBER})({UNITS})(上升|增加|增长|提高|减少|下降|降低)[到至为]"
                   rf"(?:今年|本年|现在|目前|20\d\d年)的?({NUMBER})\2")
_PRICE = re.compile(rf"(?<![\d.])({NUMBER})(?![户人亩件吨家村套名天月台])"
                    rf"([一-鿿])[，,]每\2(?:{_NOT}{{0,4}})({NUMBER})元[，,]"
                    rf"(?:{_NOT}{{0,2}})(?:合计|共计|总计|计|共)({NUMBER})(万?)元")
_SATISFIED = re.compile(r"(?:[^，。；、\n\d]{0,8}满意的?占?\d+(?:\.\d+)?[%％][、，]?){2,}")
_SINCE = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)年(?:[^，。；\n\d]{0,10})[，,]?(?:距今|至今|迄今)(?:已?有?|约)"
                    r"(\d{2,4})年")
_PER_CENT = re.compile(r"(\d+(?:\.\d+)?)[%％]")
_RECEIVED = re.compile(r"收到(?:的)?(?:政府信息)?(?:公开)?申请(?:共|总计|数量?为?)?(\d+)件")
_YEAR = re.compile(r"20\d\d年")
_DOWN = ("减少", "下降", "降低", "少")
_TEN_THOUSANDS = {"": 1, None: 1, "万": 10_000, "亿": 100_000_000}


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each claim that its own sentence contradicts."""
    for match, right, written in _claims(source):
        if right != written:
            yield Fault(match.start(), f"“{match[0].strip()[:40]}”：算出来是 {right}，写的是 {written}。",
                        f"请{FIX}。")
    for match in _SATISFIED.finditer(source.prose) if "满意" in source.prose else ():
        whole = sum(Decimal(one) for one in _PER_CENT.findall(match[0]))
        if "不满意" in match[0] and not 98 < whole <= 101:
            yield Fault(match.start(), f"“{match[0][:40]}”：各项相加是 {whole}%。", f"请{FIX}。")
    if source.document.layout is Layout.ANNUAL_REPORT:
        yield from _received(source)


def _claims(source: Source) -> Iterator[tuple[re.Match[str], str, str]]:
    """Each claim with what is right and what is written, equal within what rounding hides."""
    for match in source.find_numbers(_LEFT):
        yield match, f"{amount(match[1]) - amount(match[3])}", f"{amount(match[4])}"
    for match in source.find_numbers(_THAN):
        now, then, change = amount(match[1]), amount(match[3]), amount(match[5])
        right = (then - now) if match[4] in _DOWN else (now - then)
        if match[6] == match[2]:
            yield match, f"{right}", f"{change}"
        elif then and (match[4] in _DOWN or _YEAR.search(match[0])):  # SUM-02 tells of other growth
            yield match, *_rounded(right / then * 100, change)
    for match in source.find_numbers(_OF):
        if amount(match[1]) and amount(match[4]) <= amount(match[1]) and not _is_other(match):
            yield match, *_rounded(amount(match[4]) / amount(match[1]) * 100, Decimal(match[5]))
    for match in source.find_numbers(_EACH):
        if amount(match[3]):
            whole = amount(match[1]) * _TEN_THOUSANDS[match[2]]
            yield match, *_rounded(whole / amount(match[3]) / _TEN_THOUSANDS[match[6]],
                                   amount(match[5]), slack=Decimal(match[2] is not None) / 100)
    for match in source.find_numbers(_TIMES):
        said = Decimal(match[4]) if match[4][0].isdecimal() else Decimal(han_to_int(match[4]))
        if amount(match[1]):
            yield match, *_rounded(amount(match[3]) / amount(match[1]) - 1, said)
    for match in source.find_numbers(_TURN):
        change = amount(match[4]) - amount(match[1])
        if change and (change < 0) != (match[3] in _DOWN):
            yield match, "减少" if change < 0 else "增加", match[3]
    for match in source.find_numbers(_PRICE):
        written = amount(match[4]) * _TEN_THOUSANDS[match[5]]
        yield match, *_rounded(amount(match[1]) * amount(match[3]), written)
    day = written_on(source.document)
    for match in source.find_numbers(_SINCE) if day else ():
        years = (day.year if day else 0) - int(match[1])
        if abs(years - int(match[2])) > max(2, years // 12):
            yield match, f"{years}年", f"{match[2]}年"


def _is_other(match: re.Match[str]) -> bool:
    """True where the share is of something else than the whole."""
    said = match[0].rpartition("占")[2]
    return re.search("[一-鿿]", said) is not None and not re.match(
        r"(?:总|全部|参|应|职工|比|调查|受访|抽|检查|总数|总人数|总量)", said)


def _rounded(right: Decimal, written: Decimal, slack: Decimal = Decimal(0)) -> tuple[str, str]:
    """What is right to the digits that are written, and what is written."""
    digits = decimals(written)
    near = abs(right - written) < Decimal(1).scaleb(-digits) + slack * written
    return (f"{written}" if near else f"{round(right, digits + 1).normalize():f}"), f"{written}"


def _received(source: Source) -> Iterator[Fault]:
    found = list(source.find_numbers(_RECEIVED))
    for match in found[1:]:
        if match[1] != found[0][1]:
            yield Fault(match.start(), f"收到的申请前面写{found[0][1]}件，这里写{match[1]}件。", f"请{FIX}。")
