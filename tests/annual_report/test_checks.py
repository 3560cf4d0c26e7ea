"""What an inspection finds in reports: cases that an editor can read and add to, and places."""

import pytest

from plugins.annual_report.rule_order import RULES
from plugins.pipeline.errors import FaultyContent
from tests.annual_report.making import findings_of, report_site
from tests.support import build, read_cases


@pytest.mark.parametrize(("edits", "expected"), read_cases("annual_report.md"))
def test_case(tmp_path, edits, expected):
    found = findings_of(report_site(tmp_path / "content", edits), tmp_path)
    said = [f"{finding.rule} {finding.message}" for finding in found]
    wanted = [] if expected == "无" else expected.split("\n")
    assert len(said) == len(wanted), said
    for line in wanted:
        assert any(one.startswith(line) for one in said), (line, said)


_LINES = [pytest.param(rule, line, which, id=f"{rule.id}-{which}-{at}")
          for rule in RULES for which in ("passes", "fails")
          for at, line in enumerate(getattr(rule, which)) if ": " in line or "。" in line]


@pytest.mark.parametrize(("rule", "line", "which"), _LINES)
def test_example_of_a_rule(tmp_path, rule, line, which):
    key = line.partition(": ")[0].partition("：")[0]
    edit = line.replace("第六部分：", "第六部分: ") if key == "第六部分" else (
        line if ": " in line else f"第一部分: 统计期限为2025年1月1日至12月31日。{line}")
    if rule.id == "AR-13":
        edit = f"第一部分: {line}"
    found = {finding.rule for finding in
             findings_of(report_site(tmp_path / "content", edit), tmp_path)}
    assert (rule.id in found) is (which == "fails"), found


def test_a_finding_stands_at_its_cell(tmp_path):
    content = report_site(tmp_path / "content", "重复申请: 1 0 0 0 0 0 2\n行政许可: /")
    lines = (content / "annual-report/2025.yml").read_text("utf-8").split("\n")
    places = {finding.rule: (finding.path, lines[finding.line - 1][finding.column - 1:])
              for finding in findings_of(content, tmp_path) if finding.rule in ("AR-02", "AR-03")}
    assert places == {"AR-02": ("annual-report/2025.yml", "/"),
                      "AR-03": ("annual-report/2025.yml", "2")}


def test_two_reports_of_one_office_and_year(tmp_path):
    content = report_site(tmp_path / "content")
    report = (content / "annual-report/2025.md").read_text("utf-8")
    (content / "annual-report/copy.md").write_text(report, "utf-8")
    twice = {finding.path for finding in findings_of(content, tmp_path)
             if finding.rule == "AR-17"}
    assert twice == {"annual-report/2025.md", "annual-report/copy.md"}


def test_pasted_tables_are_told(tmp_path):
    content = report_site(tmp_path / "content")
    file = content / "annual-report/2025.md"
    text = file.read_text("utf-8").replace(
        "情况\n\n## 三", "情况\n\n| 项目 | 数 |\n|---|---|\n| 规章 | 0 |\n\n## 三")
    file.write_text(text, "utf-8")
    found, = (one for one in findings_of(content, tmp_path) if one.rule == "AR-16")
    assert "又粘贴了表格" in found.message and text.split("\n")[found.line - 1][0] == "|"


@pytest.mark.parametrize(("wrong", "said"), [
    ("## 五、存在的主要问题及改进情况", "没有这些部分：“五、存在的主要问题及改进情况”"),
    ("## 四、政府信息公开行政复议、行政诉讼情况", "没有这些部分：“四、政府信息公开行政复议、行政诉讼情况”"),
])
def test_a_missing_section_is_named(tmp_path, wrong, said):
    content = report_site(tmp_path / "content")
    file = content / "annual-report/2025.md"
    file.write_text(file.read_text("utf-8").replace(wrong, ""), "utf-8")
    found, = (one for one in findings_of(content, tmp_path) if one.rule == "AR-11")
    assert said in found.message


def test_sections_out_of_order(tmp_path):
    content = report_site(tmp_path / "content")
    file = content / "annual-report/2025.md"
    three, four = (f"## {heading}" for heading in (
        "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"))
    text = file.read_text("utf-8").replace(three, "X").replace(four, three).replace("X", four)
    file.write_text(text, "utf-8")
    found, = (one for one in findings_of(content, tmp_path) if one.rule == "AR-11")
    assert "一、二、四、三、五、六" in found.message


def test_a_faulty_data_file_stops_the_build(tmp_path):
    content = report_site(tmp_path / "content", "行政许可: /\n规章: 0 0 6")
    with pytest.raises(FaultyContent) as fault:
        build(content, tmp_path / "output", tmp_path / "cache")
    assert [(found.path, found.rule) for found in fault.value.findings] == [
        ("annual-report/2025.yml", "AR-02")]  # what does not add up stops a publish, not a build
    assert not (tmp_path / "output").exists()
