"""What the value of a relation names, and into which parts it is divided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.targets import issued_title, parse_target, split_targets, title_key

TITLES = {"甲、乙办法", "关于丙，丁的通知", "戊办法"}


def _is_one(part):
    target = parse_target(part)
    return bool(target.file or target.number or target.title in TITLES)


@pytest.mark.parametrize("written", [
    "测政发〔2023〕1号", "测政发[2023]1号", "测政发（2023）1号", "测政发【2023】第1号", "测政发2023年1号",
    "测政发 〔２０２３〕 １ 号", "测政发〔2023〕001号", "测政发〔2023〕1号文件", "测政发〔2023〕1号文",
    "《测政发〔2023〕1号》", "（测政发（2023）1号）", "国令第711号", "主席令第七十八号", "2024年第3号",
])
def test_a_number_in_any_spelling(written):
    target = parse_target(written)
    assert target.number and not target.title and not target.file


@pytest.mark.parametrize(("written", "number", "title"), [
    ("《甲办法》（测政发〔2023〕1号）", "测政发〔2023〕1号", "甲办法"),
    ("《甲、乙办法》(测政发[2023]1号)", "测政发[2023]1号", "甲、乙办法"),
    ("甲办法（试行）（测政发（2023）1号）", "测政发（2023）1号", "甲办法（试行）"),
    ("《关于印发〈甲办法〉的通知》（测政发〔2023〕1号文件）", "测政发〔2023〕1号", "关于印发〈甲办法〉的通知"),
    ("《甲办法》测政发〔2023〕1号", "测政发〔2023〕1号", "甲办法"),
    ("测政发〔2023〕1号《甲办法》", "测政发〔2023〕1号", "甲办法"),
])
def test_a_title_with_its_number(written, number, title):
    target = parse_target(written)
    assert (target.number, target.title) == (number, title)


@pytest.mark.parametrize("written", [
    "甲办法", "1号", "〔2023〕1号", "测政发〔2023〕1号至3号", "测政发〔2023〕1号和测政发〔2023〕2号",
    "甲办法、乙办法（测政发〔2023〕2号）",  # 甲办法 must not be lost in the title of the other
    "《甲办法》（测政发〔2023〕1号）《乙办法》（测政发〔2023〕2号）",
    "测政发〔2023〕1号、乙办法（测政发〔2023〕2号）",
])
def test_what_is_no_single_number(written):
    assert not parse_target(written).number


@pytest.mark.parametrize("sign", ["、", "，", "；", ";", ",", "\n", " ", "　", "、\n", " , "])
def test_every_separator_divides(sign):
    parts = ("测政发〔2023〕1号", "《甲、乙》（测政发〔2023〕2号）", "old/3.md")
    assert split_targets(sign.join(parts), _is_one) == parts


@pytest.mark.parametrize(("text", "parts"), [
    ("甲、乙办法、测政发〔2023〕1号", ("甲、乙办法", "测政发〔2023〕1号")),
    ("戊办法，关于丙，丁的通知", ("戊办法", "关于丙，丁的通知")),
    ("测政发 〔2023〕 1号 测政发〔2023〕2号", ("测政发 〔2023〕 1号", "测政发〔2023〕2号")),
    ("测政发〔2023〕1号、", ("测政发〔2023〕1号",)),
    ("测政发[2023 1号、测政发〔2023〕2号", ("测政发[2023 1号", "测政发〔2023〕2号")),
    ("测政发〔2023〕1号、2号", ()), ("测政发〔2023〕1、2号", ()), ("测政发〔2023〕1号、己办法", ()),
])
def test_each_part_must_be_one(text, parts):
    assert split_targets(text, _is_one) == parts


@given(st.text("甲办《》（）〔〕[]2023号第、，；; \n1.md", max_size=40))
def test_nothing_of_a_value_is_lost(text):
    parts = split_targets(text, lambda part: True)
    kept = "".join("".join(parts).split())
    assert all(sign in "、，；;, \n" for sign in set(text) - set(kept))


def test_titles_are_compared_by_what_they_say():
    assert title_key("关于印发《甲办法（试行）》的 通知") == title_key("关于印发〈甲办法(试行)〉的通知")
    assert issued_title("测试县人民政府关于印发《甲办法》的通知") == "甲办法"
    assert issued_title("测试县人民政府关于印发甲县办法的通知") == "甲县办法"
    assert not issued_title("关于修改《甲办法》的决定")
    assert not issued_title("关于印发《甲》和《乙》的通知")
