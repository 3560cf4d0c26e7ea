"""The short way gives the very HTML of Markdown and the sanitiser."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.documents import body as bodies
from plugins.documents.body import BodyConverter
from plugins.documents.plain_markdown import convert_plain
from tests.bench.corpus import make_documents

_LINES = st.one_of(
    st.text("一二三第条章（）()、。：；“”《》 　1234.#+-=:a'\"!$%^/?,@\u200b\ufeff\x85\u2028", max_size=14),
    st.sampled_from(["", "第一条　甲", "一、乙", "（一）丙", "# 题", "## 题 ##", "1. 甲", "2.乙", "　　缩进",
                     "  甲", "甲  ", "- 项", "===", "---", ": 释义", "Setext\n---", "#题", "####### 七"]))


def _full(source):
    """The body by Markdown alone."""
    original = bodies.convert_plain
    bodies.convert_plain = lambda _: None
    try:
        return BodyConverter().convert(source)
    finally:
        bodies.convert_plain = original


@settings(max_examples=400, deadline=None)
@given(st.lists(_LINES, max_size=7).map("\n".join))
def test_generated(source):
    if convert_plain(source) is not None:
        assert BodyConverter().convert(source) == _full(source)


@pytest.mark.parametrize("source", [
    "", "一段。", "# 题\n\n第一条　甲\n\n（一）乙\n", "## 一、题\n\n正文《办法》（永政发〔2020〕1号）。"])
def test_these_take_the_short_way(source):
    assert convert_plain(source) is not None
    assert BodyConverter().convert(source) == _full(source)


def test_corpus():
    texts = [document.text for document in make_documents(300)]
    short = [text for text in texts if convert_plain(text) is not None]
    assert len(texts) == 300 and len(short) > 100
    converter = BodyConverter()
    assert all(converter.convert(text) == _full(text) for text in short)
