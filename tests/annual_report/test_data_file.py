"""The data file: what is no such file is told with its place, all faults at once."""

import re

import pytest

from plugins.annual_report.data_file import parse_report
from plugins.annual_report.tables import FEES, FEES_TABLE, NEW, REQUESTS_TABLE, TABLES
from tests.annual_report.making import FIGURES, data_text

TEXT = data_text(FIGURES)


def faults_of(*changes):
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    _, faults = parse_report("2025.yml", text.encode())
    lines = text.split("\n")
    return [(fault.rule, fault.message, lines[fault.line - 1][fault.column - 1:])
            for fault in sorted(faults)]


def test_every_cell_is_read_with_its_place():
    report, faults = parse_report("2025.yml", TEXT.encode())
    assert not faults and (report.office, report.year) == ("测试县人民政府", 2025)
    assert len(report.cells) == sum(len(list(table.places())) for table in TABLES) == 200
    assert [report.figure(NEW, column) for column in REQUESTS_TABLE.columns] == [
        10, 2, 0, 1, 0, 0, 13]
    assert str(report.figure(FEES, FEES_TABLE.columns[0])) == "12.5"
    line, column = report.place(NEW, REQUESTS_TABLE.columns[1])
    assert TEXT.split("\n")[line - 1][column - 1:].startswith("2 0 1")


def test_unknown_missing_and_repeated_rows():
    found = faults_of(("  重复申请:", "  重覆申请:"), ("  行政复议:", "  # 行政复议:"),
                      ("  规章: 0 0 0\n", "  规章: 0 0 0\n  规章: 0 0 0\n"))
    assert ("KEY-01", "不认识的字段“重覆申请”。", "重覆申请: 1 0 0 0 0 0 1") in found
    assert {"缺少必填字段“重复申请”。", "缺少必填字段“行政复议”。"} <= {words for _, words, _ in found}
    assert any(rule == "KEY-02" for rule, _, _ in found)


@pytest.mark.parametrize("section", dict.fromkeys(table.section for table in TABLES))
def test_a_section_that_is_missing_is_told(section):
    text = re.sub(rf"^{section}:.*\n(?:  .*\n)*", "", TEXT, flags=re.MULTILINE)
    assert text != TEXT
    _, faults = parse_report("2025.yml", text.encode())
    assert [fault.message for fault in faults] == [f"缺少必填字段“{section}”。"]


def test_year_and_office_are_required():
    report, faults = parse_report("2025.yml", TEXT.replace("2025", "去年").encode())
    assert report is None and "应是四位年份" in faults[0].message
    assert parse_report("2025.yml", TEXT.replace("机关:", "机构:").encode())[0] is None


def test_a_list_in_place_of_figures():
    (rule, message, at), = faults_of(("行政许可: 120", "行政许可: [120]"))
    assert rule == "AR-02" and "应是一行数字" in message and at == "[120]"


def test_what_is_no_yaml_or_no_text_is_told():
    for data in (b"", b"\xff\xfe", "申请:\n\t本年新收: 1".encode(), "年度: [".encode(), b"- 1"):
        report, faults = parse_report("2025.yml", data)
        assert report is None and faults and all(fault.message and fault.fix for fault in faults)


def test_a_row_copied_from_a_spreadsheet():
    assert not faults_of(("本年新收: 10 2 0 1 0 0 13", "本年新收: 10\t2\t0\t1\t0\t0\t13"))
    assert not faults_of(("本年新收: 10 2 0 1 0 0 13", "本年新收: 10 \t\t2 0 1 0 0\t13  # 核对过"))
