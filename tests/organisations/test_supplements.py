"""Organisations and leaders as a reader meets them: contacts, ranks, links both ways, the overview."""

from datetime import date

import pytest
from lxml import html

from plugins.pipeline.errors import FaultyContent
from tests.support import build, markdown, write

OFFICES = """- {名称: 测试县教育局, 角色: [受理机构], 地址: 东大街, 联系电话: 0935-1}
- {名称: 别的局, 联系电话: 0935-9}
"""
ISSUERS = """- {名称: 测试县人民政府, 代码: county, 层级: 县政府}
- {名称: 测试县教育局, 代码: education, 层级: 县政府部门}
- {名称: 城关镇人民政府, 代码: town, 层级: 乡镇}
"""


def _leader(name, post, rank, more=""):
    return markdown(f"标题: {name}\n版式: 领导\n职务: {post}\n机构: 测试县人民政府\n排序: {rank}\n{more}")


FILES = {
    "_data/offices.yml": OFFICES, "_data/issuers.yml": ISSUERS,
    "town.md": markdown("标题: 城关镇人民政府\n版式: 机构\n地址: 镇上\n联系电话: 0935-3"),
    "county.md": markdown("标题: 测试县人民政府\n版式: 机构\n负责人: 甲某"),
    "education.md": markdown("标题: 测试县教育局\n版式: 机构\n主要职责: 管教育"),
    "z.md": _leader("甲某", "县长", 1, "简历: |\n  2001年参加工作\n  2020年任县长\n工作分工: 主持全面工作"),
    "b.md": _leader("乙某", "副县长", 10), "c.md": _leader("丙某", "常务副县长", 2),
    "all.md": markdown("标题: 名录\n版式: 页面", body="【机构一览】\n"),
    "below.md": markdown("标题: 概况\n版式: 页面", body="## 一、机构\n\n【机构一览】\n"),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("organisations")
    build(write(folder / "content", FILES), folder / "output", folder / "cache")

    def page(path):
        return html.fromstring((folder / "output" / path).read_bytes()).find(".//main")

    return page


def _rows(page):
    return {row[0].text_content(): row[1].text_content() for row in page.iterfind(".//tbody/tr")}


def test_contacts_come_from_the_offices_and_the_pages_own_words_stay(pages):
    assert _rows(pages("education.html")) == {
        "办公地址": "东大街", "联系电话": "0935-1", "主要职责": "管教育"}
    assert _rows(pages("town.html")) == {"办公地址": "镇上", "联系电话": "0935-3"}


def test_an_organisation_leads_to_its_leaders_by_rank_and_back(pages):
    county = pages("county.html")
    assert [line.text_content().split() for line in county.iterfind(".//section/ol/li")] == [
        ["县长", "甲某"], ["常务副县长", "丙某"], ["副县长", "乙某"]]
    assert county.xpath("//td/a/@href") == ["z.html"]  # 负责人
    leader = pages("b.html")
    assert leader.xpath("//p[@class='leader-head']/a/@href") == ["county.html"]
    assert leader.xpath("//nav[@class='leaders']//a/@href") == ["z.html", "c.html"]
    assert leader.xpath("//b[@aria-current]")[0].text == "乙某"


def test_career_and_duties_stand_line_by_line(pages):
    parts = pages("z.html").xpath("//section[@class='leader-part']")
    assert [[line.text_content() for line in part] for part in parts] == [
        ["工作分工", "主持全面工作"], ["简历", "2001年参加工作", "2020年任县长"]]


def test_the_overview_has_every_organisation_by_level(pages):
    levels = pages("all.html").xpath("//section[@class='level']")
    assert [(level.findtext("h2"), level.xpath("ul/li/a/text()")) for level in levels] == [
        ("县政府", ["测试县人民政府"]), ("县政府部门", ["测试县教育局"]), ("乡镇", ["城关镇人民政府"])]
    assert levels[0].xpath(".//ol//a/@href") == ["z.html", "c.html", "b.html"]
    assert "0935-1" in levels[1].text_content()


def test_levels_of_the_overview_stand_below_the_heading_before_them(pages):
    levels = pages("below.html").xpath("//section[@class='level']")
    assert [level.findtext("h3") for level in levels] == ["县政府", "县政府部门", "乡镇"]


@pytest.mark.parametrize("rank", ["第一", "1a"])
def test_a_rank_that_is_no_number_stops_the_build(tmp_path, rank):
    content = write(tmp_path / "content", {"a.md": _leader("甲某", "县长", rank)})
    with pytest.raises(FaultyContent) as faulty:
        build(content, tmp_path / "output", tmp_path / "cache", date(2026, 11, 23))
    assert [(f.path, f.line, f.rule) for f in faulty.value.findings
            if f.rule == "KEY-05"] == [("a.md", 8, "KEY-05")]
