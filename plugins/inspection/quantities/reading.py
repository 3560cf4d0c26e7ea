"""Extraction of quantities from a paragraph: value in the unit, unit, context, offsets.

286万平方米 is 2860000 of the unit 平方米, 1.5亿元 is 150000000 元; approximations (余, 约) are not exact.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from ...documents.ordinals import han_to_int
from ..amounts import NUMBER, amount, decimals

PER_CENT, MULTIPLE, YUAN = "%", "倍", "元"
_UNITS = ("个百分点|个工作日|平方公里|平方米|立方米|千瓦时|个村|批次|人次|件次|户次|辆次|场次|公里|千米|公顷|公斤|千克|千瓦|小时|台套"
          "|元|人|件|个(?!月|年|小时)|家|项|名|所|种|类|处|份|户|次|亩|吨|台|套|辆|起|宗|笔|场|期|条|篇|座|株|头|只|栋|幢|"
          "间|眼|张|册|本|例|批|位|盏|根|支|米|度|立方|箱|袋|桶|块|把|具|顶|床|天|日(?=压缩|缩短|精简|[，,](?:压缩|缩短|提速))|倍|%|％")
_SCALES = {"": 1, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8,
           "万亿": 10**12}
_HAN = "[一二两三四五六七八九十百千〇零]{2,7}|[十百]"
_FORM = re.compile(
    rf"(?<![\d.,，:：/第〔A-Za-z\-])(?:({NUMBER})|(?<![一二三四五六七八九十百千第])({_HAN}))[ ]?([余多])?"
    rf"(万亿|[十百千]?万|千(?!米|克|瓦)|亿)?([余多])?({_UNITS})(/)?([余多]|左右|以上|以下|以内)?")
_NOT_EXACT = re.compile(r"(?:约|近|超过?|超出|逾|达到或超过|不少于|不低于|至少|不超过|上限)[为达到]{0,2}$")
_MARK = re.compile(r"[，,、。；;：:（）()“”！？\0|]")
_FULL_STOP = re.compile(r"[。；;！？\0|]")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity of a paragraph.

    `value` is in the unit, that is the number of the text with `digits` decimals times `scale`
    (万 is 10000); `written` is as in the text. `gap` is the text since the previous quantity or the
    beginning, `before` the words of it behind its last punctuation mark; `is_exact` is False of
    approximations and bounds; sentences of the paragraph are numbered from 0.
    """

    at: int
    end: int
    value: Decimal
    digits: int
    scale: int
    unit: str
    written: str
    gap: str
    before: str
    is_exact: bool
    sentence: int

    @property
    def resolution(self) -> Decimal:
        """The unit in the last place: 0.1万 has 1000."""
        return self.scale * Decimal(1).scaleb(-self.digits)

    @property
    def number(self) -> Decimal:
        """The number of the text, without its scale."""
        return self.value / self.scale


def read_quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """The quantities of a part of a text, in order; offsets count in the whole text."""
    found: list[Quantity] = []
    past, sentence = start, 0
    for match in _FORM.finditer(text, start, len(text) if end is None else end):
        number, han, about, scale, more, unit, each, behind = match.groups()
        value = amount(number) if number else Decimal(han_to_int(han))
        gap = text[past:match.start()]
        before = _MARK.split(gap)[-1].strip(" \u3000*")
        sentence += len(_FULL_STOP.findall(gap))
        factor = _SCALES[scale or ""]
        found.append(Quantity(
            match.start(), match.end(), value * factor, decimals(value), factor,
            unit.replace("％", PER_CENT) + (each or ""), match[0].strip(), gap, before,
            not (about or more or behind or _NOT_EXACT.search(before)), sentence))
        past = match.end()
    return found


def in_series(sentence: Sequence[Quantity]) -> list[list[Quantity]]:
    """The series of quantities in a sentence: one, or two where each item is given in two units
    (农渠3条16公里、机耕路2条8公里: the numbers of 条, then of 公里, each with the words of its item)."""
    second = [replace(one, gap=above.gap, before=above.before)
              for above, one in pairwise(sentence) if not one.gap]
    if len(second) < 2:
        return [list(sentence)]
    return [[one for at, one in enumerate(sentence) if not at or one.gap], second]


def in_sentences(quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """The quantities by sentence, of sentences with two or more."""
    sentences: dict[int, list[Quantity]] = {}
    for one in quantities:
        sentences.setdefault(one.sentence, []).append(one)
    return [ones for ones in sentences.values() if len(ones) > 1]
