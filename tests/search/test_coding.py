"""Coding: what is written as bits is read back, by a reader written from the description."""

import base64

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.coding import COUNT_LIMIT, COUNT_WIDTH, GAP_LIMIT, encode, span_of, to_texts
from plugins.search.entry import FIELDS
from plugins.search.merging import Postings

LISTS = st.dictionaries(
    st.integers(0, len(FIELDS) - 1),
    st.dictionaries(st.integers(0, 999), st.integers(1, 65535) | st.integers(1, 3), min_size=1),
    min_size=1,
)


def postings_of(terms: list[dict]) -> Postings:
    lists = [(n, field, sorted(found.items())) for n, fields in enumerate(terms)
             for field, found in sorted(fields.items())]  # fmt: skip
    return Postings(
        None,
        np.array([n for n, _, _ in lists]),
        np.array([field for _, field, _ in lists], dtype=np.uint8),
        np.array([len(found) for _, _, found in lists]),
        np.array([document for _, _, found in lists for document, _ in found], dtype=np.uint32),
        np.array([count for _, _, found in lists for _, count in found], dtype=np.uint16),
    )


class Reader:
    def __init__(self, text: str) -> None:
        data = base64.b64decode(text)
        self.digits = bin(int.from_bytes(b"\1" + data, "big"))[3:]
        self.place = 0

    def bits(self, count: int) -> int:
        self.place += count
        return int(self.digits[self.place - count : self.place] or "0", 2)

    def rice(self, low: int, limit: int, width: int) -> int:
        quotient = 0
        while quotient < limit and self.bits(1):
            quotient += 1
        return self.bits(width) if quotient == limit else (quotient << low) + self.bits(low)

    def term(self, span: int) -> dict:
        fields = self.bits(len(FIELDS)) if self.bits(1) else 1
        return {n: self.postings(span) for n in range(len(FIELDS)) if fields >> n & 1}

    def postings(self, span: int) -> dict:
        exponent = 0
        while not self.bits(1):
            exponent += 1
        size = (1 << exponent) + self.bits(exponent)
        mode, low, document, found = self.bits(2), (span // size).bit_length() - 1, -1, {}
        for _ in range(size):
            document += 1 + self.rice(low, GAP_LIMIT, span.bit_length())
            found[document] = 1 + (self.rice(mode - 1, COUNT_LIMIT, COUNT_WIDTH) if mode else 0)
        return found


@given(st.lists(LISTS, min_size=1, max_size=6), st.data())
def test_terms_are_read_back_from_every_shard(terms, data):
    cuts = data.draw(st.sets(st.integers(1, len(terms)), max_size=3))
    starts = [0, *sorted(cuts - {len(terms)})]
    texts = to_texts(encode(postings_of(terms), 1000), np.array(starts))
    read = []
    for text, start, end in zip(texts, starts, [*starts[1:], len(terms)], strict=True):
        reader = Reader(text)
        read += [reader.term(1000) for _ in range(start, end)]
    assert read == terms


@given(st.integers(0, 10**6))
def test_the_span_holds_all_documents_and_seldom_changes(count):
    span = span_of(count)
    assert count <= span <= max(16, count * 17 // 16 + 1)
    assert span.bit_length() <= 5 or span % (1 << span.bit_length() - 5) == 0
