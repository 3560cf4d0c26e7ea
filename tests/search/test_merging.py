"""Merging: the postings of the whole are those of its documents, sorted as UTF-16 sorts."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.document_numbers import cited_terms
from plugins.search.entry import FIELDS
from plugins.search.merging import collect, sorted_slices
from plugins.search.tokens import normalise, tokenize
from tests.search.corpus import TABLES, sample

TEXT = st.text(st.sampled_from("一永昌县令号𠮷𠀀﨑a9z ，2"), max_size=12)
TEXTS = st.lists(TEXT, min_size=1, max_size=6)


def terms_of(text: str) -> list[str]:
    return tokenize(text, TABLES.folding) + cited_terms(normalise(text))


def merged(texts: list[str]) -> list[tuple[str, str, int, int]]:
    """(term, field, document, count) of every posting, in the index's order."""
    packed = [sample(title="", text=text).counted for text in texts]
    rows = []
    for postings in sorted_slices(collect(packed)):
        place = 0
        lists = zip(postings.list_terms, postings.list_fields, postings.list_sizes, strict=True)
        for term, field, size in lists:
            for entry in range(place, place + size):
                document, count = int(postings.documents[entry]), int(postings.counts[entry])
                rows.append((postings.terms[term], FIELDS[field].name, document, count))
            place += size
    return rows


@given(TEXTS)
def test_every_token_of_every_document_is_there_and_nothing_else(texts):
    expected = {
        (term, "body", number, count)
        for number, text in enumerate(texts)
        for term, count in Counter(terms_of(text)).items()
    }
    rows = merged(texts)
    assert set(rows) == expected
    assert len(rows) == len(expected)


@given(TEXTS)
def test_terms_are_sorted_by_utf16_units_and_documents_by_number(texts):
    keys = [(term.encode("utf-16-be"), document) for term, _, document, _ in merged(texts)]
    assert keys == sorted(keys)
