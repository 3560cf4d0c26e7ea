"""The table of common phrases is counted from texts of laws."""

from tests.counted_phrases import count_phrases


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
