"""Parsers of single values."""

import pytest

from plugins.documents import parsers as p
from plugins.documents.schema import Field, ValueFault
from plugins.documents.yaml_source import compose


def _node(text):
    return compose(text, "a")


@pytest.mark.parametrize(("parse", "text", "value"), [
    (p.line, "' 甲  乙 '", "甲 乙"), (p.text, "|\n  甲\n  乙", "甲\n乙"), (p.yes, "是", True),
    (p.yes, "否", False), (p.whole_number, "007", 7), (p.many(p.line), "甲", ("甲",)),
    (p.many(p.line), "[甲, 乙]", ("甲", "乙")), (p.many(p.line), "[]", ()),
    (p.published_at, "未载明", None), (p.period, "5年", 60),
    (p.period, "五年", 60), (p.period, "两年", 24), (p.period, "十八个月", 18), (p.period, "半年", 6),
    (p.period, "一年半", 18), (p.period, "1年零6个月", 18), (p.period, "二十年", 240),
    (p.plain, "{甲: [一, {乙: 二}]}", (("甲", ("一", (("乙", "二"),))),)), (p.slug, "a-1", "a-1")])
def test_values(parse, text, value):
    assert parse(_node(text)) == value


@pytest.mark.parametrize(("parse", "text"), [
    (p.line, "[甲]"), (p.yes, "yes"), (p.whole_number, "-1"), (p.whole_number, "３"),
    (p.slug, "A"), (p.slug, "a/b"), (p.slug, "..")])
def test_faults(parse, text):
    with pytest.raises(ValueFault) as caught:
        parse(_node(text))
    assert caught.value.message and caught.value.fix


def test_a_record_says_where_it_is_wrong():
    record = p.record((Field("名", "name", p.line, required=True),), dict, short="name")
    assert record(_node("甲")) == {"name": "甲"}
    with pytest.raises(ValueFault, match="姓") as caught:
        record(_node("{姓: 乙}"))
    assert "应写成 {名: …}" in caught.value.fix
    with pytest.raises(ValueFault):
        record(_node("[甲]"))


def test_lookup():
    assert p.lookup({"甲": 1})(_node("甲")) == 1


@pytest.mark.parametrize(("written", "words"), [
    ("政务公开，营商环境、通知", ("政务公开", "营商环境", "通知")), ("[政务公开；营商环境, 通知]", ("政务公开", "营商环境", "通知")),
    ("政务公开　营商环境 通知", ("政务公开", "营商环境", "通知")), ("|\n  政务公开\n  营商环境", ("政务公开", "营商环境")),
    ("《甲、乙办法》、丙（丁、戊）", ("《甲、乙办法》", "丙（丁、戊）")), ("12345 热线", ("12345 热线",)),
    ("1,000 元，Open Data", ("1,000 元", "Open Data")), ("甲、甲、", ("甲",)),
])
def test_words_in_one_value_are_told_apart(written, words):
    assert p.words(_node(written)) == words
