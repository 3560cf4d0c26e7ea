"""Canonical terms of 文号: the cases shared with tests/js/document-numbers.test.js."""

import pytest

from plugins.search.document_numbers import cited_terms, number_terms
from plugins.search.tokens import normalise
from tests.search.case_files import read_cases


@pytest.mark.parametrize(("spellings", "expected"), read_cases("document_numbers.md"))
def test_every_spelling_gives_the_same_terms(spellings, expected):
    for spelling in spellings.split("\n"):
        assert number_terms(normalise(spelling)) == expected.split(), spelling


def test_numbers_cited_in_a_text_are_found_in_order():
    text = normalise("现将《办法》（国办发〔2021〕30号）和中华人民共和国国务院令第306号印发。")
    assert cited_terms(text) == [
        "#国办发2021-30", "#2021-30", "#和中华人民共和国国务院令306", "#令306",
    ]  # fmt: skip


def test_a_date_is_not_a_number():
    assert cited_terms("自2024年3月5日起，拨打2024号") == []
