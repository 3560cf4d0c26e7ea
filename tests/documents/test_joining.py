"""Which line breaks end a paragraph; whole texts are in tests/cases/markdown.md."""

import pytest

from plugins.documents.dialect.joining import TypedLine, join_lines
from plugins.documents.dialect.openers import is_head, opens_paragraph


@pytest.mark.parametrize("line", [
    "第一条　甲", "第12条 甲", "第一条规范公开", "第三条之一 甲", "一、甲", "（一）甲", "(二)乙", "1.甲", "1. 2024年", "1、甲",
    "（一）中国", "（二）项目建设", "（三）及时公开", "（四）目标任务", "（五）和平", "（六）第三方评估", "（七）款项管理",
    "（八）所有单位", "第三条中小学", "１．甲", "(1)甲", "1）甲", "①甲", "**（一）甲**", "附件：1. 甲", "2024年7月2日", "（此件公开发布）"])
def test_opens_a_paragraph(line):
    assert opens_paragraph(line)


@pytest.mark.parametrize("line", ["第一条规定", "第二条第一款", "一是", "3.14 是", "2024年", "甲", "（一）项、（二）项", "（一）至（三）项",
                                  "（二）和（三）项", "第三条至第五条", "第三条所列", "第四条中规定",
                                  "1，000元", "12个村", "2024年7月2日前"])
def test_runs_on(line):
    assert not opens_paragraph(line)


def test_an_article_without_a_blank_opens_only_after_a_sentence():
    assert not opens_paragraph("第三条本县实行", after_sentence=False)


@pytest.mark.parametrize(("line", "is_one"), [
    ("一、总体要求", True), ("（一）主要任务", True), ("第一章 总则", True), ("一、各部门要抓好落实。", False), ("1. 甲", False)])
def test_heads(line, is_one):
    assert is_head(line) is is_one


@pytest.mark.parametrize(("lines", "paragraphs"), [
    (["甲，", "乙。"], ["甲，乙。"]), (["甲。", "乙。"], ["甲。", "乙。"]), (["a", "b"], ["a b"]),
    (["甲" * 19 + "，", "乙" * 19 + "。", "丙" * 10 + "。", "丁。"],
     ["甲" * 19 + "，" + "乙" * 19 + "。" + "丙" * 10 + "。", "丁。"])])
def test_lines(lines, paragraphs):
    assert join_lines([TypedLine(text) for text in lines]) == paragraphs
