"""A character or a word that is written twice by mistake: 参参加, 进行进行; and how a text is read.

One character twice is at home once, as the end or the beginning of one word, and is no word beside
it (通过|过船); a word twice is no part of a longer one (大队|大队长).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy

from .character_model import SIGN, CharacterModel
from .set_phrases import PhraseSlip

MARGIN = 2  # signs before and after a text, so that each character has neighbours
_DOUBLED, _REPEATED = 8, 20  # the least score, and the score of a word twice
_FREQUENT, _RATIO = 500, 200  # the count of a word, and by how much it exceeds the character twice
_TWICE = re.compile(r"(?=([一-鿿])(?!\1)([一-鿿])\1\2)")
_COUNTED = frozenset("一二三四五六七八九十百千万两每")  # 一次一次
_BOTH = frozenset(("规定", "代表", "工作"))  # nouns that are verbs: 本规定规定的
# Words of one character: each may stand beside a word with the same one.
_ONE_CHARACTER = frozenset(
    "与过经入的在为和及对中上下人有以来去到给将把被从向由于是会能了着等各每所其该此本全新大小多用按成后前内外再又都很更最可要应须得未不无非"
)


@dataclass(frozen=True, slots=True)
class ScoredSlip:
    """A slip with what speaks for it."""

    score: float
    slip: PhraseSlip


@dataclass(frozen=True)
class CodedText:
    """A text between signs, its characters' numbers, how often each bigram occurs, which are words.
    """

    signs: str
    codes: numpy.ndarray
    pairs: numpy.ndarray
    words: numpy.ndarray
    model: CharacterModel

    def around(self, at: numpy.ndarray, first: int, end: int) -> list[numpy.ndarray]:
        """The characters beside those at some places: from `first` places on up to `end`."""
        return [self.codes[at + step] for step in range(first, end)]

    def found(self, score: float, place: int, length: int, meant: str) -> ScoredSlip:
        """A slip at a place of the signs."""
        written = self.signs[place:place + length]
        return ScoredSlip(score, PhraseSlip(place - MARGIN, written, meant))


def find_doubled(read: CodedText) -> Iterator[ScoredSlip]:
    """Each character twice that is meant once."""
    at = numpy.flatnonzero((read.codes[1:] == read.codes[:-1])
                           & (read.codes[1:] != read.model.encode(SIGN)))
    around = read.around(at, -2, 4)
    once = around[:3] + around[4:]
    score = read.model.log_likelihood(*once) - read.model.log_likelihood(*around)
    ends, begins = read.words[at - 1], read.words[at + 1]
    word = numpy.where(ends, read.pairs[at - 1], read.pairs[at + 1])
    fit = ((score > _DOUBLED) & (ends != begins) & (read.pairs[at] * _RATIO <= word)
           & (read.model.triples(once[1], once[2], once[3]) > 0)
           & (around[0] != around[1]) & (around[4] != around[5]))  # 认认真真
    for which in numpy.flatnonzero(fit).tolist():
        place = int(at[which])
        if read.signs[place] not in _ONE_CHARACTER:
            begin = place - 1 if ends[which] else place
            written = read.signs[begin:begin + 3]
            yield read.found(float(score[which]), begin, 3, written[0] + written[2])


def find_repeated(read: CodedText) -> Iterator[ScoredSlip]:
    """Each word of two characters that stands twice."""
    for match in _TWICE.finditer(read.signs):
        place = match.start()
        if (read.words[place] and read.pairs[place] >= _FREQUENT and match[1] not in _COUNTED
                and match[1] + match[2] not in _BOTH
                and not read.words[place - 1] and not read.words[place + 3]):
            yield read.found(_REPEATED, place, 4, match[1] + match[2])
