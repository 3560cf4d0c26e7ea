"""Which documents count as policies, and what counts as interpreted."""

from datetime import date

import pytest

from plugins.validity.policies import has_interpretation, policies_of
from plugins.validity.timeline import timelines_of
from tests.support import DATA, load, markdown, write

POLICY = "类别: 行政规范性文件\n发文机关: 测试县人民政府\n文号: 测政发〔2024〕{}号\n"
DAY = date(2026, 11, 23)


@pytest.fixture
def library(tmp_path):
    categories = (DATA / "categories.yml").read_text("utf-8").replace(
        "效力: 是\n", "效力: 是\n      下级: [{名称: 公开说明, 目录: notes, 效力: 否}]\n", 1)
    return load(write(tmp_path, {
        "_data/categories.yml": categories,
        "note.md": markdown("类别: 公开说明\n发文机关: 测试县人民政府"),
        "a.md": markdown(POLICY.format(1)),
        "b.md": markdown(POLICY.format(2)),
        "elsewhere.md": markdown("类别: 行政规范性文件\n发文机关: 外县人民政府"),
        "other.md": markdown("发文机关: 测试县人民政府\n另列: 行政规范性文件"),
        "lapsed.md": markdown(POLICY.format(3) + "施行日期: 2020-01-01\n有效期: 2年"),
        "part.md": markdown(POLICY.format(5) + "成文日期: 2021-01-01"),
        "soon.md": markdown(POLICY.format(6) + "成文日期: 2021-01-01"),
        "prolonged.md": markdown(POLICY.format(7) + "施行日期: 2020-01-01\n有效期: 2年"),
        "acts.md": markdown(
            "成文日期: 2021-06-01\n施行日期: 2021-06-01\n延长有效期: {文件: prolonged.md, 至: 2027-12-31}\n"
            "废止: {文件: part.md, 条款: [第三条]}"),
        "repeals.md": markdown("成文日期: 2026-11-01\n施行日期: 2027-01-01\n废止: soon.md"),
        "reprint.md": markdown(POLICY.format(4) + "来源: 某网"),
        "read.md": markdown("版式: 解读\n解读: [测政发〔2024〕1号]"),
        "gone.md": markdown("版式: 解读\n解读: [测政发〔2024〕2号]\n撤下: {日期: 2025-01-01, 理由: 误}"),
    })).library


def test_policies_are_those_in_force_of_own_offices(library):
    assert [document.path for document in policies_of(library, timelines_of(library), DAY)] == [
        "a.md", "b.md", "part.md", "prolonged.md", "soon.md"]
    assert "lapsed.md" in {
        document.path for document in policies_of(library, timelines_of(library), date(2021, 1, 1))}


def test_an_interpretation_that_was_withdrawn_is_none(library):
    assert has_interpretation(library, library.by_path["a.md"])
    assert not has_interpretation(library, library.by_path["b.md"])
