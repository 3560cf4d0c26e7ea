"""Write lists of postings as bits, and bits as text. theme/static/js/search/coding.js reads them.

A posting is the gap to the document before it and how often the term occurs, both as Rice codes
(a quotient in unary, then the low bits); outliers are escaped. A list is headed by its size.
"""

import base64
from dataclasses import dataclass

import numpy as np

from .entry import FIELDS
from .merging import Postings

GAP_LIMIT, COUNT_LIMIT, COUNT_WIDTH = 16, 8, 16
_ALIGNMENT = 24  # bits: three bytes are four characters of base64


@dataclass(frozen=True, slots=True)
class Codewords:
    """Codewords of up to 64 bits in order; `of_term` says where each term's codewords start."""

    values: np.ndarray
    lengths: np.ndarray
    of_term: np.ndarray


def span_of(document_count: int) -> int:
    """A bound on document numbers that seldom changes: 16 to 31 times a power of two.

    It decides how gaps are coded, and a new document must not rewrite every shard.
    """
    shift = max(0, document_count.bit_length() - 5)
    return max(16, -(-document_count >> shift) << shift)


def encode(postings: Postings, span: int) -> Codewords:
    """The codewords of a slice of postings: each list a header, then its postings."""
    sizes = postings.list_sizes
    heads = np.cumsum(sizes) - sizes
    modes = _count_modes(postings.counts, heads)
    header_values, header_lengths = _headers(postings, modes)
    gap_values, gap_lengths = _rice(
        _gaps(postings.documents, heads),
        np.repeat(_log2(span // sizes).astype(np.uint8), sizes),
        GAP_LIMIT,
        span.bit_length(),
    )
    per_posting = np.repeat(modes.astype(np.uint8), sizes)
    count_values, count_lengths = _rice(
        postings.counts.astype(np.uint64) - np.uint64(1),
        np.maximum(per_posting, 1) - 1,
        COUNT_LIMIT,
        COUNT_WIDTH,
    )
    count_lengths[per_posting == 0] = 0
    count_values[per_posting == 0] = 0
    gap_values <<= count_lengths.astype(np.uint64)
    gap_values |= count_values
    places = np.arange(len(gap_values)) + np.repeat(np.arange(1, len(sizes) + 1), sizes)
    header_places = heads + np.arange(len(sizes))
    values = np.empty(len(gap_values) + len(sizes), dtype=np.uint64)
    lengths = np.empty(len(values), dtype=np.uint8)
    values[places], values[header_places] = gap_values, header_values
    lengths[places], lengths[header_places] = gap_lengths + count_lengths, header_lengths
    first_lists = np.flatnonzero(np.diff(postings.list_terms, prepend=-1))
    return Codewords(values, lengths, header_places[first_lists])


def _headers(postings: Postings, modes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Codewords of size and count mode; a term's first list also names its fields."""
    exponents = _log2(postings.list_sizes)
    values = postings.list_sizes.astype(np.uint64) << np.uint64(2) | modes.astype(np.uint64)
    lengths = 2 * exponents + 3
    is_first = np.diff(postings.list_terms, prepend=-1) != 0
    bits = np.int64(1) << postings.list_fields.astype(np.int64)
    masks = np.bitwise_or.reduceat(bits, np.flatnonzero(is_first))[postings.list_terms]
    only_body = masks == 1
    prefix = np.where(only_body, 0, masks | (1 << len(FIELDS))).astype(np.uint64)
    values = np.where(is_first, values | prefix << lengths.astype(np.uint64), values)
    prefix_lengths = np.where(only_body, 1, len(FIELDS) + 1)
    return values, np.where(is_first, lengths + prefix_lengths, lengths)


def _gaps(documents: np.ndarray, heads: np.ndarray) -> np.ndarray:
    gaps = np.diff(documents.astype(np.int64), prepend=-1) - 1
    gaps[heads] = documents[heads]
    return gaps.astype(np.uint64)


def _count_modes(counts: np.ndarray, heads: np.ndarray) -> np.ndarray:
    """Per list 0 where every count is 1, else one more than the best Rice parameter."""
    rest = counts.astype(np.int64) - 1
    costs = [np.add.reduceat(np.minimum(rest >> k, COUNT_LIMIT * 3) + 1 + k, heads)
             for k in range(3)]
    modes: np.ndarray = np.argmin(costs, axis=0) + 1
    modes[np.maximum.reduceat(counts, heads) == 1] = 0
    return modes


def _rice(
    values: np.ndarray, parameters: np.ndarray, limit: int, width: int
) -> tuple[np.ndarray, np.ndarray]:
    """Rice codes and their lengths; quotients from `limit` on are escaped."""
    one, low = np.uint64(1), parameters.astype(np.uint64)
    quotients = values >> low
    escaped = quotients >= limit
    np.minimum(quotients, np.uint64(limit), out=quotients)
    quotients += one
    lengths = quotients.astype(np.uint8) + parameters
    codes = (one << quotients) - np.uint64(2)  # the quotient in unary
    codes <<= low
    codes |= values & ((one << low) - one)
    codes[escaped] = np.uint64((1 << limit) - 1 << width) | values[escaped]
    lengths[escaped] = limit + width
    return codes, lengths


def _log2(values: np.ndarray) -> np.ndarray:
    return np.frexp(values.astype(np.float64))[1].astype(np.int64) - 1


def term_bits(codewords: Codewords) -> np.ndarray:
    """How many bits each term takes."""
    return np.add.reduceat(codewords.lengths, codewords.of_term, dtype=np.int64)


def to_texts(codewords: Codewords, first_terms: np.ndarray) -> list[str]:
    """The bits as base64, cut before the given terms."""
    starts = codewords.of_term[first_terms]
    bits = np.add.reduceat(codewords.lengths, starts, dtype=np.int64)
    padded = -(-bits // _ALIGNMENT) * _ALIGNMENT
    bases = np.cumsum(padded) - padded
    sizes = np.diff(starts, append=len(codewords.values))
    running = np.cumsum(codewords.lengths, dtype=np.int64) - codewords.lengths
    places = running + np.repeat(bases - running[starts], sizes)
    text = base64.b64encode(_write_bits(codewords, places, int(padded.sum()))).decode("ascii")
    ends = (bases + padded) // 6
    return [text[base // 6 : end] for base, end in zip(bases.tolist(), ends.tolist(), strict=True)]


def _write_bits(codewords: Codewords, places: np.ndarray, bit_count: int) -> bytes:
    words = np.zeros((bit_count >> 6) + 2, dtype=np.uint64)
    targets = places >> 6
    room = 64 - (places & 63) - codewords.lengths  # negative where a codeword crosses a word
    shifted = np.where(
        room >= 0,
        codewords.values << np.maximum(room, 0).astype(np.uint64),
        codewords.values >> np.maximum(-room, 0).astype(np.uint64),
    )
    starts = np.flatnonzero(np.diff(targets, prepend=-1))
    words[targets[starts]] = np.bitwise_or.reduceat(shifted, starts)
    crossing = np.flatnonzero(room < 0)
    words[targets[crossing] + 1] |= codewords.values[crossing] << (64 + room[crossing]).astype(
        np.uint64
    )
    return words.astype(">u8").tobytes()[: bit_count >> 3]
