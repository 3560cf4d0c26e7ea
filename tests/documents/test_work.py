"""Texts that cost Markdown the square of their length are refused by steps, the same anywhere."""

import re

import pytest

from plugins.documents.body import BodyConverter
from plugins.documents.inconvertible import Inconvertible
from tests.support import markdown, parse

CONVERTER = BodyConverter()
SIZE = 30_000


@pytest.fixture
def few_steps(monkeypatch):
    monkeypatch.setattr("plugins.documents.work.MOST_STEPS", 500_000)


def _filled(signs: str) -> str:
    return signs * (SIZE // len(signs))


@pytest.mark.parametrize("signs", [
    "**重点 ", "__重点 ", "*甲 **乙 ", "``甲`",
    "\\*", "[甲](", "[甲](((", "[甲](乙 \"丙)", "![甲](<", "甲[^1]", "`|"])
def test_a_passage_of_nothing_but_signs_is_refused_at_its_line(signs, few_steps):
    note = "[^1]: 注\n\n" if "[^1]" in signs else ""
    table = "|甲|乙|\n|-|-|\n" if "|" in signs else ""
    with pytest.raises(Inconvertible) as refused:
        CONVERTER.convert(f"{note}{'开头。' * 5}\n\n{table}{_filled(signs)}")
    assert refused.value.rule == "BODY-02"
    assert refused.value.line >= (2 if not note else 0)


def test_a_short_row_below_a_wide_head_is_counted_with_all_its_cells(few_steps):
    wide = "|" + "甲|" * 500 + "\n|" + "-|" * 500 + "\n" + "|1|\n" * 500
    with pytest.raises(Inconvertible):
        CONVERTER.convert(wide)


def test_the_converter_is_as_new_after_a_refusal(few_steps):
    with pytest.raises(Inconvertible):
        CONVERTER.convert(f"- 甲\n- {_filled('``乙`')}")
    assert CONVERTER.convert("正文`甲`。").html == "<p>正文<code>甲</code>。</p>"


def test_the_gate_names_document_and_line(few_steps):
    (fault,) = parse(markdown(body=f"正文。\n\n{_filled('[甲](')}")).faults
    assert (fault.rule, fault.severity) == ("BODY-02", "错误")
    assert fault.line == markdown(body="").count("\n") + 3


@pytest.mark.parametrize("source", [
    "【机构：" + " " * 30_000, "【机构：" * 20_000, "【机构：甲" + " " * 30_000 + "】",
    "附件：1. 甲\n\n" + "2. 乙\n\n" * 2_000, "".join(f"{n}. 甲\n\n" for n in range(1, 2_000)),
    "".join(f"词{n}\n:   解释\n\n" for n in range(200)), "词\n: 解释\n" * 2_000, "# 标题\n" * 2_000,
    "标题\n---\n" * 2_000, "正文\n***\n" * 2_000, "甲\n" * 5_000, "> 甲\n" * 3_000,
    "[甲]: a.md\n[甲]\n" * 1_000, "| < | ^ |\n" * 3_000, "甲\t乙\n" * 1_000, "-" * 100_000, "- " * 40_000,
    "|甲|乙|\n|-|-|\n" + "|**重点**|`码` [链接](a.md)|\n" * 500,
    "".join(f"- **第{n}项** [链接](a.md)，正文。\n" for n in range(500))])
def test_a_long_text_of_ordinary_parts_is_converted(source):
    assert CONVERTER.convert(source).html


def test_a_long_list_keeps_its_numbers():
    html = CONVERTER.convert("".join(f"{n}. 甲\n\n" for n in (1, 2, 5, 6, 7, 3, 4))).html
    assert re.findall(r'<li(?: value="(\d)")?', html) == ["", "", "5", "", "", "3", ""]
