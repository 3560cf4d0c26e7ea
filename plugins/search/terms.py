"""Terms as codes of 32 bits, and their text in a shard.

A pair of Han characters is its own code, and the other terms take codes that no pair can have,
so that codes sort as the UTF-16 units of the terms do.
The text is groups parted by spaces: a term of ASCII stands for itself, and a Han character for
the terms that begin with it, followed by their second characters ("." for none).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from .counting import code_of

_FIRST_HAN, _HAN = 0x3000_0000, "\u3000"
_ALONE = ord(".")


@dataclass(frozen=True, slots=True)
class Terms:
    """A range of terms: their codes, ascending, and the terms of codes that are not pairs."""

    codes: np.ndarray
    words: Mapping[int, str]

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, place: int) -> str:
        return self._term(int(self.codes[place]))

    def __iter__(self) -> Iterator[str]:
        return map(self._term, self.codes.tolist())

    def _term(self, code: int) -> str:
        return self.words.get(code) or (chr(code >> 16) + chr(code & 0xFFFF)).rstrip("\0")

    def part(self, start: int, end: int) -> "Terms":
        """The terms of a part of the range."""
        return Terms(self.codes[start:end], self.words)


def word_codes(words: Iterable[str]) -> dict[str, int]:
    """A code for each term that is not a pair, so that codes sort as UTF-16 units.

    Terms of ASCII come before all Han: they are counted from 0. A term with a character of two
    units takes a code between those of pairs, where the unit would be a surrogate.
    """
    ordered = sorted(words, key=lambda word: word.encode("utf-16-be"))
    plain = [word for word in ordered if code_of(word) < 0x3000_0000]
    codes = {word: code for code, word in enumerate(plain)}
    wide = ordered[len(plain) :]
    for (first, starts_wide), group in groupby(wide, key=_wide_group):
        start = 0xD800_0000 if starts_wide else first << 16 | 0xD800
        codes.update((word, start + offset) for offset, word in enumerate(group))
    return codes


def _wide_group(word: str) -> tuple[int, bool]:
    first = code_of(word) >> 16
    starts_wide = 0xD800 <= first < 0xE000
    return (0 if starts_wide else first), starts_wide


def terms_text(terms: Terms) -> str:
    """Terms in order as one text."""
    first_han = int(np.searchsorted(terms.codes, _FIRST_HAN))
    texts = [terms.words[code] for code in terms.codes[:first_han].tolist()]
    pairs = terms.codes[first_han:]
    if len(pairs):
        has_wide = _is_surrogate(pairs >> np.uint32(16)) | _is_surrogate(pairs & np.uint32(0xFFFF))
        if has_wide.any():
            texts += _grouped(terms[place] for place in range(first_han, len(terms)))
        else:
            texts.append(_pairs_text(pairs))
    return " ".join(texts)


def listed_text(terms: Sequence[str]) -> str:
    """The same text, of terms as strings."""
    first_han = sum(term < _HAN for term in terms)
    return " ".join([*terms[:first_han], *_grouped(terms[first_han:])])


def read_terms(text: str) -> list[str]:
    """The terms of such a text."""
    terms = []
    for group in text.split(" "):
        if group < _HAN:
            terms.append(group)
        else:
            terms += [(group[0] + second).rstrip(".") for second in group[1:]]
    return terms


def _is_surrogate(units: np.ndarray) -> np.ndarray:
    return (units >= 0xD800) & (units < 0xE000)


def _pairs_text(pairs: np.ndarray) -> str:
    """The groups of pairs: the units are put in their places at once."""
    first, second = (pairs >> np.uint32(16)).astype("<u2"), pairs.astype("<u2")
    second[second == 0] = _ALONE
    is_start = np.ones(len(pairs), dtype=bool)
    np.not_equal(first[1:], first[:-1], out=is_start[1:])
    places = np.arange(len(pairs)) + 2 * np.cumsum(is_start)
    units = np.full(len(pairs) + 2 * int(is_start.sum()), ord(" "), dtype="<u2")
    units[places] = second
    units[places[is_start] - 1] = first[is_start]
    return units.tobytes().decode("utf-16-le")[1:]


def _grouped(terms: Iterable[str]) -> list[str]:
    """The same, one term after the other, where characters have two units."""
    return [
        first + "".join(term[1:] or "." for term in group)
        for first, group in groupby(terms, key=lambda term: term[0])
    ]
