"""Merge the counted terms of all documents into postings, sorted by term, field and document.

Every term becomes one 32-bit code that sorts as its UTF-16 units do: a pair of Han characters is
its own code, and the other terms take codes that no pair can have (see `terms.word_codes`).
The codes are sorted slice by slice, so that memory holds one sorted slice at a time.
"""

import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from .counting import code_of, unpack
from .entry import FIELDS
from .terms import Terms, word_codes

# First units that cut the terms into slices of similar weight: constants, so that adding
# documents never moves them. All words, whose codes come before those of Han, are one slice.
_SLICE_STARTS = "一不业中人以保公关制发合国地备定实年应所政施易有权民法理监督社管级者行规设责部门"
SLICES = len(_SLICE_STARTS) + 1
_HIGH_UNIT = 1 if sys.byteorder == "little" else 0
_FIELD_SHIFT = np.uint64(29)
_CHUNK = 1 << 18
_INDEX_MASK = np.uint64((1 << 29) - 1)


@dataclass(frozen=True, slots=True)
class Collected:
    """All postings, document by document; `words` are the terms whose code is not themselves."""

    document_count: int
    lengths: np.ndarray  # document × field
    codes: np.ndarray
    starts: np.ndarray  # where the coded terms of each field of each document begin, then the words
    counts: np.ndarray
    words: dict[int, str]

    def owners(self, places: np.ndarray) -> np.ndarray:
        """Document × the number of fields + field of the postings at these places, ascending."""
        sizes = np.diff(np.searchsorted(places, self.starts), append=len(places))
        some = np.tile(np.arange(len(self.lengths) * len(FIELDS), dtype=np.uint32), 2)
        return np.repeat(some, sizes)


@dataclass(frozen=True, slots=True)
class Postings:
    """Sorted postings of a slice of terms. A list is the postings of one term in one field."""

    terms: Terms
    list_terms: np.ndarray
    list_fields: np.ndarray
    list_sizes: np.ndarray
    documents: np.ndarray
    counts: np.ndarray

    def part(self, start: int, most: int) -> "Postings":
        """The postings of the terms from a place on, up to the one with the `most`-th of them."""
        ends = np.cumsum(self.list_sizes)
        first = int(np.searchsorted(self.list_terms, start))
        before = int(ends[first - 1]) if first else 0
        last = min(int(np.searchsorted(ends, before + most)), len(ends) - 1)
        end = int(self.list_terms[last]) + 1
        lists = slice(first, int(np.searchsorted(self.list_terms, end)))
        some = slice(before, int(ends[lists.stop - 1]))
        return Postings(self.terms.part(start, end), self.list_terms[lists] - start,
                        self.list_fields[lists], self.list_sizes[lists], self.documents[some],
                        self.counts[some])


def collect(packed: Iterable[bytes]) -> Collected:
    """The postings of documents whose counted terms come in order of their number."""
    heads: list[tuple[int, ...]] = []
    codes, counts, word_counts = bytearray(), bytearray(), bytearray()
    seen: dict[str, int] = {}
    word_numbers = array("I")
    for counted in packed:
        head, rest = unpack(counted)
        coded, worded = sum(head[1::3]), sum(head[2::3])
        codes += rest[: 4 * coded]
        counts += rest[4 * coded : 6 * coded]
        word_counts += rest[6 * coded : 6 * coded + 2 * worded]
        if worded:
            words = str(rest[6 * coded + 2 * worded :], "utf-8").split("\n")
            word_numbers.extend([seen.setdefault(word, len(seen)) for word in words])
        heads.append(head)
    table = word_codes(seen)
    code_of_number = np.array([table[word] for word in seen], dtype=np.uint32)
    codes += code_of_number[np.frombuffer(word_numbers, np.uint32)].tobytes()
    counts += word_counts
    sizes = np.array(heads, dtype=np.int64).reshape(-1, len(FIELDS), 3)
    return Collected(
        len(heads),
        sizes[:, :, 0],
        np.frombuffer(codes, np.uint32),
        _begins(sizes[:, :, 1:].transpose(2, 0, 1).ravel()),
        np.frombuffer(counts, np.uint16),
        {code: word for word, code in table.items()},
    )


def _begins(sizes: np.ndarray) -> np.ndarray:
    """Where each of some runs begins."""
    begins: np.ndarray = np.cumsum(sizes) - sizes
    return begins


def slice_of(term: str) -> int:
    """The number of the slice that a term belongs to."""
    return bisect_right(_SLICE_STARTS, chr(code_of(term) >> 16))


def sorted_slices(collected: Collected) -> Iterator[Postings]:
    """The postings of all terms in the order of their UTF-16 units, slice by slice."""
    slices = _slices(collected.codes)
    for number in range(SLICES):
        chosen = np.flatnonzero(slices == number).astype(np.uint32)
        yield _sorted_slice(collected, chosen)


def _slices(codes: np.ndarray) -> np.ndarray:
    """The slice that each code belongs to."""
    starts = [ord(character) for character in _SLICE_STARTS]
    slice_of_unit = np.searchsorted(starts, np.arange(0x10000), side="right").astype(np.uint8)
    high_units = codes.view(np.uint16)[_HIGH_UNIT::2]
    slices = np.empty(len(codes), dtype=np.uint8)
    for start in range(0, len(codes), _CHUNK):  # an index takes eight bytes a code while it is used
        end = start + _CHUNK
        slices[start:end] = slice_of_unit[high_units[start:end]]
    return slices


def _sorted_slice(collected: Collected, chosen: np.ndarray) -> Postings:
    # One number per posting sorts by term, field and document: postings come in document order.
    # What a step needs no more is written over: a large site has millions of postings in a slice.
    field_count = np.uint32(len(FIELDS))
    owners = collected.owners(chosen)
    keys = collected.codes[chosen].astype(np.uint64)
    keys <<= np.uint64(3)
    keys |= owners % field_count
    keys <<= _FIELD_SHIFT
    keys |= np.arange(len(chosen), dtype=np.uint32)
    keys.sort()
    order = (keys & _INDEX_MASK).astype(np.uint32)
    keys >>= _FIELD_SHIFT
    list_starts = _starts(keys)
    lists = keys[list_starts]
    del keys
    list_codes = (lists >> np.uint64(3)).astype(np.uint32)
    term_starts = _starts(list_codes)
    return Postings(
        Terms(list_codes[term_starts], collected.words),
        np.repeat(np.arange(len(term_starts)), np.diff(term_starts, append=len(list_codes))),
        (lists & np.uint64(7)).astype(np.uint8),
        np.diff(list_starts, append=len(order)),
        owners[order] // field_count,
        collected.counts[chosen[order]],
    )


def _starts(values: np.ndarray) -> np.ndarray:
    """Where runs of equal values start."""
    is_start = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=is_start[1:])
    return np.flatnonzero(is_start)
