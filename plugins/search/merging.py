"""Merge the counted terms of all documents into postings, sorted by term, field and document.

Every term becomes one 32-bit code that sorts as its UTF-16 units do: a pair of Han characters is
its own code, and the other terms take codes that no pair can have (see `_word_codes`).
The codes are sorted slice by slice, so that memory holds one sorted slice at a time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from .counting import code_of, unpack
from .entry import FIELDS

# First characters that cut the terms into slices of similar weight: constants, so that adding
# documents never moves them.
_SLICE_STARTS = "一保公关制发合国地备定实年应所政施易有权民法理监督社管级规设责部门"
_FIELD_SHIFT = np.uint64(29)
_INDEX_MASK = np.uint64((1 << 29) - 1)
_CODE_SHIFT = np.uint64(32)


@dataclass(frozen=True, slots=True)
class Collected:
    """All postings, document by document; `words` are the terms whose code is not themselves."""

    document_count: int
    lengths: np.ndarray  # document × field
    codes: np.ndarray
    fields: np.ndarray
    documents: np.ndarray
    counts: np.ndarray
    words: dict[int, str]


@dataclass(frozen=True, slots=True)
class Postings:
    """Sorted postings of a slice of terms. A list is the postings of one term in one field."""

    terms: tuple[str, ...]
    list_terms: np.ndarray
    list_fields: np.ndarray
    list_sizes: np.ndarray
    documents: np.ndarray
    counts: np.ndarray


def collect(packed: Iterable[bytes]) -> Collected:
    """Return the postings of documents whose counted terms come in order of their number."""
    heads: list[tuple[int, ...]] = []
    codes, code_counts, word_counts, words = bytearray(), bytearray(), bytearray(), []
    for counted in packed:
        head, rest = unpack(counted)
        coded, worded = sum(head[1::3]), sum(head[2::3])
        codes += rest[: 4 * coded]
        code_counts += rest[4 * coded : 6 * coded]
        word_counts += rest[6 * coded : 6 * coded + 2 * worded]
        if worded:
            words += str(rest[6 * coded + 2 * worded :], "utf-8").split("\n")
        heads.append(head)
    sizes = np.array(heads, dtype=np.int64).reshape(-1, len(FIELDS), 3)
    table = _word_codes(set(words))
    word_codes = np.fromiter(map(table.__getitem__, words), dtype=np.uint32, count=len(words))
    return Collected(
        len(heads),
        sizes[:, :, 0],
        np.concatenate((np.frombuffer(codes, np.uint32), word_codes)),
        np.concatenate([_owners(sizes[:, :, kind])[0] for kind in (1, 2)]),
        np.concatenate([_owners(sizes[:, :, kind])[1] for kind in (1, 2)]),
        np.concatenate((np.frombuffer(code_counts, "u2"), np.frombuffer(word_counts, "u2"))),
        {code: word for word, code in table.items()},
    )


def _owners(sizes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the field and the document of each posting, from how many each pair of them has."""
    document_count, field_count = sizes.shape
    fields = np.tile(np.arange(field_count, dtype=np.uint8), document_count)
    documents = np.arange(document_count, dtype=np.uint32)
    return np.repeat(fields, sizes.ravel()), np.repeat(documents, sizes.sum(axis=1))


def _word_codes(words: Iterable[str]) -> dict[str, int]:
    """Return a code for each term that is not a pair, so that codes sort as UTF-16 units.

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


def sorted_slices(collected: Collected) -> Iterator[Postings]:
    """Yield the postings of all terms in the order of their UTF-16 units, a slice at a time."""
    starts = [ord(character) for character in _SLICE_STARTS]
    slice_of_unit = np.searchsorted(starts, np.arange(0x10000), side="right").astype(np.uint8)
    slices = slice_of_unit[collected.codes >> np.uint32(16)]
    for number in range(len(starts) + 1):
        chosen = np.flatnonzero(slices == number).astype(np.uint32)
        if len(chosen):
            yield _sorted_slice(collected, chosen)


def _sorted_slice(collected: Collected, chosen: np.ndarray) -> Postings:
    # One number per posting sorts by term, field and document: postings come in document order.
    keys = collected.codes[chosen].astype(np.uint64) << _CODE_SHIFT
    keys |= collected.fields[chosen].astype(np.uint64) << _FIELD_SHIFT
    keys |= chosen
    keys.sort()
    order = keys & _INDEX_MASK
    lists = keys >> _FIELD_SHIFT
    list_starts = _starts(lists)
    list_codes = (lists[list_starts] >> np.uint64(3)).astype(np.uint32)
    term_starts = _starts(list_codes)
    return Postings(
        _terms(list_codes[term_starts], collected.words),
        np.repeat(np.arange(len(term_starts)), np.diff(term_starts, append=len(list_codes))),
        (lists[list_starts] & np.uint64(7)).astype(np.uint8),
        np.diff(list_starts, append=len(lists)),
        collected.documents[order],
        collected.counts[order],
    )


def _starts(values: np.ndarray) -> np.ndarray:
    """Return where runs of equal values start."""
    is_start = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=is_start[1:])
    return np.flatnonzero(is_start)


def _terms(codes: np.ndarray, words: dict[int, str]) -> tuple[str, ...]:
    """Return the terms of codes: looked up, or the one or two characters the code is made of."""
    swapped = (codes >> np.uint32(16)) | (codes << np.uint32(16))
    # Surrogates only ever stand in codes that are looked up.
    text = swapped.tobytes().decode("utf-16-le", "surrogatepass")
    if len(text) != 2 * len(codes):
        return tuple(words.get(code) or _pair(code) for code in codes.tolist())
    pairs = zip(codes.tolist(), text[::2], text[1::2], strict=True)
    return tuple(words.get(code) or first + second.rstrip("\0") for code, first, second in pairs)


def _pair(code: int) -> str:
    return (chr(code >> 16) + chr(code & 0xFFFF)).rstrip("\0")
