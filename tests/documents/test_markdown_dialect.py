"""What the dialect of official texts makes of what is typed: docs/markdown.md and a table of cases."""

import re

import pytest

from plugins.documents.body import BodyConverter
from tests.outline import outline
from tests.support import ROOT, read_cases

CONVERTER = BodyConverter()
_EXAMPLE = re.compile(r"^```markdown\n(.*?)\n```\n```text\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
EXAMPLES = _EXAMPLE.findall((ROOT / "docs" / "markdown.md").read_text("utf-8"))


@pytest.mark.parametrize(("source", "paragraphs"), [
    ("一、甲\n二、乙\n三、丙", 3), ("甲\n乙", 1), ("前言\n（一）甲，\n续行\n（二）乙", 3)])
def test_paragraphs(source, paragraphs):
    assert CONVERTER.convert(source).html.count("<p") == paragraphs


@pytest.mark.parametrize("source", ["*甲*", "_甲_", "甲*乙*丙"])
def test_no_italics(source):
    assert source in CONVERTER.convert(source).html


def test_columns_are_aligned_as_typed():
    table = CONVERTER.convert("| 项目 | 件 | 元 |\n|---|:-:|--:|\n| 甲 | 2 | 30 |").html
    assert '<td>甲</td>' in table
    assert '<td align="center">2</td>' in table
    assert '<th align="right">元</th>' in table and '<td align="right">30</td>' in table


def test_no_indented_code():
    assert "<code" not in CONVERTER.convert("甲\n\n    乙\n\n\t丙").html


@pytest.mark.parametrize(("typed", "values"), [
    ("1. a\n2. b", [None, None]), ("1. a\n1. b", [None, "1"]),
    ("3. a\n5. b\n6. c", [None, "5", None]),
    ("1. a\n\n3. b", [None, "3"])])
def test_values_of_lists(typed, values):
    from lxml import html
    page = html.fragment_fromstring(CONVERTER.convert(typed).html, create_parent="div")
    assert [item.get("value") for item in page.iter("li")] == values


@pytest.mark.parametrize(("typed", "becomes"), EXAMPLES)
def test_examples_of_the_page(typed, becomes):
    assert outline(typed) == becomes


def test_every_example_of_the_page_is_complete():
    text = (ROOT / "docs" / "markdown.md").read_text("utf-8")
    assert len(EXAMPLES) == text.count("```markdown\n") == text.count("```text\n") > 10


@pytest.mark.parametrize(("typed", "becomes"), read_cases("markdown.md"))
def test_cases(typed, becomes):
    assert outline(typed) == becomes
