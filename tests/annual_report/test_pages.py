"""The page of a report, the collection of all, and the files: what a reader sees and takes away."""

import csv
import io

import openpyxl
import pytest
from lxml import html

from tests.annual_report.making import FIGURES, OFFICE, data_text, findings_of, report_site
from tests.support import build, read_tree

EDUCATION = "测试县教育局"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Content, and the output built from it, of two years of the county and one of an office."""
    folder = tmp_path_factory.mktemp("reports")
    content = report_site(folder / "content")
    report = (content / "annual-report/2025.md").read_text("utf-8")
    (content / "annual-report/education.md").write_text(
        report.replace(OFFICE, EDUCATION).replace("2025.yml", "education.yml"), "utf-8")
    (content / "annual-report/education.yml").write_text(
        data_text(FIGURES, office=EDUCATION), "utf-8")
    build(content, folder / "output", folder / "cache")
    return folder


@pytest.fixture(scope="module")
def files(built):
    return read_tree(built / "output")


@pytest.fixture(scope="module")
def page(files):
    return html.fromstring(files["annual-report/2025.html"])


def _rows(table):
    return [[cell.text_content().strip() for cell in row.xpath("./th|./td")]
            for row in table.xpath(".//tr")]


def test_each_table_stands_below_the_heading_of_its_section(page):
    heading = "preceding::h2[1]"
    tables = page.xpath("//table[@class='statutory']")
    assert [table.xpath(heading)[0].get("id") for table in tables] == [
        "part-2", "part-2", "part-2", "part-3", "part-4"]


def test_the_tables_have_every_row_and_column_of_the_form(page):
    requests, remedies = page.xpath("//table[@class='statutory']")[3:]
    rows = _rows(requests)
    assert rows[0] == ["申请数量和办理结果", "自然人", "法人或其他组织", "总计"]
    assert rows[1] == ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    figures = [row for row in rows[2:] if len(row) == 8]
    assert len(figures) == 25
    assert figures[0] == ["一、本年新收政府信息公开申请数量", "10", "2", "0", "1", "0", "0", "13"]
    assert [row[0] for row in rows[2:] if len(row) == 1] == [
        "三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"]
    assert ["行政复议", "119", "25", "91", "24", "259"] in _rows(remedies)


def test_tables_are_named_and_reached_by_keyboard(page):
    for table in page.xpath("//table[@class='statutory']"):
        box = table.getparent()
        assert box.get("tabindex") == "0" and box.get("aria-label")
        assert table.xpath("./caption") and not table.xpath(".//th[not(@scope)]")


def test_pictures_say_in_words_and_in_tables_what_they_show(page):
    pictures = page.xpath("//figure[@class='chart']")
    assert [one.xpath("./figcaption")[0].text for one in pictures] == [
        "办理结果", "新收申请的申请人", "行政复议、行政诉讼结果", "2024—2025年新收申请"]
    for one in pictures:
        picture, = one.xpath("./svg")
        named = picture.get("aria-labelledby").split()
        assert picture.get("role") == "img"
        assert all(page.get_element_by_id(name).text for name in named)
    results = _rows(pictures[0].xpath(".//table")[0])
    assert results[:2] == [["办理结果", "自然人", "法人或其他组织", "合计"], ["予以公开", "5", "1", "6"]]
    assert page.xpath("//desc")[0].text.startswith("予以公开6件；部分公开1件；不予公开0件")


def test_years_stand_side_by_side(page):
    table, = page.xpath("//table[caption='历年主要数据（件）']")
    rows = _rows(table)
    assert [row[:3] for row in rows] == [
        ["年度", "本年新收", "上年结转"], ["2025年", "13", "1"], ["2024年", "1", "0"]]


def test_nothing_on_the_page_needs_style_or_script(files):
    page = files["annual-report/2025.html"].decode()
    assert " style=" not in page and "<style" not in page


def test_all_reports_of_all_offices_by_year(files):
    page = html.fromstring(files["annual-report/by-office.html"])
    rows = _rows(page.xpath("//table[@class='report-matrix']")[0])
    shown = {row[0]: [cell.partition("：")[0] for cell in row[1:]] for row in rows}
    assert shown["机关"] == ["2025年", "2024年"]
    assert shown[OFFICE] == ["年报", "年报"] and shown[EDUCATION] == ["年报", "未收录"]
    column = html.fromstring(files["annual-report/index.html"])
    assert column.xpath("//main//a[@href='../annual-report/by-office.html']")


def test_a_report_without_data_keeps_its_page(tmp_path):
    content = report_site(tmp_path / "content", "数据: ")
    build(content, tmp_path / "output", tmp_path / "cache")
    page = html.fromstring((tmp_path / "output/annual-report/2025.html").read_bytes())
    assert page.xpath("//h2[@id='part-6']") and not page.xpath("//table[@class='statutory']")
    assert "年报" in html.fromstring(
        (tmp_path / "output/annual-report/by-office.html").read_bytes()).text_content()


def test_an_unchanged_data_file_is_not_parsed_again_and_a_changed_one_is(built, tmp_path):
    before = read_tree(built / "output")
    content = built / "content"
    data = content / "annual-report/education.yml"
    told = data.read_text("utf-8")
    data.write_text(told.replace("行政许可: 120", "行政许可: 121"), "utf-8")
    build(content, built / "output", built / "cache")
    after = read_tree(built / "output")
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    stem = "data/annual-reports/annual-report/education"
    assert changed == {"annual-report/education.html", f"{stem}.csv", f"{stem}.xlsx",
                       "data/annual-reports.csv"}
    data.write_text(told, "utf-8")
    build(content, built / "output", built / "cache")
    assert read_tree(built / "output") == before
    build(content, tmp_path / "output", tmp_path / "cache")
    assert read_tree(tmp_path / "output") == before


def test_the_csv_holds_every_cell_once(files):
    data = files["data/annual-reports/annual-report/2025.csv"]
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert data.startswith(b"\xef\xbb\xbf") and len(rows) == 201
    assert rows[0] == ["机关", "年度", "表", "项目", "栏目", "数值"]
    assert [OFFICE, "2025", "表三", "（五）不予处理·2.重复申请", "自然人", "1"] in rows
    assert len(files["data/annual-reports.csv"].splitlines()) == 3 * 200 + 1


def test_the_workbook_holds_the_tables_as_the_form_has_them(files):
    book = openpyxl.load_workbook(
        io.BytesIO(files["data/annual-reports/annual-report/2025.xlsx"]))
    assert book.sheetnames == ["二、主动公开", "三、申请", "四、复议诉讼"]
    sheet = book["三、申请"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == f"{OFFICE}2025年政府信息公开工作年度报告统计表"
    assert ["一、本年新收政府信息公开申请数量", 10, 2, 0, 1, 0, 0, 13] in rows
    assert {"A3:A4", "C3:G3"} <= {str(merged) for merged in sheet.merged_cells.ranges}


def test_the_address_of_the_collection_is_taken(tmp_path):
    content = report_site(tmp_path / "content")
    (content / "annual-report/by-office.md").write_text(
        "---\n标题: 甲\n类别: 其他政策文件\n发布日期: 2024-01-01\n---\n", "utf-8")
    with pytest.raises(AssertionError, match="PATH-02"):
        findings_of(content, tmp_path)
