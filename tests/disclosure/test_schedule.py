"""The rows of a schedule: what is left empty, what links count, whose they are."""

import pytest

from plugins.disclosure.schedule import offices_in, read_schedule
from plugins.documents.body import BodyConverter

HEAD = "| 序号 | 一级事项 | 二级事项 | 公开内容 | 公开依据 | 公开主体 | 公开栏目 |\n|---|---|---|---|---|---|---|\n"


def _rows(source):
    return read_schedule(BodyConverter().convert(source).html).rows


def test_an_empty_cell_means_the_one_above():
    rows = _rows(HEAD + "| 1 | 救助 | 低保 | 甲 | 法 | 民政局 | 财政预决算 |\n| 2 | | | 乙 | | | |\n"
                 "| 3 | 就业 | | 丙 | | | |\n")
    assert [(row.subject, row.matter, row.office) for row in rows] == [
        ("救助", "低保", "民政局"), ("救助", "低保", "民政局"), ("", "就业", "民政局")]
    assert [row.references for row in rows] == [(0,), (), ()]


def test_a_link_counts_in_every_column_but_the_basis():
    (row,) = _rows(HEAD + "| 1 | 甲 | 乙 | [丙](a.md) | 《法》（国令第711号） | 局 | [丁](b.md) |\n")
    assert len(row.references) == 2


def test_other_tables_are_left_alone():
    assert _rows("| 栏目 | 内容 |\n|---|---|\n| 甲 | 乙 |\n") == ()


@pytest.mark.parametrize(("cell", "offices"), [
    ("民政局、各乡镇", ["民政局", "各乡镇"]), ("民政局；教育局；民政局", ["民政局", "教育局"]),
    ("民政局（低保、特困）、教育局", ["民政局（低保、特困）", "教育局"]), ("民政局", ["民政局"]),
    ("司法局牵头，县政府各部门、单位", ["司法局牵头，县政府各部门、单位"])])
def test_a_matter_of_several_offices_is_each_ones(cell, offices):
    assert list(offices_in(cell)) == offices
