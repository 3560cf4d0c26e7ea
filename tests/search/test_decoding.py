"""Decoding: the lists of a term are read back from its bits."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.coding import encode, term_bits, to_texts
from plugins.search.decoding import from_bits, read_lists, to_bits
from tests.search.test_coding import LISTS, postings_of


@settings(max_examples=25)
@given(st.lists(LISTS, min_size=1, max_size=4))
def test_what_was_written_is_read(terms):
    codewords = encode(postings_of(terms), 1000)
    texts = to_texts(codewords, np.arange(len(terms)))
    sizes = term_bits(codewords).tolist()
    read = [read_lists(to_bits(text)[:size], 1000)
            for text, size in zip(texts, sizes, strict=True)]
    assert [{field: dict(zip(one.documents.tolist(), one.counts.tolist(), strict=True))
             for field, one in of_term.items()} for of_term in read] == terms


@given(st.binary(min_size=1, max_size=9))
def test_bits_are_written_in_groups_of_four_characters(data):
    text = from_bits(to_bits(from_bits(np.unpackbits(np.frombuffer(data, np.uint8)))))
    assert len(text) % 4 == 0
    assert np.packbits(to_bits(text)).tobytes().rstrip(b"\0") == data.rstrip(b"\0")
