"""Layout spaces, invisible characters, and spans that keep their marks."""

import pytest

from plugins.importing.blocks import Span
from plugins.importing.spaces import close_up, tidy, tidy_spans


@pytest.mark.parametrize(("text", "tidied"), [
    ("  甲\u00a0\u2002 乙\t", "甲 乙"), ("第一条\u3000\u3000为了", "第一条\u3000为了"),
    ("甲\u200b\ufeff乙\x00", "甲乙"), ("\u3000\u3000", "")])
def test_tidy(text, tidied):
    assert tidy(text) == tidied


@pytest.mark.parametrize(("text", "closed"), [
    ("永昌县人民政府办公室 关于2022年 第三季度", "永昌县人民政府办公室关于2022年第三季度"),
    ("关于 5G network 建设", "关于5G network建设")])
def test_close_up(text, closed):
    assert close_up(text) == closed


def test_spans_lose_blanks_at_the_ends_and_join_where_alike():
    assert tidy_spans([Span("  甲 "), Span(" 乙", "strong"), Span("丙", "strong"), Span(" ")]) == (
        Span("甲 "), Span("乙丙", "strong"))


def test_two_notes_in_a_row_stay_two():
    assert tidy_spans([Span("1", "note"), Span("2", "note")]) == (Span("1", "note"), Span("2", "note"))
