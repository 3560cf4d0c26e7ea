"""Typing errors that leave no word: bigrams unknown to a corpus, near to one that fits the context.

`data/words.csv` has the words of two characters, the frequent ones (in 100 and more of some 3,600
laws and documents) with the characters that stand before and after each in five of them (。 for
punctuation); `data/pairs.csv` the bigrams one character away from a frequent word that two of them
have: correct, too. `tests/counted_words.py` counts both again. A bigram of a text that is none of
these, but a frequent word with one character replaced by a similar one (sound or shape) or with
both transposed, between characters that stand beside this word in the corpus, is an error:
居民意间，决定. It is none where the replaced character makes a word with its other neighbour
(选举|新的), is a word of one character before another word (以及|骑车), or the bigram stands twice in
the text: a term of its own. Measured: of single errors of these kinds two of three are found in the
language of laws, one of four in reports; false alarms are one in some 300,000 characters of laws,
one in some 40,000 of reports.
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
# Similar characters of which both are right in many contexts: one neighbour on each side does not
# tell which is meant.
BOTH_RIGHT = tuple(map(frozenset, (
    "它他她 使私适食施实试是式时 制指治质 订定 做作 即及 止治址 同统通 回恢 职执 收受 检鉴监见 禁进 由有又 于与予 任人 物务 交缴 "
    "期起其 应映 接结 市是事使 帐账 像象 需须 因引 名明 县现限线 合和 入人 为位未 在再 优由 想向 性行 形势式 新兴"
).split()))
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两第")
_PLACES = frozenset("省市县镇乡村区州旗街路")  # they end names of places, whatever stands before
# Function words, classifiers and other words of one character.
_ONE_CHARACTER = frozenset(
    # particles, prepositions, conjunctions, adverbs, verbs
    "的了和在是与及或为对将由向从到等以于不未可应须要有无其该本各每另再已并但而者所按经据因使让给把被比较"
    "更最很达居占需能会做作用至自近极之交限上下中大小新且共均则即又也都就还先后前内外"
    # time, classifiers
    "时年月日个名次项条款章节人家户只种类别处间道座台件份张片块批套支队组"
    # places, persons, offices
    "村镇乡县市省区谁我你他她局厅部委院所站办府路街巷园厂店社校会队")


@dataclass(frozen=True)
class _Lexicon:
    """Frequent words with their contexts, and the unknown bigrams near to them.

    `before` and `after` have the characters beside each word; `candidates` the words that an
    unknown bigram may be meant for; `keys` these bigrams, sorted: both code points in one number.
    """

    before: Mapping[str, frozenset[str]]
    after: Mapping[str, frozenset[str]]
    candidates: Mapping[str, tuple[str, ...]]
    keys: numpy.ndarray


@lru_cache(maxsize=2)
def find_word_slips(text: str) -> tuple[PhraseSlip, ...]:
    """Every such error in a text, in order; no two overlap."""
    lexicon, signed = _lexicon(), f"{SIGN}{text.translate(SIGNS)}{SIGN}"
    codes = numpy.frombuffer(signed.encode("utf-32-le", "surrogatepass"), dtype=numpy.uint32
                             ).astype(numpy.uint64)
    places = numpy.flatnonzero(is_among((codes[:-1] << _SHIFT) | codes[1:], lexicon.keys))
    found: list[PhraseSlip] = []
    for at in places.tolist():
        written = signed[at:at + 2]
        meant = next((word for word in lexicon.candidates[written]
                      if _is_meant(word, written, signed[at - 1], signed[at + 2], lexicon)), "")
        if meant and signed.count(written) == 1 and (
                not found or at - 1 > found[-1].at + len(found[-1].written)):
            found.append(PhraseSlip(at - 1, written, meant))
    return tuple(found)


def _is_meant(word: str, written: str, left: str, right: str, lexicon: _Lexicon) -> bool:
    """Whether a word fits the context of a bigram that cannot be segmented otherwise."""
    if left not in lexicon.before[word] or right not in lexicon.after[word]:
        return False
    with_left, with_right = left + written[0], written[1] + right
    if word[1] == written[1]:
        replaced, joined, beyond = written[0], with_left, with_right
    elif word[0] == written[0]:
        replaced, joined, beyond = written[1], with_right, with_left
    else:
        return not {with_left, with_right} & lexicon.before.keys()
    if replaced in _PLACES:
        return False
    return joined not in _all_words() and not (
        replaced in _ONE_CHARACTER and beyond in _all_words())


@lru_cache(maxsize=1)
def _all_words() -> frozenset[str]:
    from pypinyin.phrases_dict import phrases_dict  # some 47,000 words

    return frozenset(chain((one for one in phrases_dict if len(one) == 2),
                           (row["word"] for row in read_table("words"))))


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    rows = read_table("words")
    frequent = {row["word"] for row in rows if row["before"]}
    known = {row["sign"] + sign for row in read_table("pairs") for sign in row["after"]}
    candidates: dict[str, list[str]] = {}
    for word in sorted(frequent):
        for bigram in near_bigrams(word):
            if bigram not in known and bigram not in frequent:
                candidates.setdefault(bigram, []).append(word)
    keys = numpy.array(sorted(ord(bigram[0]) << 16 | ord(bigram[1]) for bigram in candidates),
                       dtype=numpy.uint64)
    return _Lexicon({row["word"]: frozenset(row["before"]) for row in rows if row["before"]},
                    {row["word"]: frozenset(row["after"]) for row in rows if row["before"]},
                    {bigram: tuple(meant) for bigram, meant in candidates.items()}, keys)


def near_bigrams(word: str) -> Iterator[str]:
    """A word of two characters transposed, and with each similar character in place of one."""
    one, other = word[0], word[1]
    if one != other:
        yield other + one
    yield from (sign + other for sign in _confusable_with(one) if sign != other)
    yield from (one + sign for sign in _confusable_with(other) if sign != one)


@cache
def _confusable_with(meant: str) -> tuple[str, ...]:
    """The characters of like sound or shape that are written for this one by mistake alone."""
    both = [pair for pair in (*BOTH_RIGHT, *IN_PHRASES) if meant in pair]
    return () if meant in _NUMERALS else tuple(
        sign for sign in sorted(alike_signs(meant) - _NUMERALS)
        if not any(sign in pair for pair in both))
