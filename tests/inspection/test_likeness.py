"""How much two texts share."""

import pytest

from plugins.inspection.likeness import alike, sketch_of

SENTENCES = [f"第{number}项任务由{number * 31}号责任单位牵头，{number * 17}日以前办结并报送{number * 7}份材料。"
             for number in range(1, 60)]


def _percent(one, other):
    pairs = list(alike({"a": sketch_of("".join(one)), "b": sketch_of("".join(other))}, 50))
    return pairs[0][2] if pairs else 0


def test_the_same_text_is_alike_altogether():
    assert _percent(SENTENCES, SENTENCES) == 100


@pytest.mark.parametrize("changed", [1, 3, 5])
def test_a_few_changed_sentences_leave_texts_alike(changed):
    other = [sentence[::-1] if number < changed else sentence
             for number, sentence in enumerate(SENTENCES)]
    assert 75 <= _percent(SENTENCES, other) < 100


def test_another_text_is_not_alike():
    assert _percent(SENTENCES, [sentence[::-1] for sentence in SENTENCES]) == 0


def test_spaces_and_signs_do_not_count():
    assert _percent(SENTENCES, " ".join(SENTENCES).replace("，", ",")) == 100


def test_a_short_text_has_no_sketch():
    assert sketch_of("关于印发通知的通知。") == b""
    assert list(alike({"a": b"", "b": b""}, 50)) == []
