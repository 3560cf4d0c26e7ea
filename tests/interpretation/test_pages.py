"""Policy and interpretation lead to each other; the ratios count by office and year."""

import pytest
from lxml import html

from tests.support import build, markdown, read_tree, write

POLICY = "类别: 行政规范性文件\n发文机关: {}\n文号: 测政发〔{}〕{}号\n发布日期: {}-05-06\n"
COUNTY, SCHOOLS = "测试县人民政府", "测试县教育局"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("interpretation")
    content = write(folder / "content", {
        "a.md": markdown("标题: 甲办法\n有效期至: 2030-01-01\n" + POLICY.format(COUNTY, 2025, 1, 2025)),
        "b.md": markdown("标题: 乙办法\n" + POLICY.format(f"[{COUNTY}, {SCHOOLS}]", 2025, 2, 2025)),
        "c.md": markdown("标题: 丙办法\n" + POLICY.format(COUNTY, 2024, 3, 2024)),
        "read.md": markdown("标题: 甲办法解读\n版式: 解读\n解读形式: 图解\n解读: [测政发〔2025〕1号]\n依据: c.md")})
    build(content, folder / "output", folder / "cache")
    return {path: html.fromstring(data) for path, data in read_tree(folder / "output").items()
            if path.endswith(".html")}


def _rows(page, at=0):
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("./td")][1:]
            for row in page.xpath("//main//table")[at].xpath(".//tbody/tr")]


def _words(elements):
    return " ".join("".join(element.text_content() for element in elements).split())


def test_both_stand_before_the_text_with_number_validity_and_form(pages):
    subject = pages["read.html"].xpath("//*[@class='document-subject']")
    assert _words(subject) == "解读的文件 甲办法 测政发〔2025〕1号 有效"
    assert subject[0].xpath(".//a/@href") == ["a.html"]
    told = pages["a.html"].xpath("//*[@class='document-subject']")
    assert _words(told) == "政策解读 甲办法解读 图解"
    assert "解读形式" in _words(pages["read.html"].xpath("//dl"))


def test_other_relations_stay_beside_the_text(pages):
    assert _words(pages["read.html"].xpath("//aside")) == "依据 丙办法 测政发〔2024〕3号 有效"
    assert not pages["a.html"].xpath("//aside")


def test_ratios_by_office_and_year(pages):
    assert _rows(pages["interpreted/index.html"]) == [
        [COUNTY, "2025年", "2", "1", "50%"], [COUNTY, "2024年", "1", "0", "0%"],
        [SCHOOLS, "2025年", "1", "0", "0%"]]


def test_a_joint_policy_is_one(pages):
    assert "共3件，1件有解读" in _words(pages["interpreted/index.html"].xpath("//main"))


def test_the_page_of_an_office_names_what_is_left(pages):
    page = pages["interpreted/county.html"]
    assert [row[:3] for row in _rows(page, 1)] == [
        ["乙办法", "测政发〔2025〕2号", "2025年"], ["丙办法", "测政发〔2024〕3号", "2024年"]]
    assert "共3件，1件有解读" in _words(page.xpath("//main"))
