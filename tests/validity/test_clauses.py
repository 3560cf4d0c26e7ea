import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.validity.clauses import parse_clauses
from tests.validity.case_files import read_cases


def _lines(clauses):
    for clause in clauses.effective:
        yield f"施行 {clause.day or clause.text.removeprefix('自').partition('起')[0]}"
    for clause in clauses.terms:
        yield f"有效期 {clause.months}个月" if clause.months else f"有效期至 {clause.last_day}"
    for clause in clauses.repeals:
        yield f"废止 {clause.number or '-'} {clause.title}"


@pytest.mark.parametrize(("text", "expected"), read_cases("clauses.md"))
def test_clauses(text, expected):
    assert tuple(_lines(parse_clauses(text))) == expected


@pytest.mark.parametrize(("text", "expected"), read_cases("clauses.md"))
def test_a_clause_is_quoted_as_it_stands_in_the_text(text, expected):
    found = parse_clauses(text)
    for clause in (*found.effective, *found.terms, *found.repeals):
        assert clause.text in text


@given(st.text("本办法自年月日起施行至止有效期五5〇零《》（）()、和同时废止，。,\n 2024号永〔〕", max_size=80))
def test_any_text_is_read_without_failing(text):
    parse_clauses(text)
