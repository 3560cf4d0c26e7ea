"""The table of checks: a row for each relation, with the words without which it is not stated."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from .accounts import additions, balances, carry_overs, complements, income_totals, quarters
from .arithmetic import Inconsistency
from .changes import changes, growth_rates
from .products import equal_parts, products
from .ranges import reversed_ranges
from .reading import Quantity, in_sentences, in_series, read_quantities
from .shares import listed_shares, parts_of_a_number, rates, shares
from .sums import breakdowns, itemised_breakdowns, remainders, sums, two_units

_Check = Callable[[Sequence[Quantity], str], Iterator[Inconsistency]]


class _Relation(NamedTuple):
    """A check of the quantities of a sentence or paragraph, run where one of the words is in it."""

    words: tuple[str, ...]
    check: _Check


_OF_SENTENCES = (
    _Relation(("共", "计"), sums),
    _Relation(("其中", "分别", "："), breakdowns),
    _Relation(("季度",), quarters),
    _Relation(("不", "未", "没有", "正在", "在办"), complements),
    _Relation(("结转", "结余"), carry_overs),
    _Relation(("加",), income_totals),
    _Relation(("余", "结转", "欠", "缺", "未", "尚", "还", "节"), remainders),
    _Relation(("新增", "增加", "新建"), additions),
    _Relation(("元（", "元(", "即", "合", "（"), two_units),
    _Relation(("增", "减", "升", "降", "提高", "多", "少", "压缩", "缩短"), changes),
    _Relation(("增", "减", "升", "降", "多", "少"), growth_rates),
    _Relation(("每", "均", "单价"), products),
)
_OF_PARAGRAPHS = (
    _Relation(("占", "完成"), shares),
    _Relation(("率",), rates),
    _Relation(("相抵", "相减"), balances),
    _Relation(("其中：", "其中:"), itemised_breakdowns),
)


def find_inconsistencies(text: str, start: int, end: int) -> Iterator[Inconsistency]:
    """The inconsistencies of a paragraph, given by its offsets; the first of those at one place."""
    seen: set[int] = set()
    for found in _inconsistencies(text, start, end):
        if found.at not in seen:
            seen.add(found.at)
            yield found


def _inconsistencies(text: str, start: int, end: int) -> Iterator[Inconsistency]:
    words = text[start:end]
    of_sentences = [row.check for row in _OF_SENTENCES if _has(words, row.words)]
    of_paragraphs = [row.check for row in _OF_PARAGRAPHS if _has(words, row.words)]
    if "%" in words or "％" in words:
        yield from listed_shares(text, start, end)
        yield from parts_of_a_number(text, start, end)
    if "平均" in words or "平分" in words or "等额" in words:
        yield from equal_parts(text, start, end)
    yield from reversed_ranges(text, start, end)
    if not of_sentences and not of_paragraphs:
        return
    quantities = read_quantities(text, start, end)
    if len(quantities) < 2:
        return
    for check in of_paragraphs:
        yield from check(quantities, text)
    for sentence in in_sentences(quantities) if of_sentences else ():
        for series in in_series(sentence):
            for check in of_sentences:
                yield from check(series, text)


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)
