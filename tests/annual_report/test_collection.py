"""Whose report it is and of which year, however much of it is written down."""

import pytest

from plugins.annual_report.collection import read_reports
from plugins.pages.store import Store
from tests.annual_report.making import FIGURES, OFFICE, data_text
from tests.support import load, markdown, write

REPORT = "版式: 年报\n类别: 政府信息公开年报\n"
RENAMED = "- 名称: 测试县教育局\n  代码: education\n  曾用名: [测试县教育体育局]\n"


def entries(folder, head, **files):
    content = write(folder / "content", {"a/r.md": markdown(REPORT + head, title=""), **files})
    (content / "_data" / "issuers.yml").write_text(
        f"- 名称: {OFFICE}\n  代码: county\n{RENAMED}", "utf-8")
    library = load(content).library
    store = Store(folder / "store.sqlite", "test")
    found = read_reports(library, content, store)
    store.close()
    return found.entries


@pytest.mark.parametrize(("head", "office", "year"), [
    (f"标题: {OFFICE}2024年年度报告", OFFICE, 2024),
    ("标题: 测试县教育体育局2022年年度报告", "测试县教育局", 2022),
    ("标题: 年度报告\n年度: 2023\n发文机关: 某局", "某局", 2023),
    ("标题: 年度报告\n责任单位: 某局", "某局", None),
    ("标题: 年度报告", "", None),
])
def test_office_and_year_of_a_report_without_data(tmp_path, head, office, year):
    entry, = entries(tmp_path, head)
    assert (entry.office, entry.year, entry.report) == (office, year, None)


def test_the_data_file_says_whose_it_is(tmp_path):
    entry, = entries(tmp_path, "标题: 年度报告\n数据: r.yml",
                     **{"a/r.yml": data_text(FIGURES, 2022, "测试县教育体育局")})
    assert (entry.office, entry.year, entry.faults) == ("测试县教育局", 2022, ())


@pytest.mark.parametrize("named", ["none.yml", "../../../outside.yml", ".hidden/r.yml"])
def test_a_missing_data_file_is_told(tmp_path, named):
    """Also one that no build looks at: outside the content, hidden."""
    (tmp_path / "outside.yml").write_text(data_text(FIGURES), "utf-8")
    entry, = entries(tmp_path, f"标题: 年度报告\n数据: {named}",
                     **{"a/.hidden/r.yml": data_text(FIGURES)})
    fault, = entry.faults
    assert (fault.path, fault.rule) == ("a/r.md", "AR-01") and named in fault.message
