"""Balances: receipts and totals, surplus, amounts carried over, quarters, stocks, complements."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from .arithmetic import Inconsistency, adds_up, format_like
from .reading import PER_CENT, YUAN, Quantity
from .sums import format_sum, list_from, spanning

_ADDED = re.compile(r"^加")
_ALL_OF = re.compile(r"总计$|合计$|总额$")


def income_totals(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """Receipts and further ones add up to the total: 收入X，加上级补助Y、上年结转Z，收入总计W."""
    begin = next((at for at, one in enumerate(sentence) if at and _ADDED.match(one.before)), 0)
    for at in range(begin + 1, len(sentence)) if begin else ():
        total, parts = sentence[at], sentence[begin - 1:at]
        if not _ALL_OF.search(total.before):
            continue
        if {one.unit for one in (*parts, total)} == {YUAN} and total.gap[:1] in "，," and (
                not adds_up(total, parts)):
            yield spanning(parts[0], total, f"各项相加是 {format_sum(parts, total)}，写的是 {total.written}")
        return


_QUARTERS = {"上半年": ("一季度", "二季度"), "下半年": ("三季度", "四季度"),
             "前三季度": ("一季度", "二季度", "三季度"),
             "全年": ("一季度", "二季度", "三季度", "四季度")}


def quarters(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """Quarters add up to the half year or the year: 一季度X，二季度Y，上半年Z."""
    for whole in sentence:
        period = next((words for words in _QUARTERS if words in whole.before), "")
        parts = [one for one in sentence if one.unit == whole.unit != PER_CENT and one.at < whole.at
                 and any(words in one.before for words in _QUARTERS.get(period, ()))]
        if text[whole.end:whole.end + 2] in ("（含", "(含"):
            continue
        if (period and len(parts) == len(_QUARTERS[period]) and not adds_up(whole, parts)
                and all(one.is_exact for one in (whole, *parts))):
            yield spanning(parts[0], whole, f"各季度相加是 {format_sum(parts, whole)}，"
                           f"写的是 {whole.written}")


_UNDER_WAY = re.compile(r"^(?:其余)?(?:正在|尚在|仍在|待|尚未|在办)")
_FINISHED = re.compile(r"^已?(?:办结|完成|整改|结案|解决|答复|化解)$")
_HAD, _NEW, _NOW = (re.compile(form) for form in (
    r"^[^，]{0,4}(?:原有|现有|已有)", r"^(?:今年|本年|本次|计划)?(?:新增|增加|新建|增设)",
    r"(?:总|共|合计|达)[一-鿿]{0,8}$"))


def additions(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """A stock and its increase add up: 原有X，新增Y，总数达到Z."""
    for had, new, now in zip(sentence, sentence[1:], sentence[2:], strict=False):
        if (had.unit == new.unit == now.unit and _HAD.search(had.before) and _NEW.match(new.before)
                and _NOW.search(now.before) and all(one.is_exact for one in (had, new, now))
                and not adds_up(now, (had, new))):
            yield spanning(had, now, f"相加是 {format_sum((had, new), now)}，写的是 {now.written}")


_HALVES = re.compile(r"^(?:其中)?[：:]?(?:有)?([一-鿿]{2,4}?)(?:的)?$")


def complements(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """A class and its complement are all: 抽检X批次，合格Y批次，不合格Z批次; 受理X，办结Y，正在办理Z."""
    for at, whole in enumerate(sentence[:-2]):
        parts = list_from(sentence, at + 1)
        words = [one.before.removeprefix("其中").removeprefix("已") for one in parts]
        is_both = any(f"{no}{word}" in words for word in words for no in ("不", "未", "没有")
                      if len(word) > 1)
        alike = sum(word[-2:] == words[0][-2:] for word in words)
        if len(words) == 2 and _FINISHED.match(parts[0].before) and _UNDER_WAY.match(words[1]):
            is_both, alike = True, len(words)
        if (is_both and alike == len(words) and parts[0].unit == whole.unit
                and parts[0].gap[:1] in "，,、：:" and all(one.is_exact for one in (whole, *parts))
                and not _HALVES.fullmatch(whole.before.removeprefix("其中"))
                and not adds_up(whole, parts)):
            yield spanning(whole, parts[-1], f"各项相加是 {format_sum(parts, whole)}，"
                           f"总数是 {whole.written}")


_OPENING, _CLOSING = re.compile(r"(?:年初|上年)(?:结转|结余)"), re.compile(r"年[末底](?:结转|结余)|结转下|结余$")
_IN, _OUT = re.compile(r"收入$"), re.compile(r"支出$")


def carry_overs(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """Opening balance and receipts equal expenditure and closing balance.

    年初结转A，本年收入B，本年支出C，年末结转D; 收到A，上年结转B，答复……，结转下年C.
    """
    ends = [one for one in sentence if _CLOSING.search(one.before)]
    begins = [one for one in sentence if _OPENING.search(one.before)]
    if len(ends) != 1 or len(begins) != 1 or len({one.unit for one in sentence}) != 1 or (
            sentence[-1] is not ends[0]) or "其中" in "".join(one.gap for one in sentence):
        return
    income = [one for one in sentence if _IN.search(one.before)]
    spent = [one for one in sentence if _OUT.search(one.before)]
    if len(sentence) == 4 and len(income) == len(spent) == 1:
        one_side, other = [*begins, *income], [*spent, *ends]
    elif "收到" in sentence[0].before and begins[0] is sentence[1]:
        one_side, other = list(sentence[:2]), list(sentence[2:])
    else:
        return
    whole = replace(one_side[0], value=sum((one.value for one in one_side), Decimal(0)))
    if not adds_up(whole, other):
        yield spanning(sentence[0], ends[0], f"前面是 {format_sum(one_side, whole)}，后面各项相加是 "
                       f"{format_sum(other, whole)}")


_BALANCE = re.compile(r"(?:收支相抵|收支相减|相抵)[，,]?(?:后)?[，,]?(?:年终|滚存)?"
                      r"(?:结转|结余|余|净?结转)[一-鿿]{0,4}$")
_SIDES = (re.compile(r"收入(?:总计|合计|总额)$"), re.compile(r"支出(?:总计|合计|总额)$"))


def balances(paragraph: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """The surplus is receipts less expenditure: 收入总计X。支出总计Y。收支相抵，结转Z."""
    for at, left in enumerate(paragraph):
        if not _BALANCE.search(left.gap.rpartition("。")[2]):
            continue
        income, spent = ([one for one in paragraph[:at] if side.search(one.before)]
                         for side in _SIDES)
        if len(income) == len(spent) == 1 and not adds_up(income[0], (spent[0], left)):
            surplus = format_like(income[0].value - spent[0].value, left)
            yield spanning(income[0], left, f"算出来是 {surplus}，写的是 {left.written}")
