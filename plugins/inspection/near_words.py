"""Typing errors that leave no word, by a model of which characters follow each other.

A character is doubted where it is unlikely and makes no word with either neighbour. It is an error
where one that sounds or looks like it makes a frequent word with a neighbour (解觉问题) and the whole
becomes far more likely: the noisy channel. That it is frequent speaks for an error (a rare one is
seldom typed by mistake), a word of its neighbour with the next one against it. Likewise two
characters that make a frequent word the other way round (署部). What stands twice in a text is a term
of its own.

The weights and limits were fitted to errors put into texts that the model was not counted from,
and to these texts as they are.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy

from .character_model import NOT_HAN, SIGN, CharacterModel, character_model
from .leaks.persons import SURNAMES
from .set_phrases import LOOKS, PhraseSlip, alike_signs
from .written_twice import MARGIN, CodedText, ScoredSlip, find_doubled, find_repeated

_DOUBTFUL = -16  # the logarithm of the probability of a character and the next two, at most
_FREQUENT, _RATIO = 100, 1000  # the count of a word, by how much it exceeds one the wrong way round
_FEW = 0.3  # added to a count before its logarithm is taken
_REPLACED, _EXCHANGED = 20.2, 8.6  # the least scores
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两第")
# Seldom meant for another character: short for a place, the end of its name, 之 and 及.
_NEVER = _NUMERALS | frozenset("津沪渝冀豫皖鲁浙赣鄂桂晋陕闽粤琼省市县镇乡村区州旗街路之及")
# A term of its own in quotation marks, a foreign name in parts, a name that stands alone.
_TERMS = re.compile(r"[“‘][^“”‘’\n]{1,12}[”’]|[一-鿿]{1,9}(?:[·•‧－-][一-鿿]{1,9})+"
                    rf"|(?<![一-鿿]){SURNAMES}[一-鿿]{{1,2}}(?![一-鿿])")


@dataclass(frozen=True)
class _Alike:
    """For each number where the characters like it begin among all, how many, which look it."""

    begins: numpy.ndarray
    sizes: numpy.ndarray
    signs: numpy.ndarray
    look: numpy.ndarray


@lru_cache(maxsize=2)
def find_word_slips(text: str) -> tuple[PhraseSlip, ...]:
    """Every such error in a text, in order; of those that overlap the likeliest."""
    signs = SIGN * MARGIN + _blank(NOT_HAN, _blank(_TERMS, text)) + SIGN * MARGIN
    model = character_model()
    codes = model.encode(signs)
    read = CodedText(signs, codes, model.pairs(codes[:-1], codes[1:]),
                   model.are_words(codes[:-1], codes[1:]), model)
    found = (one for find in (_replaced, _exchanged, find_doubled, find_repeated)
             for one in find(read))
    return tuple(_apart(one for one in found if signs.count(one.slip.written) == 1))


def _blank(form: re.Pattern[str], text: str) -> str:
    return form.sub(lambda match: SIGN * len(match[0]), text)


def _apart(found: Iterable[ScoredSlip]) -> Iterator[PhraseSlip]:
    taken: set[int] = set()
    kept = []
    for one in sorted(found, key=lambda one: -one.score):
        places = range(one.slip.at, one.slip.at + len(one.slip.written))
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one.slip)
    return iter(sorted(kept, key=lambda slip: slip.at))


def _replaced(read: CodedText) -> Iterator[ScoredSlip]:
    """Characters written for one that is like them."""
    model = read.model
    at, meant, look, unlikely = _candidates(read)
    around = read.around(at, -2, 3)
    left, written, right = around[1:4]
    likelier = model.log_likelihood(*around[:2], meant, *around[3:]) - unlikely
    typed = _log(model.singles[written])
    known = _log(model.triples(left, meant, right))
    sides = ((at - 1, left, meant, at - 2, model.triples(around[0], left, meant)),
             (at, meant, right, at + 1, model.triples(meant, right, around[4])))
    for begin, one, other, beyond, triples in sides:
        count = model.pairs(one, other)
        score = (0.4 * (likelier + _log(count) - _log(read.pairs[begin])) + typed
                 + 0.2 * (known + _log(triples)) + 2.5 * look
                 - 0.2 * _log(read.pairs[beyond] * read.words[beyond]))
        fit = (score > _REPLACED) & (count >= _FREQUENT) & model.are_words(one, other)
        for which in numpy.flatnonzero(fit).tolist():
            yield read.found(float(score[which]), int(begin[which]), 2,
                             model.signs[one[which]] + model.signs[other[which]])


def _candidates(read: CodedText) -> tuple[numpy.ndarray, ...]:
    """Places of doubtful characters, what each may be meant for, whether it looks like it, and the
    logarithm of the probability of what is written."""
    alike, codes = _alike(read.model), read.codes
    each = read.model.log_likelihood(codes[:-2], codes[1:-1], codes[2:])
    unlikely = each[:-2] + each[1:-1] + each[2:]
    doubtful = numpy.flatnonzero((unlikely < _DOUBTFUL) & ~read.words[1:-2] & ~read.words[2:-1])
    sizes = alike.sizes[codes[doubtful + MARGIN]]
    at = numpy.repeat(doubtful, sizes)
    which = (numpy.repeat(alike.begins[codes[doubtful + MARGIN]] - numpy.cumsum(sizes) + sizes,
                          sizes) + numpy.arange(len(at)))
    meant, place = alike.signs[which], at + MARGIN
    kept = numpy.maximum(read.model.pairs(codes[place - 1], meant),
                         read.model.pairs(meant, codes[place + 1])) >= _FREQUENT
    return place[kept], meant[kept], alike.look[which[kept]], unlikely[at[kept]]


def _exchanged(read: CodedText) -> Iterator[ScoredSlip]:
    """Two characters that make a word the other way round."""
    model, one, other = read.model, read.codes[:-1], read.codes[1:]
    count = model.pairs(other, one)
    fit = (count >= _FREQUENT) & (read.pairs * _RATIO <= count) & ~read.words
    fit[1:] &= ~read.words[:-1]
    fit[:-1] &= ~read.words[1:]
    at = numpy.flatnonzero(fit & model.are_words(other, one))
    around = read.around(at, -2, 4)
    score = (0.25 * (model.log_likelihood(*around[:2], around[3], around[2], *around[4:])
                     - model.log_likelihood(*around))
             + 0.85 * _log(count[at]) - 0.35 * _log(read.pairs[at]))
    for place, strength in zip(at.tolist(), score.tolist(), strict=True):
        meant = read.signs[place + 1] + read.signs[place]
        if strength > _EXCHANGED and not _NUMERALS & set(meant):
            yield read.found(strength, place, 2, meant)


def _log(counts: numpy.ndarray) -> numpy.ndarray:
    return numpy.log(counts + _FEW)


@lru_cache(maxsize=1)
def _alike(model: CharacterModel) -> _Alike:
    begins, sizes = numpy.zeros((2, len(model.signs)), dtype=numpy.int64)
    signs: list[str] = []
    look: list[bool] = []
    looking = {sign: "".join(map("".join, (pair for pair in LOOKS if sign in pair)))
               for sign in frozenset().union(*LOOKS)}
    for number, written in enumerate(model.signs):
        others = sorted(alike_signs(written) - _NUMERALS) if written not in _NEVER else []
        begins[number], sizes[number] = len(signs), len(others)
        signs += others
        look += [other in looking.get(written, "") for other in others]
    return _Alike(begins, sizes, model.encode("".join(signs)), numpy.array(look, dtype=float))
