"""Nesting that no editor writes is found before it costs minutes, with its line."""

import time

import pytest

from plugins.documents.nesting import too_deep_at

DEEP = 50_000


@pytest.mark.parametrize("source", [
    "好\n" + "> " * DEEP, "好\n" + "- " * DEEP + "字", "好\n" + "-   " * DEEP, "好\n" + "1. " * DEEP, "好\n" + "[" * DEEP,
    "好\n" + "![" * DEEP, "好\n" + "<div>" * DEEP, "好\n" + "<div>字" * DEEP,
    "好\n" + "<b>字</i>" * DEEP,
], ids=["quote", "list", "wide-list", "numbered", "bracket", "picture", "tag", "tag-text", "wrong-close"])
def test_deep(source):
    started = time.monotonic()
    line = too_deep_at(source)
    assert line == 1
    assert time.monotonic() - started < 2


@pytest.mark.parametrize("source", [
    "一\n\n- 甲\n  - 乙\n    - 丙\n", "> > 引用\n", "[[1]](a.md)\n", "[" * 20 + "\n\n" + "[" * 20,
    "<table>" + "<tr><td>甲<td>乙" * 500 + "</table>", "甲<br>" * 500, "<p>段" * 500,
    "<b>重</b>点" * 500,
    "-" * 24, "*" * 24, "- " * 24, "* * " * 30, "  " + "-" * 80, "> " + "-" * 40, "> > " + "- " * 40,
    "文号 | 标题\n" + "-" * 24 + " | " + "-" * 40, "文号|标题\n:" + "-" * 30 + ":|" + "-" * 30,
    "+" * 30, "1." * 30, "-" * 100_000, "- " * 50_000, "标题\n" + "-" * 50])
def test_ordinary(source):
    assert too_deep_at(source) is None
