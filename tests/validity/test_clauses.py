import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.fields import FIELDS
from plugins.validity.clauses import parse_clauses
from tests.validity.case_files import read_cases

_KEYS = {field.attribute: field.key for field in FIELDS} | {
    "suspends": "暂停执行", "resumes": "恢复执行", "reaffirms": "继续有效"}


def _words(*parts):
    return " ".join(str(part) for part in parts if part)


def _lines(clauses):
    for begin in clauses.effective:
        later = (f"+{begin.after_days}日" if begin.after_days else
                 f"+{begin.after_months}个月" if begin.after_months else "")
        yield _words("施行", begin.day or begin.start.value + later, "、".join(begin.articles))
    for term in clauses.terms:
        if term.months or term.days:
            yield f"有效期 {term.months}个月" if term.months else f"有效期 {term.days}日"
        else:
            yield _words("有效期至", term.last_day, term.first and f"自 {term.first}")
    for act in clauses.acts:
        yield _words(_KEYS[act.kind], act.number or "-", act.title or "-", "、".join(act.articles),
                     act.since and f"自 {act.since}", act.until and f"至 {act.until}",
                     act.months and f"{act.months}个月")
    for doubt in clauses.doubts:
        yield f"疑问 {doubt.why}"


@pytest.mark.parametrize(("text", "expected"), read_cases("clauses.md"))
def test_clauses(text, expected):
    assert tuple(_lines(parse_clauses(text))) == expected


@pytest.mark.parametrize(("text", "expected"), read_cases("clauses.md"))
def test_a_clause_is_quoted_as_it_stands_in_the_text(text, expected):
    found = parse_clauses(text)
    for clause in (*found.effective, *found.terms, *found.acts, *found.doubts):
        assert clause.text in text


@given(st.text("本办法自年月日起施行至止有效期五5〇零《》（）()、和同时废止，。,\n 2024号永〔〕失效暂停恢复执行继续延长公布后满次底", max_size=80))
def test_any_text_is_read_without_failing(text):
    parse_clauses(text)
