"""Headings: by levels where the file has them, by ordinals and setting where not."""

import pytest

from plugins.importing.blocks import Paragraph, Span
from plugins.importing.outline import set_levels


def levels(*paragraphs):
    return [block.level for block in set_levels(paragraphs)]


def text(words, **more):
    return Paragraph((Span(words),), **more)


@pytest.mark.parametrize(("words", "level"), [
    ("第一章 总则", 2), ("第二节 简易程序", 3), ("一、总体要求", 2), ("（一）公开内容", 3),
    ("一、总体要求。以习近平新时代中国特色社会主义思想为指导。", 0), ("（一）名称；", 0), ("第一条 为了规范", 0),
    ("1.组织机构", 0), ("（二）" + "很长的一句话" * 10, 0), ("正文", 0),
])
def test_ordinals(words, level):
    assert levels(text(words)) == [level]


@pytest.mark.parametrize(("words", "level"), [
    ("国家职业教育改革实施方案", 2), ("（2021-2023年）", 0), ("某政发〔2024〕3号", 0), ("2024年7月2日", 0),
    ("表1　检测指标", 0), ("图二 管网示意", 0), ("单位：万元", 0), ("表彰名单", 2)])
def test_centred_lines(words, level):
    assert levels(text(words, align="center")) == [level]


def test_levels_of_the_file_move_below_the_title():
    assert levels(text("甲", level=1), text("乙", level=2), text("丙")) == [2, 3, 0]
    assert levels(text("甲", level=2), text("乙", level=3)) == [2, 3]


def test_items_and_notes_are_no_headings():
    assert levels(text("一、甲", role="item"), text("一、甲", role="note:1")) == [0, 0]
