"""Heads as editors write them."""

import pytest

from plugins.disclosure.columns import COLUMNS, attribute_of, is_schedule


@pytest.mark.parametrize(("head", "attribute"), [
    ("公开内容(要素)", "content"), ("公开 主体", "office"), ("责任单位", "office"), ("备注", ""),
    ("公开事项（一级）", "subject"), ("二级事项", "matter"), ("公开渠道和载体", "channel")])
def test_heads_are_known_in_every_spelling(head, attribute):
    assert attribute_of(head) == attribute


def test_no_head_means_two_things():
    heads = [head for column in COLUMNS for head in column.heads]
    assert len(heads) == len(set(heads))


def test_a_table_of_anything_else_is_no_schedule():
    assert not is_schedule(("", "content"))
    assert not is_schedule(("number", "office", "term"))
    assert is_schedule(("number", "matter", "basis"))
