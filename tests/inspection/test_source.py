"""A file as rules read it: what is prose, and where an offset lies."""

import pytest

from plugins.inspection.source import BLANK, Source
from tests.inspection.support import to_source
from tests.support import parse


def _source(example):
    text = to_source(example)
    return Source(parse(text).document, text)


@pytest.mark.parametrize("hidden", [
    "[文件](https://www.gov.cn/a,b)", "`代码,不是`", "https://www.gov.cn/甲,乙", "a.b@example.com",
    "<!-- 注释,不看 -->", '<a href="a,b">', "```\n代码,块\n```", "[1]: https://www.gov.cn/,",
])
def test_what_is_no_prose_is_blank(hidden):
    source = _source(f"\n前面{hidden}后面")
    assert len(source.prose) == len(source.text)
    assert "," not in source.prose[source.body_at:].replace("甲,乙", "")
    assert "前面" in source.prose


def test_title_and_summary_are_prose_the_rest_of_the_front_matter_is_not():
    source = _source("标题: 甲,乙\n摘要: 丙,丁\n来源: 戊,己\n\n正文")
    head = source.prose[:source.body_at]
    assert "甲,乙" in head and "丙,丁" in head and "戊" not in head


def test_offsets_become_lines_and_columns():
    source = _source("\n第一行\n\n第三行")
    for words, place in (("第一行", (7, 1)), ("三行", (9, 2)), ("---", (1, 1))):
        assert source.place(source.text.index(words)) == place


def test_a_key_is_placed_at_its_value_quoted_or_not():
    source = _source('文号: "永政办发〔2024〕66号"\n来源: 某处\n\n正文')
    assert source.place("document_number") == (5, 6)
    assert source.place("source") == (6, 5)
    assert source.place("effective_on") == source.place("title") == (2, 5)


def test_lines_are_without_marks_and_tables():
    source = _source("\n## **一、总则**\n\n> 引用\n\n| 甲 | 乙 |\n|---|---|\n\n正文")
    assert [(line.text, line.is_heading) for line in source.lines] == [
        ("一、总则", True), ("引用", False), ("正文", False)]
    assert all(source.text.startswith(line.text, line.at) for line in source.lines)


def test_a_blank_is_never_a_character_of_text():
    assert BLANK not in _source("\n正文").text
