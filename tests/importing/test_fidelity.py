"""Fidelity: every character lost or added is named; white space and widths are not."""

import pytest

from plugins.importing.fidelity import compare


@pytest.mark.parametrize(("raw", "shown", "moved", "lost", "added"), [
    ("甲、乙。\n丙", "甲、乙。 丙", (), (), ()),
    ("甲,乙(丙)", "甲，乙（丙）", (), (), ()),
    ("标题\n某政发〔2024〕3号\n正文。", "正文。", ("标题", "某政发〔2024〕3号"), (), ()),
    ("标题及标题\n正文。", "正文。", ("标题",), ("及标题",), ()),  # moved once, there twice
    ("县政府各部门。", "政府各部门。", (), ("县",), ()),
    ("政府各部门。", "政府各部门（单位）。", (), (), ("（单位）",)),
    ("甲。乙。丙。", "甲。丙。", (), ("乙。",), ()),
    ("完成了.\n比例1:3", "完成了。 比例1:3", (), (), ()),
])
def test_differences(raw, shown, moved, lost, added):
    fidelity = compare(raw, shown, moved)
    assert (fidelity.lost, fidelity.added) == (lost, added)
    assert fidelity.is_whole == (not lost and not added)


def test_counts_leave_white_space_out():
    fidelity = compare("标 题\n正\u3000文。", "正文。", ("标 题",))
    assert (fidelity.read, fidelity.shown, fidelity.moved) == (5, 3, 2)


def test_a_hundred_thousand_lines_are_compared():
    lines = "第一条 甲乙丙丁\n" * 100_000
    assert compare(f"标题\n{lines}", lines + "末", ("标题",)).lost == ()


def test_page_numbers_and_sentences_said_twice_are_no_differences():
    raw = "前半句\n- 1 -\n后半句。\n按此办理。\n二、时间\n按此办理。\n- 2 -"
    shown = "前半句后半句。\n二、时间\n按此办理。\n按此办理。"
    assert compare(raw, shown, (), ("- 1 -", "- 2 -")).is_whole
    assert compare(raw, "前半句后半句。\n二、时间\n按此办理。", (), ("- 1 -", "- 2 -")).lost == ("按此办理。",)
