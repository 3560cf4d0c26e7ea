"""Stable anchors of 章, 条, 一、 and （一）."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.anchors import AnchorSequence
from plugins.documents.ordinals import han_to_int
from tests.support import read_cases


@pytest.mark.parametrize(("blocks", "anchors"), read_cases("anchors.md"))
def test_cases(blocks, anchors):
    sequence = AnchorSequence()
    places = [sequence.place_of(block) for block in blocks.split("\n")]
    assert [place.anchor if place else "-" for place in places] == anchors.split("\n")


def test_an_inserted_heading_moves_no_anchor():
    before, after = AnchorSequence(), AnchorSequence()
    after.place_of("第一条之一　新增")
    assert before.place_of("第二条") == after.place_of("第二条")


def test_places_are_named_as_a_citation_names_them():
    sequence = AnchorSequence()
    blocks = ("第一章　总则", "第一节　通则", "第三条之一　县政府", "（二）公开", "二、保障", "(一)人员")
    assert [sequence.place_of(block).name for block in blocks] == [
        "第一章", "第一章第一节", "第三条之一", "第三条之一第（二）项", "第二部分", "第二部分第（一）项"]


@given(st.lists(st.text("第一二十〇百零条章节编之、（）()１２3 a", max_size=8), max_size=12))
def test_any_text_gives_unique_anchors(blocks):
    sequence = AnchorSequence()
    anchors = [place.anchor for block in blocks if (place := sequence.place_of(block))]
    assert len(set(anchors)) == len(anchors)


@pytest.mark.parametrize(("text", "value"), [
    ("十", 10), ("二十", 20), ("一百零五", 105), ("二〇二四", 2024), ("12", 12), ("１２", 12),
    ("九千九百九十九", 9999), ("两百", 200)])
def test_numerals(text, value):
    assert han_to_int(text) == value
