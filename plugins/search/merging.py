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
    owners: np.ndarray  # document × the number of fields + field
    counts: np.ndarray
    words: dict[int, str]


@dataclass(frozen=True, slots=True)
class Postings:
    """Sorted postings of a slice of terms. A list is the postings of one term in one field."""

    terms: Terms
    list_terms: np.ndarray
    list_fields: np.ndarray
    list_sizes: np.ndarray
    documents: np.ndarray
    counts: np.ndarray


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
        _owners(sizes[:, :, 1:]),
        np.frombuffer(counts, np.uint16),
        {code: word for word, code in table.items()},
    )


def _owners(sizes: np.ndarray) -> np.ndarray:
    """Document and field of each posting as one number: first of coded terms, then of words."""
    document_count, field_count, _ = sizes.shape
    owners = np.tile(np.arange(document_count * field_count, dtype=np.uint32), 2)
    return np.repeat(owners, sizes.transpose(2, 0, 1).ravel())


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
    field_count = np.uint32(len(FIELDS))
    keys = collected.codes[chosen].astype(np.uint64)
    keys <<= np.uint64(3)
    keys |= collected.owners[chosen] % field_count
    keys <<= _FIELD_SHIFT
    keys |= chosen
    keys.sort()
    order = keys & _INDEX_MASK
    lists = keys >> _FIELD_SHIFT
    list_starts = _starts(lists)
    list_codes = (lists[list_starts] >> np.uint64(3)).astype(np.uint32)
    term_starts = _starts(list_codes)
    return Postings(
        Terms(list_codes[term_starts], collected.words),
        np.repeat(np.arange(len(term_starts)), np.diff(term_starts, append=len(list_codes))),
        (lists[list_starts] & np.uint64(7)).astype(np.uint8),
        np.diff(list_starts, append=len(lists)),
        collected.owners[order] // field_count,
        collected.counts[order],
    )


def _starts(values: np.ndarray) -> np.ndarray:
    """Where runs of equal values start."""
    is_start = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=is_start[1:])
    return np.flatnonzero(is_start)
