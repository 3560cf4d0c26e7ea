"""Words that nearly stand everywhere in laws, with what stands beside them there, but for one sign.

`data/words.csv` has the words of two characters that a hundred and more of some 3,600 laws and
documents have, and the characters that stand before and after each in five of these (。 for a sign
between words); `data/pairs.csv` the pairs near to one of these words that two of them have: right,
too. `tests/counted_words.py` counts both again. A pair of a text that is none of these, but a
word's with one character exchanged for one like it, or its two turned round, between characters
that stand beside this word, is a slip: 居民意间，决定. It is none where the odd character makes a
word with its other neighbour (选举|新的), is a word of its own before another (以及|骑车), or stands
twice in the text: a term of its own. So two of three slips in the language of laws and one of four
in reports show, and one false alarm in some 150,000 characters.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

import numpy

from .common_phrases import SIGN, SIGNS, PhraseSlip, is_among
from .phrases import read_table
from .set_phrases import BOTH_RIGHT as IN_PHRASES
from .set_phrases import alike_signs

_SHIFT = numpy.uint64(16)
# What stands for another with a meaning of its own: no slip to tell by two neighbours.
BOTH_RIGHT = tuple(map(frozenset, (
    "它他她 使私适食施实试是式时 制指治质 订定 做作 即及 止治址 同统通 回恢 职执 收受 检鉴监见 禁进 由有又 于与予 任人 物务 交缴 "
    "期起其 应映 接结 市是事使 帐账 像象 需须 因引 名明 县现限线 合和 入人 为位未 在再 优由 想向 性行 形势式 新兴"
).split()))
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两第")
_PLACES = frozenset("省市县镇乡村区州旗街路")  # the last character of any name
_ALONE = frozenset(
    "的了和在是与及或为对将由向从到等以于不未可应须要有无其该本各每另再已并但而者所按经据因使让给把被比较更最很达居占需能会做作用至自近极之交限"
    "上下中大小新且共均则即又也都就还先后前内外时年月日个名次项条款章节人家户只种类别处间道座台件份张片块批套支队组村镇乡县市省区谁我你他她局厅部委院所站办府路街巷园厂店社校会队")


@dataclass(frozen=True)
class _Words:
    """The words with what stands beside them, and the pairs that only look like one of them."""

    before: Mapping[str, frozenset[str]]
    after: Mapping[str, frozenset[str]]
    suspects: Mapping[str, tuple[str, ...]]
    keys: numpy.ndarray


@lru_cache(maxsize=2)
def find_word_slips(text: str) -> tuple[PhraseSlip, ...]:
    """Every slip in a text, in order."""
    words, signed = _words(), f"{SIGN}{text.translate(SIGNS)}{SIGN}"
    codes = numpy.frombuffer(signed.encode("utf-32-le", "surrogatepass"), dtype=numpy.uint32
                             ).astype(numpy.uint64)
    at_suspects = numpy.flatnonzero(is_among((codes[:-1] << _SHIFT) | codes[1:], words.keys))
    found: list[PhraseSlip] = []
    for at in at_suspects.tolist():
        written = signed[at:at + 2]
        meant = next((word for word in words.suspects[written]
                      if _stands(word, written, signed[at - 1], signed[at + 2], words)), "")
        if meant and signed.count(written) == 1 and (
                not found or at - 1 > found[-1].at + len(found[-1].written)):
            found.append(PhraseSlip(at - 1, written, meant))
    return tuple(found)


def _stands(word: str, written: str, left: str, right: str, words: _Words) -> bool:
    """Whether the word fits its place, and what is written there is not explained otherwise."""
    if left not in words.before[word] or right not in words.after[word]:
        return False
    with_left, with_right = left + written[0], written[1] + right
    if word[1] == written[1]:
        odd, joined, beyond = written[0], with_left, with_right
    elif word[0] == written[0]:
        odd, joined, beyond = written[1], with_right, with_left
    else:
        return not {with_left, with_right} & words.before.keys()
    if odd in _PLACES:
        return False
    return joined not in _all_words() and not (odd in _ALONE and beyond in _all_words())


@lru_cache(maxsize=1)
def _all_words() -> frozenset[str]:
    from pypinyin.phrases_dict import phrases_dict  # some 47,000 words

    return frozenset(chain((one for one in phrases_dict if len(one) == 2),
                           (row["word"] for row in read_table("words"))))


@lru_cache(maxsize=1)
def _words() -> _Words:
    rows = read_table("words")
    frequent = {row["word"] for row in rows if row["before"]}
    right = {row["sign"] + sign for row in read_table("pairs") for sign in row["after"]}
    suspects: dict[str, list[str]] = {}
    for word in sorted(frequent):
        for pair in near_pairs(word):
            if pair not in right and pair not in frequent:
                suspects.setdefault(pair, []).append(word)
    keys = numpy.array(sorted(ord(pair[0]) << 16 | ord(pair[1]) for pair in suspects),
                       dtype=numpy.uint64)
    return _Words({row["word"]: frozenset(row["before"]) for row in rows if row["before"]},
                  {row["word"]: frozenset(row["after"]) for row in rows if row["before"]},
                  {pair: tuple(meant) for pair, meant in suspects.items()}, keys)


def near_pairs(word: str) -> Iterator[str]:
    """Each pair that is a word with one character for another like it, or turned round."""
    one, other = word[0], word[1]
    if one != other:
        yield other + one
    yield from (sign + other for sign in _slips_of(one) if sign != other)
    yield from (one + sign for sign in _slips_of(other) if sign != one)


@cache
def _slips_of(meant: str) -> tuple[str, ...]:
    """The characters that are only written for this one by mistake."""
    both = [pair for pair in (*BOTH_RIGHT, *IN_PHRASES) if meant in pair]
    return () if meant in _NUMERALS else tuple(
        sign for sign in sorted(alike_signs(meant) - _NUMERALS)
        if not any(sign in pair for pair in both))
