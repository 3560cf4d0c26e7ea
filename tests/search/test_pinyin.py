"""Pinyin terms of titles."""

from pypinyin import lazy_pinyin

from plugins.search.pinyin import load_readings, pinyin_terms

READINGS = load_readings()


def test_pairs_of_syllables_and_runs_of_initials():
    assert pinyin_terms("最低生活保障", READINGS) == [
        "zuidi", "disheng", "shenghuo", "huobao", "baozhang", "zds", "dsh", "shb", "hbz",
    ]  # fmt: skip


def test_a_short_title_has_its_initials():
    assert pinyin_terms("低保", READINGS) == ["dibao", "db"]


def test_common_second_readings_find_a_title_too():
    assert {"chongqing", "zhongqing"} <= set(pinyin_terms("重庆", READINGS))


def test_runs_do_not_cross_what_is_not_han():
    assert pinyin_terms("低保A类", READINGS) == ["dibao", "db"]


def test_umlaut_is_typed_as_v():
    assert "lvhua" in pinyin_terms("绿化", READINGS)


def test_readings_are_those_of_pypinyin():
    for character in "最低生活保障永昌县绿化覃":
        assert READINGS[ord(character)] == lazy_pinyin(character, v_to_u=False)[0]
