"""Growth, falls, differences and multiples: 由X增加到Y，增长P%; Y，比上年的X增加Z; 增长N倍."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from .arithmetic import Claim, adds_up, near, shown
from .reading import PER_CENT, TIMES, Quantity

_UP = "增加|增长|增产|增至|多|上升|提高|增|扩大|发展"
_DOWN = "减少|下降|减产|降低|降至|少|减|回落|压减|压缩|缩短|精简"
_CHANGE = re.compile(rf"^(?:实现|共|净|约)?(?:(?:同比|环比|[比较][^，,]{{1,8}}?)?(?:({_UP})|({_DOWN}))"
                     r"(?:率|幅度|比例)?|增幅|(降幅))[了为达]{0,2}$")
_OLD = r"(?:上年|去年|上一年|上月|上季度|上季|上一?期|前一年|20\d\d年)(?:同期|末|底)?"
_FROM = re.compile(r"[从由][^，,]{0,10}$")
_TURNED = re.compile(rf"^(?:逐步|稳步)?({_UP}|{_DOWN}|调整)[到至为]"
                     r"(?:今年|本年|现在|目前|20\d\d年|年底|年末)?的?$")
_THAN = re.compile(rf"(?:比|较|同比)?{_OLD}的?$")
_COMPARED = re.compile(rf"[比较同]{_THAN.pattern}")
_NOW = re.compile(r"^(?:今年|本年|本季度?|本月|20\d\d年)[^，,]{0,4}$|^达到?$")
_WAS = re.compile(rf"^{_OLD}[^，,]{{0,4}}?[为是]?$")
_REACHED = re.compile(r"^(?:达到?|为|至|到){1,2}$")
_NOT_COMPARABLE = re.compile(r"可比|口径|不变价|实际增长|剔除|扣除|名义|生产总值|增加值|总产值|折算|平均|累计")
_BEFORE = 60  # characters before a quantity in which its growth is said to be real
_POINTS = "个百分点"


class _Pair(NamedTuple):
    """What was and what is."""

    then: Quantity
    now: Quantity


def changes(sentence: Sequence[Quantity], text: str) -> Iterator[Claim]:
    """Each change against what was and what is, as the words before them say which is which."""
    pair: _Pair | None = None
    words = text[max(sentence[0].at - _BEFORE, 0):sentence[-1].end + 12]
    for at, one in enumerate(sentence):
        if at and _is_turn(sentence[at - 1], one):
            pair = _Pair(sentence[at - 1], one)
            yield from _turned_wrong(pair)
            continue
        said = _CHANGE.match(one.before)
        if not said or not at or not one.is_exact:
            continue
        pair = _pair_of(sentence, at) or (pair if _goes_on(sentence, at) else None)
        if pair and pair.then.is_exact and pair.now.is_exact and pair.then.unit == pair.now.unit:
            yield from _changed_wrong(pair, one, not said[1],
                                      bool(_NOT_COMPARABLE.search(words)))


def _is_turn(first: Quantity, second: Quantity) -> bool:
    return (first.unit == second.unit and bool(_FROM.search(first.before))
            and second.gap == second.before and bool(_TURNED.match(second.before)))


def _goes_on(sentence: Sequence[Quantity], at: int) -> bool:
    """True where what is before a change is one, or the end of a turn, one clause away."""
    before = sentence[at - 1]
    return sentence[at].gap[:1] in "，,（" and bool(
        _CHANGE.match(before.before) or _TURNED.match(before.before))


def _pair_of(sentence: Sequence[Quantity], at: int) -> _Pair | None:
    """The two that a change is between, none where the words do not tell."""
    before = sentence[at - 1]
    if len(sentence[at].gap) - len(sentence[at].before) > 1:
        return None
    follows = sentence[at + 1] if at + 1 < len(sentence) else None
    if (_THAN.search(before.before) and follows and follows.unit == before.unit
            and _REACHED.match(follows.before)):
        return _Pair(before, follows)
    if at < 2 or sentence[at - 2].unit != before.unit:
        return None
    first = sentence[at - 2]
    if _THAN.search(first.before) and _NOW.match(before.before):
        return _Pair(first, before)
    if _WAS.match(before.before) and sentence[at].before.startswith(("同比", "增幅", "降幅")):
        return _Pair(before, first)
    if _COMPARED.search(before.before) and len(before.gap) - len(before.before) < 2:
        return _Pair(before, first)
    return None


def _turned_wrong(pair: _Pair) -> Iterator[Claim]:
    word = _TURNED.match(pair.now.before)
    falls = bool(word and re.fullmatch(_DOWN, word[1]))
    rises = bool(word and re.fullmatch(_UP, word[1]))
    if pair.now.value != pair.then.value and (falls or rises) and (
            (pair.now.value < pair.then.value) != falls):
        less = "少" if pair.now.value < pair.then.value else "多"
        yield _wrong(pair, pair.now, f"{pair.now.shown}比{pair.then.shown}{less}，"
                     f"写的是{word[1] if word else ''}")


def _changed_wrong(pair: _Pair, change: Quantity, falls: bool, other: bool) -> Iterator[Claim]:
    then, now = pair
    sign = -1 if falls else 1
    if change.unit == then.unit != PER_CENT or (change.unit == _POINTS and then.unit == PER_CENT):
        greater, less = (then, now) if falls else (now, then)
        if not adds_up(greater, (less, change)):
            right = greater.value - less.value
            yield _wrong(pair, change, f"算出来是 {shown(right, change)}，写的是 {change.shown}")
    elif change.unit == PER_CENT != then.unit and not other and then.value:
        if not near(change, now, then, lambda one, base: sign * (one / base - 1) * 100):
            right = sign * (now.value / then.value - 1) * 100
            yield _wrong(pair, change, f"算出来是 {shown(right, change)}，写的是 {change.shown}")
    elif (change.unit == TIMES != then.unit and then.value
          and not near(change, now, then, lambda one, base: one / base - 1)):
        right = now.value / then.value - 1
        yield _wrong(pair, change, f"算出来是 {shown(right, change)}，写的是 {change.shown}")


def grown(sentence: Sequence[Quantity], text: str) -> Iterator[Claim]:
    """Y，比上年增加Z，增长P%: the growth over what was before the change."""
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
        if then > 0 and not _NOT_COMPARABLE.search(words) and not near(
                rate, change, replace(now, value=then), lambda one, base: one / base * 100):
            yield Claim(now.at - len(now.before), rate.end, "算出来是 "
                        f"{shown(change.value / then * 100, rate)}，写的是 {rate.shown}")


def _wrong(pair: _Pair, last: Quantity, said: str) -> Claim:
    first = min(pair, key=lambda one: one.at)
    return Claim(first.at - len(first.before), max(last.end, pair.now.end), said)
