"""Changes between two periods: difference, growth rate, multiple, direction."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from .arithmetic import Inconsistency, adds_up, agrees, format_like
from .reading import MULTIPLE, PER_CENT, Quantity

_UP = "增加|增长|增产|增至|多|上升|提高|增|扩大|发展"
_DOWN = "减少|下降|减产|降低|降至|少|减|回落|压减|压缩|缩短|精简"
_CHANGE = re.compile(rf"^(?:实现|共|净|约)?(?:(?:同比|环比|[比较][^，,]{{1,8}}?)?(?:({_UP})|({_DOWN}))"
                     r"(?:率|幅度|比例)?|增幅|(降幅))[了为达]{0,2}$")
_OLD = r"(?:上年|去年|上一年|上月|上季度|上季|上一?期|前一年|20\d\d年)(?:同期|末|底)?"
_FROM = re.compile(r"[从由][^，,]{0,10}$")
_CHANGED_TO = re.compile(rf"^(?:逐步|稳步)?({_UP}|{_DOWN}|调整)[到至为]"
                     r"(?:今年|本年|现在|目前|20\d\d年|年底|年末)?的?$")
_THAN = re.compile(rf"(?:比|较|同比)?{_OLD}的?$")
_COMPARED = re.compile(rf"[比较同]{_THAN.pattern}")
_NOW = re.compile(r"^(?:今年|本年|本季度?|本月|20\d\d年)[^，,]{0,4}$|^达到?$")
_WAS = re.compile(rf"^{_OLD}[^，,]{{0,4}}?[为是]?$")
_REACHED = re.compile(r"^(?:达到?|为|至|到){1,2}$")
_NOT_COMPARABLE = re.compile(r"可比|口径|不变价|实际增长|剔除|扣除|名义|生产总值|增加值|总产值|折算|平均|累计")
_BEFORE = 60  # characters before a quantity in which its growth is said to be real
_POINTS = "个百分点"


class _Comparison(NamedTuple):
    """The values of the earlier and of the later period."""

    then: Quantity
    now: Quantity


def changes(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """Differences, rates and multiples against the values of both periods.

    由X增加到Y，增长P%; Y，比上年的X增加Z; 增长N倍. The words before the values tell the periods.
    """
    pair: _Comparison | None = None
    words = text[max(sentence[0].at - _BEFORE, 0):sentence[-1].end + 12]
    for at, one in enumerate(sentence):
        if at and _is_transition(sentence[at - 1], one):
            pair = _Comparison(sentence[at - 1], one)
            yield from _wrong_direction(pair)
            continue
        said = _CHANGE.match(one.before)
        if not said or not at or not one.is_exact:
            continue
        pair = _comparison_of(sentence, at) or (pair if _goes_on(sentence, at) else None)
        if pair and pair.then.is_exact and pair.now.is_exact and pair.then.unit == pair.now.unit:
            yield from _wrong_change(pair, one, not said[1],
                                      bool(_NOT_COMPARABLE.search(words)))


def _is_transition(first: Quantity, second: Quantity) -> bool:
    return (first.unit == second.unit and bool(_FROM.search(first.before))
            and second.gap == second.before and bool(_CHANGED_TO.match(second.before)))


def _goes_on(sentence: Sequence[Quantity], at: int) -> bool:
    """True where the quantity before a change is one of the same values, or the later value."""
    before = sentence[at - 1]
    return sentence[at].gap[:1] in "，,（" and bool(
        _CHANGE.match(before.before) or _CHANGED_TO.match(before.before))


def _comparison_of(sentence: Sequence[Quantity], at: int) -> _Comparison | None:
    """The values that a change is between; None where the words do not tell them."""
    before = sentence[at - 1]
    if len(sentence[at].gap) - len(sentence[at].before) > 1:
        return None
    follows = sentence[at + 1] if at + 1 < len(sentence) else None
    if (_THAN.search(before.before) and follows and follows.unit == before.unit
            and _REACHED.match(follows.before)):
        return _Comparison(before, follows)
    if at < 2 or sentence[at - 2].unit != before.unit:
        return None
    first = sentence[at - 2]
    if _THAN.search(first.before) and _NOW.match(before.before):
        return _Comparison(first, before)
    if _WAS.match(before.before) and sentence[at].before.startswith(("同比", "增幅", "降幅")):
        return _Comparison(before, first)
    if _COMPARED.search(before.before) and len(before.gap) - len(before.before) < 2:
        return _Comparison(before, first)
    return None


def _wrong_direction(pair: _Comparison) -> Iterator[Inconsistency]:
    word = _CHANGED_TO.match(pair.now.before)
    falls = bool(word and re.fullmatch(_DOWN, word[1]))
    rises = bool(word and re.fullmatch(_UP, word[1]))
    if pair.now.value != pair.then.value and (falls or rises) and (
            (pair.now.value < pair.then.value) != falls):
        less = "少" if pair.now.value < pair.then.value else "多"
        yield _wrong(pair, pair.now, f"{pair.now.written}比{pair.then.written}{less}，"
                     f"写的是{word[1] if word else ''}")


def _wrong_change(pair: _Comparison, change: Quantity, falls: bool,
                  is_adjusted: bool) -> Iterator[Inconsistency]:
    then, now = pair
    sign = -1 if falls else 1
    if change.unit == then.unit != PER_CENT or (change.unit == _POINTS and then.unit == PER_CENT):
        greater, less = (then, now) if falls else (now, then)
        if not adds_up(greater, (less, change)):
            right = greater.value - less.value
            yield _wrong(pair, change, f"算出来是 {format_like(right, change)}，写的是 {change.written}")
    elif change.unit == PER_CENT == then.unit and now.value != then.value:
        points = abs(now.value - then.value)
        by = points / then.value * 100 if then.value else points
        if points == change.value and abs(by - points) > change.resolution / 2:
            yield _wrong(pair, change, f"算出来是 {points.normalize():f}个百分点，写的是 {change.written}")
    elif change.unit == PER_CENT != then.unit and not is_adjusted and then.value:
        if not agrees(change, now, then, lambda one, base: sign * (one / base - 1) * 100):
            right = sign * (now.value / then.value - 1) * 100
            yield _wrong(pair, change, f"算出来是 {format_like(right, change)}，写的是 {change.written}")
    elif (change.unit == MULTIPLE != then.unit and then.value
          and not agrees(change, now, then, lambda one, base: one / base - 1)):
        right = now.value / then.value - 1
        yield _wrong(pair, change, f"算出来是 {format_like(right, change)}，写的是 {change.written}")


def growth_rates(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """The rate of a change whose earlier value is not stated: Y，比上年增加Z，增长P%."""
    for now, change, rate in zip(sentence, sentence[1:], sentence[2:], strict=False):
        by, as_rate = _CHANGE.match(change.before), _CHANGE.match(rate.before)
        if (not by or not as_rate or not (now.unit == change.unit != PER_CENT == rate.unit)
                or _CHANGE.match(now.before) or now.before.endswith("的")
                or bool(by[1]) != bool(as_rate[1]) or not all(
                    one.is_exact for one in (now, change, rate))
                or any(len(one.gap) - len(one.before) > 1 for one in (change, rate))):
            continue
        sign = 1 if by[1] else -1
        then = now.value - sign * change.value
        words = text[max(now.at - _BEFORE, 0):rate.end]
        if then > 0 and not _NOT_COMPARABLE.search(words) and not agrees(
                rate, change, replace(now, value=then), lambda one, base: one / base * 100):
            yield Inconsistency(now.at - len(now.before), rate.end, "算出来是 "
                        f"{format_like(change.value / then * 100, rate)}，写的是 {rate.written}")


def _wrong(pair: _Comparison, last: Quantity, message: str) -> Inconsistency:
    first = min(pair, key=lambda one: one.at)
    return Inconsistency(first.at - len(first.before), max(last.end, pair.now.end), message)
