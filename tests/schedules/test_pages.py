"""A schedule's page leads to its file and its fulfilment; the overview counts by office."""

import csv
import io
from datetime import date

import pytest
from lxml import html

from tests.schedules.making import SITE, build_site
from tests.support import build, markdown, read_tree, write

STANDING, CSV = "schedules/s/list.html", "schedules/s/list.csv"


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return read_tree(build_site(tmp_path_factory.mktemp("schedules")))


def _rows(data, at=0):
    table = html.fromstring(data).xpath("//main//table")[at]
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("./td")]
            for row in table.xpath(".//tbody/tr")]


def test_names_in_the_table_lead_to_what_they_name(files):
    links = html.fromstring(files["s/list.html"]).xpath("//table//a")
    assert [(link.text_content(), link.get("href")) for link in links] == [
        ("财政预决算", "../disclosure/budget/index.html"),
        ("行政规范性文件", "../disclosure/normative/index.html"),
        ("测政发〔2024〕1号", "../p/a.html"), ("文件", "../p/a.html")]


def test_the_page_leads_to_its_file_and_its_fulfilment(files):
    links = html.fromstring(files["s/list.html"]).xpath("//main//a/@href")
    assert f"../{CSV}" in links and f"../{STANDING}" in links
    assert "schedules/s/text.html" not in files


def test_the_file_has_the_schedule_as_written(files):
    assert files[CSV].startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(files[CSV].decode("utf-8-sig"))))
    assert rows[0][:3] == ["序号", "一级事项", "公开事项"] and len(rows) == 6
    assert rows[2][:4] == ["2", "", "决算", "'=1+1"]


def test_the_fulfilment_of_every_row(files):
    assert [(row[1], row[2], row[3], row[5], row[6]) for row in _rows(files[STANDING])] == [
        ("财政 预算", "财政局", "财政预决算 1件", "2026-12-01", "有文件"),
        ("财政 决算", "财政局", "行政规范性文件 0件", "", "空白 自2024-01-02"),
        ("教育 招生", "教育局", "一个文件 1件", "", "有文件"),
        ("教育 经费", "教育局", "", "", "未指明栏目"),
        ("其他 惠民措施", "政府办、教育局", "一个文件 1件", "", "有文件")]


def test_the_overview_counts_by_schedule_and_by_office(files):
    overview = files["schedules/index.html"]
    assert _rows(overview) == [["1", "公开目录", "5", "3", "0", "1", "1"]]
    assert [row[1:] for row in _rows(overview, 1)] == [
        ["财政局", "2", "1", "0", "1", "0"], ["教育局", "3", "2", "0", "0", "1"],
        ["政府办", "1", "1", "0", "0", "0"]]
    text = html.fromstring(overview).xpath("//main")[0].text_content()
    assert "经费 未指明栏目" in " ".join(text.split())


def test_what_was_due_is_stale_the_day_after(tmp_path, files):
    later = read_tree(build_site(tmp_path, date(2026, 12, 2)))
    assert _rows(later[STANDING])[0][6] == "逾期未更新"
    assert _rows(later["schedules/index.html"])[0][4] == "1"
    assert later["s/list.html"] == files["s/list.html"]  # the schedule itself bears no day


def test_a_new_document_fills_a_row(tmp_path):
    more = SITE | {"p/c.md": markdown("类别: 行政规范性文件\n施行日期: 2024-01-01")}
    assert _rows(read_tree(build_site(tmp_path, files=more))[STANDING])[1][6] == "有文件"


def test_every_field_is_named_with_its_schedules_and_offices(tmp_path):
    content = write(tmp_path / "content", {"s.md": markdown(
        "标题: 救助目录\n版式: 目录\n领域: 社会救助",
        "| 公开事项 | 公开内容 | 公开依据 | 公开主体 | 公开栏目 |\n|---|---|---|---|---|\n"
        "| 甲 | 乙 | 法 | 民政局 | a.md |\n| 丙 | 乙 | 法 | 民政局、乡镇 | |\n"), "a.md": markdown("")})
    build(content, tmp_path / "output", tmp_path / "cache")
    page = html.fromstring((tmp_path / "output" / "schedules" / "fields.html").read_bytes())
    rows = {cells[1]: cells[3:] for cells in (
        [" ".join(cell.text_content().split()) for cell in row.xpath("./td")]
        for row in page.xpath("//tbody/tr"))}
    assert len(rows) == 30 and rows["就业"] == ["没有目录", ""]
    assert rows["社会救助"] == ["救助目录", "民政局 1/2乡镇 0/1"]
