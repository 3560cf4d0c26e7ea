import pytest

from plugins.expiry.report import expiring_report, parse_within
from plugins.pipeline.errors import FaultyContent
from tests.expiry.making import SITE, normative
from tests.support import options_of, write


@pytest.mark.parametrize(("text", "days"), [("90d", 90), ("30", 30), (" 180天 ", 180)])
def test_within(text, days):
    assert parse_within(text) == days


@pytest.mark.parametrize("text", ["", "3 months", "-5d", "九十天"])
def test_within_that_makes_no_sense_is_refused_in_chinese(text):
    with pytest.raises(ValueError, match="请写成 90d"):
        parse_within(text)


def _report(content):
    return expiring_report(options_of(content, content / ".out", content / ".cache"), 90)


def test_the_report_is_a_table_for_a_job_summary(tmp_path):
    content = write(tmp_path / "content", {
        **SITE, "x.md": normative("甲|<b>乙13812345678", "有效期至: 2026-11-30\n")})
    lines = _report(content).split("\n")
    assert lines[0] == "## 2026-11-23 起 90 天内将要失效的文件"
    assert "共 2 件。" in lines
    assert "| 2026-11-30 | 有效期届满 | 甲\\|&lt;b>乙13******678 |  |" in lines[-2]
    assert lines[-1] == ("| 2026-12-05 | 有效期届满 | 丙办法 | 测政发〔2023〕3号 | 测试县教育局 "
                         "| 届满日不是工作日（此前最后一个工作日为12月4日） |")


def test_nothing_to_come_is_said(tmp_path):
    content = write(tmp_path / "content", {"a.md": normative("甲", "成文日期: 2024-01-01\n")})
    assert _report(content).endswith("\n\n没有。")


def test_a_list_in_a_table_counts(tmp_path):
    content = write(tmp_path / "content", {
        "a.md": normative("甲", "文号: 测政发〔2020〕1号\n成文日期: 2020-01-01\n"),
        "b.md": normative("乙", "成文日期: 2026-11-01\n发布日期: 2026-11-02\n"
                          "施行日期: 2026-12-01\n废止: qingdan.csv\n"),
        "qingdan.csv": "文号\n测政发〔2020〕1号\n"})
    assert "| 2026-12-01 | 废止 | 甲 |" in _report(content)


def test_what_is_held_back_is_not_reported(tmp_path):
    content = write(tmp_path / "content", {
        "_data/rules.yml": "审核: {步数: {行政规范性文件: 1}, 自: 2025-01-01}\n",
        "a.md": normative("甲", "有效期至: 2026-11-30\n发布日期: 2025-01-02\n"),
        "b.md": normative("乙", "有效期至: 2026-11-30 # 待核实\n发布日期: 2024-01-02\n"),
        "c.md": normative("丙", "有效期至: 2026-11-30\n发布日期: 2024-01-02\n")})
    said = _report(content)
    assert "| 丙 |" in said and "共 1 件。" in said


def test_faulty_content_is_not_reported_on(tmp_path):
    content = write(tmp_path / "content", {"a.md": "没有文件头"})
    with pytest.raises(FaultyContent):
        _report(content)
