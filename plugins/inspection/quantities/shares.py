"""Percentages: shares of a whole (甲X件，占P%), rates (办结率P%), shares that must not exceed 100%."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ..amounts import decimals
from .arithmetic import Inconsistency, format_like, is_share
from .reading import PER_CENT, Quantity

_SHARE = re.compile(r"^(?:约|仅|只|均)?(?:占比|占)([^%]*?)(?:的?(?:比例|比重|百分比))?[为达是约到]{0,2}$")
# What a share may be of, where nothing else is named.
_ALL = re.compile(r"^(?:到|了)?(?:总|全部|参|应|职工|比|调查|受访|抽|检查|其)[一-鿿]{0,5}$|^$")
_OF_IT = re.compile(r"^的(?:比例|比重)?[为达]{0,2}$")  # 占总人口21.36万人的18.3%
_OF_PLAN = re.compile(r"^(?:占|完成)(?:全年|年度|年初)?(?:计划|任务|目标)(?:数|量|任务)?的?$")
_PLANNED = re.compile(r"计划|任务|目标")
_RATE = re.compile(r"([一-鿿]{2,8})率[为达是到]{0,2}(?:约|均)?$")
_OTHER_RATE = re.compile(r"增长|利|税|费|汇|折|死亡|发生|贡献|上座|返乡|普及|覆盖|占有|周转|负债|增幅")
# What the parts of a rate are called that is not called after them.
_DONE_BY = {"执行": ("执行", "支出", "使用"), "支付": ("支付", "拨付", "支出"), "到会": ("到", "参"),
            "出勤": ("到", "出勤"), "优良": ("优良",), "参加": ("参",), "使用": ("使用", "支出", "拨付"),
            "及格": ("及格", "合格"), "达标": ("达标", "合格"), "支出": ("支出", "使用", "拨付"),
            "出席": ("到", "出席"), "镇化": ("城镇",), "到位": ("到位",),
            "参考": ("参加考", "参考"), "拨付": ("拨付", "下达到", "支付"), "完成": ("完成",)}
_NOT = ("不", "未", "没")


def shares(paragraph: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """The percentage that a part is of a whole, stated before it in this sentence or the last."""
    for at, share in enumerate(paragraph):
        if at > 1 and share.unit == PER_CENT and _OF_IT.match(share.gap):
            whole, part = paragraph[at - 1], paragraph[at - 2]
            if (whole.before.startswith("占") and whole.unit == part.unit != PER_CENT
                    and whole.gap[:1] in "，,、" and all(
                        one.is_exact for one in (share, part, whole))
                    and not is_share(share, part, whole)):
                yield _wrong(whole, part, share)
        if share.unit == PER_CENT and at > 1 and _OF_PLAN.match(share.before):
            plan, done = paragraph[at - 2], paragraph[at - 1]
            if (_PLANNED.search(plan.before) and "完成" in done.before and plan.unit == done.unit
                    and plan.sentence == share.sentence and not is_share(share, done, plan)):
                yield _wrong(plan, done, share)
        said = _SHARE.match(share.before) if share.unit == PER_CENT and at > 1 else None
        part = paragraph[at - 1]
        if (not said or part.unit == PER_CENT or not (part.is_exact and share.is_exact)
                or part.sentence != share.sentence or len(share.gap) - len(share.before) > 1):
            continue
        wholes = [one for one, follows in itertools.pairwise(paragraph[:at])
                  if one.unit == part.unit and one.value >= part.value
                  and share.sentence - one.sentence <= 1
                  and not (follows.unit == PER_CENT and _SHARE.match(follows.before))]
        named = said[1].strip("了到的")
        if not wholes or not (_ALL.match(named) or _is_named(named, wholes)) or (
                _is_of_each(text, share)):
            continue
        if not any(is_share(share, part, whole) for whole in (
                *wholes, *_joined([one for one in paragraph[:at] if one.unit == part.unit]))):
            yield _wrong(wholes[-1], part, share)


def rates(paragraph: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """Rates named after the part they are of: 受理X件，办结Y件，办结率P%; of 不合格, the complement."""
    for at, share in enumerate(paragraph):
        named = _RATE.search(share.before) if share.unit == PER_CENT else None
        if not named or _OTHER_RATE.search(named[1]) or not share.is_exact:
            continue
        done = _DONE_BY.get(named[1][-2:], (named[1][-2:],))
        is_not = any(named[1].endswith(f"{word}{named[1][-2:]}") for word in _NOT)
        pairs: list[tuple[Quantity, Quantity]] = []
        behind = () if "城镇化" in named[1] else paragraph[at + 1:at + 3]
        for side in (paragraph[:at], behind):  # what stands before, else behind
            candidates = [one for one in side if share.sentence == one.sentence
                    and one.unit != PER_CENT and one.is_exact]
            parts = [part for number, one in enumerate(candidates)
                     if any(word in one.before for word in done)
                     for part in (one, *_beside(candidates[number + 1:]))]
            pairs = pairs or [(part, whole) for part in parts
                              for whole in _wholes(candidates, part)]
        if pairs and not any(_fits(share, part, whole, is_not) for part, whole in pairs):
            part = pairs[-1][0]
            wholes = [whole for one, whole in pairs if one is part]
            yield _wrong(wholes[0], part, share, _is_not(part) != is_not)


def _beside(after: Sequence[Quantity]) -> Iterator[Quantity]:
    """The same part in other units: 286户1093人."""
    yield from itertools.takewhile(lambda one: not one.gap.strip(), after)


def _wholes(candidates: Sequence[Quantity], part: Quantity) -> list[Quantity]:
    """The wholes that a part may be of: earlier quantities and sums of neighbours among them."""
    ones = [one for one in candidates if one.at < part.at and one.unit == part.unit]
    return [one for one in (*ones, *_joined(ones)) if one.value >= part.value]


def _is_not(part: Quantity) -> bool:
    return any(word in part.before for word in _NOT)


def _fits(share: Quantity, part: Quantity, whole: Quantity, is_not: bool) -> bool:
    return (_is_rest(share, part, whole) if _is_not(part) != is_not
            else is_share(share, part, whole))


def _is_rest(share: Quantity, part: Quantity, whole: Quantity) -> bool:
    right = 100 - part.value / whole.value * 100
    return abs(right - share.value) < share.resolution


def _is_named(named: str, wholes: Sequence[Quantity]) -> bool:
    """True where the words behind 占 name one of the wholes."""
    return any(len(one.before) > 1 and named.endswith(one.before[-2:]) for one in wholes)


def _is_of_each(text: str, share: Quantity) -> bool:
    return text[share.end:share.end + 1] in "-—~～至"


def _joined(ones: Sequence[Quantity]) -> Iterator[Quantity]:
    """The sum of each run of two or more neighbours, as a quantity."""
    for first in range(len(ones)):
        for last in range(first + 2, len(ones) + 1):
            yield replace(ones[last - 1], value=sum((one.value for one in ones[first:last]),
                                                    Decimal(0)))


def _wrong(whole: Quantity, part: Quantity, share: Quantity, rest: bool = False) -> Inconsistency:
    right = part.value / whole.value * 100
    first = min(whole, part, key=lambda one: one.at)
    return Inconsistency(min(first.at - len(first.before), share.at), max(share.end, part.end),
                         f"算出来是 {format_like(100 - right if rest else right, share)}，"
                         f"写的是 {share.written}")


_OF_SO_MANY = re.compile(
    r"(?<![\d.])(\d+)(个|户|名|家|所|人|件|条|台|批次)[一-鿿]{0,8}[中里][，,]?[^，。；\d]{0,12}(\d+)\2[^，。；\d]{0,6}"
    r"[，,][一-鿿]{2,6}率[为达到]{0,2}(\d+(?:\.\d+)?)[%％]")


def parts_of_a_number(text: str, start: int, end: int) -> Iterator[Inconsistency]:
    """N个中M个，……率P%: whatever the rate is called, it is of these."""
    for match in _OF_SO_MANY.finditer(text, start, end):
        whole, part, share = Decimal(match[1]), Decimal(match[3]), Decimal(match[4])
        right = part / whole * 100 if whole else share
        if part <= whole and abs(right - share) >= Decimal(1).scaleb(-decimals(share)):
            yield Inconsistency(match.start(), match.end(),
                                f"算出来是 {round(right, 2).normalize():f}%，写的是 {share}%")


_EACH = re.compile(r"(\d+(?:\.\d+)?)[%％]")
_SHARES = re.compile(r"(?:分别占|(?:比重|占比)分别[为是])(?:[^，。；\n\d]{0,10})"
                     r"((?:\d+(?:\.\d+)?[%％][、和，]?){2,})")
_SHARE_LIST = re.compile(r"(?:[^，。；、\n\d]{1,12}占(?!比)(?!.?超)[^，。；、\n\d]{0,6}"
                         r"\d+(?:\.\d+)?[%％]、?){2,}")
_SHARES_OF_ONE = re.compile(
    r"按[^，。；\n]{2,14}分[，,：](?:[^，。；、\n\d]{1,12}占[^，。；、\n\d]{0,4}\d+(?:\.\d+)?[%％][、，]?){2,}"
    r"|(?:(?:优秀|良好|优良|中等|合格|基本合格|及格|不合格|不及格)[的者]?(?:率|占)?(?:比|分别)?[占为]?\d+(?:\.\d+)?[%％][、，]?){3,}"
    r"|(?:(?:非常|很|比较|基本|一般|不)?满意[占为]?\d+(?:\.\d+)?[%％][、，]?){2,}")
_SATISFIED = re.compile(r"(?:[^，。；、\n\d]{0,8}满意的?占?\d+(?:\.\d+)?[%％][、，]?){2,}")
_LEAST, _MOST = 98, 150  # between which shares may be of one whole


def listed_shares(text: str, start: int, end: int) -> Iterator[Inconsistency]:
    """Listed shares of one whole exceed 100%; the shares of all answers from 满意 to 不满意 are 100%."""
    for form in (_SHARES, _SHARE_LIST, _SHARES_OF_ONE, _SATISFIED):
        for match in form.finditer(text, start, end):
            each = [Decimal(one) for one in _EACH.findall(match[0])]
            whole = sum(each)
            if form is _SATISFIED:
                if "不满意" in match[0] and whole < _LEAST:
                    yield Inconsistency(match.start(), match.end(), f"各项相加是 {whole}%")
            elif 100 + len(each) < whole < _MOST:
                yield Inconsistency(match.start(), match.end(), f"各项占比相加是 {whole}%，超过100%")
