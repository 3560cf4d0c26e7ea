"""How often Chinese characters follow each other: a trigram model counted from many texts.

`data/characters.npz` has the counts of characters, bigrams and trigrams, as powers of two, of some
fifty million characters of laws, official documents and news, 。 for all that is no Chinese
character, and which bigrams are words. `tests/counted_characters.py` counts them again. A character
is the number of its place among those counted, the most frequent first, a rare one the last; a key
holds two or three of these numbers, twelve bits each.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy

from .phrases import DATA

FILE = DATA / "characters.npz"
SIGN = "。"
NOT_HAN = re.compile(r"[^一-鿿]+")
BITS = numpy.uint64(12)
SIGNS = 1 << int(BITS)  # as many characters have a number
_POWERS = numpy.concatenate(([0.0], 2.0 ** numpy.arange(63)))  # the count of a class
# Weights of the trigram, the bigram and the character alone, a floor, and a discount of rare ones.
_TRIGRAM, _BIGRAM, _ALONE, _FLOOR, _FEW = 0.6, 0.35, 0.025, 1e-12, 3


@dataclass(frozen=True, eq=False)
class CharacterModel:
    """Counts by number (`singles`), by any key (`bigrams`), by sorted keys (`trigrams`).

    Those of bigrams are powers of two, as `log2_classes` gives them; `words` has a place for any
    key as well.
    """

    signs: str
    singles: numpy.ndarray
    bigrams: numpy.ndarray
    words: numpy.ndarray
    trigrams: numpy.ndarray
    trigram_counts: numpy.ndarray

    @cached_property
    def length(self) -> float:
        """How many characters the texts have."""
        return float(self.singles.sum())

    @cached_property
    def _numbers(self) -> numpy.ndarray:
        return numbers_of(self.signs)

    def encode(self, text: str) -> numpy.ndarray:
        """The numbers of the characters of a text."""
        numbers: numpy.ndarray = self._numbers[code_points(text)]
        return numbers

    def pairs(self, one: numpy.ndarray, other: numpy.ndarray) -> numpy.ndarray:
        """How often each bigram stands in the texts, 0 for a rare one."""
        counts: numpy.ndarray = _POWERS[self.bigrams[join(one, other)]]
        return counts

    def triples(self, one: numpy.ndarray, other: numpy.ndarray, third: numpy.ndarray
                ) -> numpy.ndarray:
        """How often each trigram does, 0 for a rare one."""
        keys = join(one, other, third)
        at = numpy.searchsorted(self.trigrams[:-1], keys)
        return numpy.where(self.trigrams[at] == keys, self.trigram_counts[at], 0)

    def are_words(self, one: numpy.ndarray, other: numpy.ndarray) -> numpy.ndarray:
        """Which bigrams are words."""
        are: numpy.ndarray = self.words[join(one, other)]
        return are

    def log_likelihood(self, *signs: numpy.ndarray) -> numpy.ndarray:
        """The logarithm of the probability of the third and further ones after those before."""
        whole = self._log(*signs[:3])
        for at in range(1, len(signs) - 2):
            whole = whole + self._log(*signs[at:at + 3])
        return whole

    def _log(self, one: numpy.ndarray, other: numpy.ndarray, third: numpy.ndarray
             ) -> numpy.ndarray:
        together, before = self.triples(one, other, third), self.pairs(one, other)
        likely: numpy.ndarray = numpy.log(
            _TRIGRAM * together / numpy.maximum(before, together + _FEW)
            + _BIGRAM * self.pairs(other, third) / numpy.maximum(self.singles[other], 1)
            + _ALONE * self.singles[third] / self.length + _FLOOR)
        return likely


@cache
def character_model() -> CharacterModel:
    """The model that the program brings."""
    return read_model(FILE)


def read_model(file: Path) -> CharacterModel:
    """The model in a file that `tests/counted_characters.py` wrote."""
    with numpy.load(file) as tables:
        bigrams, words = numpy.zeros((2, SIGNS * SIGNS), dtype=numpy.uint8)
        bigrams[_keys(tables["bigrams"])] = tables["bigram_counts"]
        words[_keys(tables["words"])] = 1
        return CharacterModel(
            tables["signs"].tobytes().decode("utf-16-le"), _POWERS[tables["singles"]], bigrams,
            words.astype(bool), _keys(tables["trigrams"]), _POWERS[tables["trigram_counts"]])


def code_points(text: str) -> numpy.ndarray:
    """The code points of a text, 0 for those beyond sixteen bits."""
    codes = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    return numpy.where(codes < 1 << 16, codes, 0)


def numbers_of(signs: str) -> numpy.ndarray:
    """For each code point its number, the last one for those that are not among the signs."""
    numbers = numpy.full(1 << 16, len(signs) - 1, dtype=numpy.uint64)
    numbers[code_points(signs)] = numpy.arange(len(signs), dtype=numpy.uint64)
    return numbers


def join(*signs: numpy.ndarray) -> numpy.ndarray:
    """The key of each two or three characters."""
    keys = signs[0]
    for sign in signs[1:]:
        keys = (keys << BITS) | sign
    return keys


def log2_classes(counts: numpy.ndarray) -> numpy.ndarray:
    """For each count the nearest power of two, from 1; 0 for none."""
    return numpy.where(counts > 0, numpy.round(numpy.log2(numpy.maximum(counts, 1))) + 1, 0
                       ).astype(numpy.uint8)


def to_gaps(keys: numpy.ndarray) -> numpy.ndarray:
    """What each of sorted keys is more than the one before: the eight bytes, lowest first."""
    gaps = numpy.diff(keys, prepend=numpy.uint64(0)).astype("<u8")
    return gaps.view(numpy.uint8).reshape(-1, 8).T.copy()


def _keys(gaps: numpy.ndarray) -> numpy.ndarray:
    return numpy.cumsum(gaps.T.copy().view("<u8").ravel(), dtype=numpy.uint64)
