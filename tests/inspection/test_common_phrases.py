"""The table of common phrases is counted from texts of laws."""

from tests.counted_phrases import count_phrases
from tests.counted_words import count_words


def test_a_phrase_of_many_texts_is_common_and_one_that_sounds_like_it_is_right_where_several_have_it():
    texts = ["由部门负责解释。"] * 4 + ["他们负责解事。"] * 3 + ["负责解识。"]
    rows = count_phrases(texts, common=4, right=3)
    assert "负责解释," in rows
    assert "责解事。,yes" in rows
    assert not any("解识" in row for row in rows)


def test_a_sign_stands_at_an_end_of_a_phrase_only():
    rows = count_phrases(["应当，依法处理；第1款"] * 2, common=2, right=1)
    assert "。依法处," in rows
    assert not any("当。依" in row or "1" in row for row in rows)


def test_words_are_counted_with_what_stands_beside_them_and_what_is_near_and_right():
    texts = ["征求居民意见，决定。", "根据意见，修改。", "群众意见，汇总。", "注意间隔。", "注意间隔。"]
    words, pairs = count_words(texts, word=3, frequent=3, beside=1, right=2, cohesion=0)
    assert "意见,众据民,。" in words
    assert "意,间" in pairs
