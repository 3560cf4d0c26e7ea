"""Tokens: the cases shared with tests/js/tokens.test.js, and properties of all text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.tokens import load_folding, normalise, tokenize
from tests.search.case_files import read_cases

FOLDING = load_folding()


@pytest.mark.parametrize(("text", "expected"), read_cases("tokens.md"))
def test_tokens_of_a_case(text, expected):
    assert tokenize(text, FOLDING) == expected.split()


@given(st.text())
def test_normalising_twice_changes_nothing_that_tokens_see(text):
    assert tokenize(normalise(text), FOLDING) == tokenize(text, FOLDING)


def test_no_folded_character_is_itself_folded():
    assert not [new for new in FOLDING.values() if ord(new) in FOLDING]
