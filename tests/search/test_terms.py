"""Terms as codes, and their text in a shard."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.counting import code_of, is_coded
from plugins.search.terms import Terms, terms_text, word_codes

HAN = "一永昌县𠮷𠀀﨑"
TERMS = st.sets(
    st.text(st.sampled_from(HAN), min_size=1, max_size=2)
    | st.text(st.sampled_from("a9z"), min_size=1, max_size=4)
    | st.just("#令225"),
    min_size=1,
)


def units(term: str) -> bytes:
    return term.encode("utf-16-be")


def terms_of(chosen: set[str]) -> Terms:
    coded = {code_of(term) for term in chosen if is_coded(term)}
    table = word_codes(term for term in chosen if not is_coded(term))
    codes = sorted(coded | set(table.values()))
    return Terms(np.array(codes, dtype=np.uint32), {code: word for word, code in table.items()})


@given(TERMS)
def test_codes_sort_as_units(chosen):
    terms = terms_of(chosen)
    assert [terms[place] for place in range(len(terms))] == sorted(chosen, key=units)


@given(TERMS)
def test_the_text_can_be_read_back(chosen):
    read = []
    for group in terms_text(terms_of(chosen)).split(" "):
        first, *others = group
        read += [group] if first.isascii() else [first + other.strip(".") for other in others]
    assert read == sorted(chosen, key=units)


def test_terms_are_grouped_by_their_first_character():
    chosen = {"#令225", "2024", "a", "县", "县人", "县级", "𠮷野"}
    assert terms_text(terms_of(chosen)) == "#令225 2024 a 县.人级 𠮷野"
