"""Read lists of postings from the bits that `coding` writes, to change some of them."""

import base64
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from .coding import COUNT_LIMIT, COUNT_WIDTH, GAP_LIMIT
from .entry import FIELDS


class PostingList(NamedTuple):
    """The postings of one term in one field: documents, ascending, and how often each has it."""

    documents: np.ndarray
    counts: np.ndarray


def to_bits(text: str) -> np.ndarray:
    """The bits of base64, one a byte."""
    return np.unpackbits(np.frombuffer(base64.b64decode(text), np.uint8))


def from_bits(bits: np.ndarray) -> str:
    """Bits as base64 of whole groups of four characters."""
    data = np.packbits(bits).tobytes()
    return base64.b64encode(data.ljust(-(-len(data) // 3) * 3, b"\0")).decode("ascii")


def read_lists(bits: np.ndarray, span: int) -> dict[int, PostingList]:
    """The lists of one term by the number of their field."""
    reader = _TermReader(bits, span)
    return {field: reader.read_list() for field in reader.read_fields()}


class _TermReader:
    """Reads the bits of one term."""

    def __init__(self, bits: np.ndarray, span: int):
        # Nothing stands behind the last posting: zeros end what is looked for there.
        self._bits = np.concatenate((bits, np.zeros(64, np.uint8)))
        self._span, self._place = span, 0
        places = np.arange(len(self._bits))
        zeros = np.where(self._bits == 0, places, len(places))
        self._next_zero = np.minimum.accumulate(zeros[::-1])[::-1]

    def read_fields(self) -> Iterator[int]:
        """The fields of the term; a first bit of 0 says that there is but the body."""
        if not self._number(1):
            return iter((0,))
        mask = self._number(len(FIELDS))
        return (field for field in range(len(FIELDS)) if mask >> field & 1)

    def read_list(self) -> PostingList:
        """The list at this place."""
        exponent = int(np.argmax(self._bits[self._place:]))
        self._place += exponent
        size, mode = self._number(exponent + 1), self._number(2)
        gap_bits, gap_width = (self._span // size).bit_length() - 1, self._span.bit_length()
        start = self._place
        after_gap = self._ends(start, gap_bits, GAP_LIMIT, gap_width)
        ends = after_gap
        if mode:
            after_count = self._ends(start, mode - 1, COUNT_LIMIT, COUNT_WIDTH)
            ends = after_count[np.minimum(after_gap - start, len(after_count) - 1)]
        following, places = ends.tolist(), []
        for _ in range(size):
            places.append(self._place)
            self._place = following[self._place - start]
        at = np.array(places)
        gaps = self._values(at, gap_bits, GAP_LIMIT, gap_width)
        counts = (self._values(after_gap[at - start], mode - 1, COUNT_LIMIT, COUNT_WIDTH) + 1
                  if mode else np.ones(size, np.int64))
        return PostingList(np.cumsum(gaps + 1) - 1, counts)

    def _ends(self, start: int, low: int, limit: int, width: int) -> np.ndarray:
        """For every place from `start` on, where a Rice code that began there would end."""
        zeros = self._next_zero[start:]
        is_escaped = zeros - np.arange(start, len(self._bits)) >= limit
        ends: np.ndarray = np.where(
            is_escaped, np.arange(start, len(self._bits)) + limit + width, zeros + 1 + low)
        return ends

    def _values(self, places: np.ndarray, low: int, limit: int, width: int) -> np.ndarray:
        """The values of the Rice codes at these places."""
        zeros = self._next_zero[places]
        values: np.ndarray = (zeros - places << low) | self._numbers(zeros + 1, low)
        escaped = np.flatnonzero(zeros - places >= limit)
        if len(escaped):
            values[escaped] = self._numbers(places[escaped] + limit, width)
        return values

    def _numbers(self, places: np.ndarray, width: int) -> np.ndarray:
        """The numbers of so many bits at these places."""
        numbers = np.zeros(len(places), np.int64)
        for offset in range(width):
            numbers = numbers << 1 | self._bits[np.minimum(places + offset, len(self._bits) - 1)]
        return numbers

    def _number(self, width: int) -> int:
        number = self._numbers(np.array([self._place]), width)
        self._place += width
        return int(number[0])
