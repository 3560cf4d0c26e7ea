"""Runs that read well, whatever the texts are; tests/cases/comparison.md shows many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.difference import EditKind, list_differences

TEXTS = st.text("公开县府，。12a\n", max_size=40)


def rejoined(runs, other):
    return "".join(run.text for run in runs if run.change is not other)


@given(TEXTS, TEXTS)
def test_both_texts_are_in_the_runs(old, new):
    runs = list_differences(old, new)
    assert rejoined(runs, EditKind.ADDED) == old
    assert rejoined(runs, EditKind.DELETED) == new
    assert all(run.text for run in runs)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    assert {run.change for run in list_differences(text, text)} <= {EditKind.SAME}


def test_chance_agreement_makes_no_confetti():
    runs = list_differences("应当在三个月内办结并告知", "必须于两个星期内处理完毕再通知")
    assert len([run for run in runs if run.change is EditKind.SAME]) <= 2


@pytest.mark.parametrize("signs", ["甲乙", "，", "甲，乙。"])
def test_long_paragraphs_are_compared(signs):
    old, new = signs * 10_000, "丙" + (signs * 10_000)[::-1]
    runs = list_differences(old, new)
    assert rejoined(runs, EditKind.ADDED) == old
    assert rejoined(runs, EditKind.DELETED) == new
