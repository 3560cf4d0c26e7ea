"""The table of relations between quantities: one row a kind, with the words it needs."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from .accounts import added, balances, carried, complements, enlarged, quarters
from .arithmetic import Claim
from .changes import changes, grown
from .products import products
from .reading import Quantity, in_sentences, in_streams, read_quantities
from .shares import listed_shares, rates, shares
from .sums import of_which, of_which_items, remainders, sums, two_units

_Read = Callable[[Sequence[Quantity], str], Iterator[Claim]]


class _QuantityRelation(NamedTuple):
    """What a relation is looked for in: paragraphs, or sentences, with one of the words."""

    words: tuple[str, ...]
    read: _Read


_OF_SENTENCES = (
    _QuantityRelation(("共", "计"), sums),
    _QuantityRelation(("其中", "分别", "："), of_which),
    _QuantityRelation(("季度",), quarters),
    _QuantityRelation(("不", "未", "没有", "正在", "在办"), complements),
    _QuantityRelation(("结转", "结余"), carried),
    _QuantityRelation(("加",), added),
    _QuantityRelation(("余", "结转", "欠", "缺", "未", "尚", "还", "节"), remainders),
    _QuantityRelation(("新增", "增加", "新建"), enlarged),
    _QuantityRelation(("元（", "元(", "即", "合", "（"), two_units),
    _QuantityRelation(("增", "减", "升", "降", "提高", "多", "少", "压缩", "缩短"), changes),
    _QuantityRelation(("增", "减", "升", "降", "多", "少"), grown),
    _QuantityRelation(("每", "均", "单价"), products),
)
_OF_PARAGRAPHS = (
    _QuantityRelation(("占", "完成"), shares),
    _QuantityRelation(("率",), rates),
    _QuantityRelation(("相抵", "相减"), balances),
    _QuantityRelation(("其中：", "其中:"), of_which_items),
)


def wrong_claims(text: str, start: int, end: int) -> Iterator[Claim]:
    """What a paragraph, a part of a text, says wrongly; the first of claims at one place."""
    seen: set[int] = set()
    for claim in _claims(text, start, end):
        if claim.at not in seen:
            seen.add(claim.at)
            yield claim


def _claims(text: str, start: int, end: int) -> Iterator[Claim]:
    said = text[start:end]
    wanted = [relation.read for relation in _OF_SENTENCES if _has(said, relation.words)]
    of_paragraphs = [relation.read for relation in _OF_PARAGRAPHS if _has(said, relation.words)]
    if "%" in said or "％" in said:
        yield from listed_shares(text, start, end)
    if not wanted and not of_paragraphs:
        return
    quantities = read_quantities(text, start, end)
    if len(quantities) < 2:
        return
    for read in of_paragraphs:
        yield from read(quantities, text)
    for sentence in in_sentences(quantities) if wanted else ():
        for stream in in_streams(sentence):
            for read in wanted:
                yield from read(stream, text)


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)
