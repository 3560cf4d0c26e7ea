"""栏目对照.csv: proposed once, then the office's own."""

import pytest

from plugins.documents.site import load_site
from plugins.migration.columns import sort_pages
from plugins.migration.mapping import (
    MappingFault,
    MappingRow,
    append_rows,
    propose_rows,
    read_mapping_file,
    unknown_categories,
)
from plugins.migration.survey import SurveyedPage
from tests.support import DATA, ROOT

TREE = load_site(DATA)[0].categories


def _rows(*pages, tree=TREE):
    site = sort_pages(SurveyedPage(f"{at}.html", f"s.cn/{at}.html", title, trail, 300.0)
                      for at, (title, trail) in enumerate(pages))
    return {row.column: row.category for row in propose_rows(site, tree, ())}


@pytest.mark.parametrize(("column", "category"), [
    ("财政预决算", "财政预决算"), ("规范性文件", "行政规范性文件"), ("县政府文件", "其他政策文件"),
    ("部门预算公开", "财政预决算"), ("通知公告", ""), ("领导活动", "")])
def test_a_category_is_proposed_where_the_site_has_one(column, category):
    assert _rows(("县里的事", ("政务公开", column))) == {f"政务公开 > {column}": category}


@pytest.mark.parametrize(("column", "category"), [
    ("人事任免", "人事信息"), ("工作动态", "政务动态"), ("价格收费", "行政事业性收费"), ("公开的情况", "")])
def test_a_category_of_nearly_that_name_is_proposed_before_that_of_what_is_above(column, category):
    tree = load_site(ROOT / "content" / "_data")[0].categories
    above = "政策" if category else "县里"
    assert _rows(("县里的事", (above, column)), tree=tree) == {f"{above} > {column}": category}


def test_titles_speak_for_a_column_whose_name_says_nothing():
    pages = [(f"示例县第{at}号水利工程建设管理办法", ("栏目一",)) for at in range(4)]
    assert _rows(*pages) == {"栏目一": "行政规范性文件"}


def test_what_the_office_wrote_stays_to_the_byte(tmp_path):
    file = tmp_path / "栏目对照.csv"
    before = "旧栏目,类别\r\n通知公告,不迁".encode("gb18030")  # by Excel, without a last line end
    file.write_bytes(before)
    append_rows(file, [MappingRow("财政信息", "", 3, "财政预决算", "")])
    assert file.read_bytes().startswith(before)
    assert read_mapping_file(file) == {"通知公告": "不迁", "财政信息": "财政预决算"}


def test_a_table_that_cannot_be_used_says_why(tmp_path):
    (tmp_path / "a.csv").write_text("栏目,分类\n", "utf-8")
    with pytest.raises(MappingFault, match=r"第一行应有“旧栏目”和“类别”"):
        read_mapping_file(tmp_path / "a.csv")
    assert unknown_categories({"甲": "没有的类别", "乙": "不迁", "丙": ""}, TREE) == [
        "旧栏目“甲”的类别“没有的类别”"]
