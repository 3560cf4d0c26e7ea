"""Every office as a place: its page, its lists, its files, and the table of all."""

import json

import pytest
from lxml import html

from plugins.pipeline.errors import FaultyContent
from tests.support import build, markdown, read_tree, write

COUNTY, SCHOOLS, MONEY = "测试县人民政府", "测试县教育局", "测试县财政局"
ISSUERS = f"""- {{名称: {COUNTY}, 代码: county, 层级: 县政府}}
- {{名称: {SCHOOLS}, 代码: schools, 层级: 县政府部门}}
- {{名称: {MONEY}, 代码: money, 层级: 县政府部门}}
- {{名称: 测试市人民政府, 代码: city, 层级: 上级机关}}
"""
RULE = "类别: 行政规范性文件\n成文日期: 2026-10-02\n发布日期: 2026-10-02\n"
FILES = {
    "_data/issuers.yml": ISSUERS,
    "_data/offices.yml": f"- {{名称: {SCHOOLS}, 地址: 学府路1号, 联系电话: 0000-1, 工作机构: 办公室}}\n",
    "joint.md": markdown(f"标题: 联合文件\n{RULE}发文机关: [{SCHOOLS}, {MONEY}]\n文号: 测教发〔2026〕1号"),
    "old.md": markdown(f"标题: 旧文件\n{RULE}发文机关: {SCHOOLS}\n废止日期: 2026-11-01\n废止依据: 某文"),
    "guide.md": markdown(f"标题: 教育局公开指南\n类别: 政府信息公开指南\n版式: 指南\n责任单位: {SCHOOLS}\n"
                         "发布日期: 2026-09-01"),
    "report.md": markdown(f"标题: 教育局2025年年度报告\n类别: 政府信息公开年报\n版式: 年报\n责任单位: {SCHOOLS}\n"
                          "发布日期: 2026-01-20"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("platforms")
    content = write(folder / "content", FILES)
    summary = build(content, folder / "output", folder / "cache")
    return folder, content, summary


@pytest.fixture(scope="module")
def pages(site):
    return {path: html.fromstring(data) for path, data in read_tree(site[0] / "output").items()
            if path.endswith(".html")}


def words(elements):
    return " ".join("".join(element.text_content() for element in elements).split())


def test_the_table_says_of_each_office_what_is_there_and_what_is_missing(pages):
    rows = {words(row.xpath("./th")): [words([cell]) for cell in row.xpath("./td")]
            for row in pages["offices/index.html"].xpath("//tr[@data-office]")}
    assert rows == {COUNTY: ["0件", "缺", "缺", "缺", "缺", "缺"],
                    SCHOOLS: ["4件", "有", "缺", "2025年逾期，2025年", "有",
                              "2026-10-02逾期，2026-10-02"],
                    MONEY: ["1件", "缺", "缺", "缺", "缺", "2026-10-02逾期，2026-10-02"]}
    assert "3个机关，0个齐全，3个有缺项或逾期" in words(pages["offices/index.html"].xpath("//main"))


def test_the_words_for_late_are_hidden_until_their_day(pages):
    late = pages["offices/index.html"].xpath("//*[@class='duty-late'][@data-when]")
    assert late and all("hidden" in one.attrib for one in late)


def test_a_page_names_what_is_in_each_column_and_who_fills_what_is_missing(pages):
    page = pages["offices/schools/index.html"]
    assert words(page.xpath("//*[@id='systems']")) == (
        "政府信息公开制度 缺 本专栏没有本机关的审查、发布和申请办理制度，由测试县教育局办公室负责。可以看本县的政府信息公开制度。")
    assert words(page.xpath("//*[@id='disclosure']")) == (
        "法定主动公开内容 共2件，只列有内容的类别。 行政规范性文件 2件")
    assert "书面申请寄：学府路1号，测试县教育局办公室；咨询电话：0000-1。" in words(
        page.xpath("//*[@id='application']"))
    assert words(page.xpath("//*[@id='guide']//li")) == "教育局公开指南"


def test_a_joint_document_stands_under_each_of_its_offices(pages):
    for office in ("schools", "money"):
        assert pages[f"offices/{office}/disclosure/normative/index.html"].xpath(
            "//a[text()='联合文件']")


def test_what_has_lapsed_has_a_list_of_its_own(pages):
    assert words(pages["offices/schools/lapsed.html"].xpath("//tbody//a")) == "旧文件"
    assert words(pages["offices/schools/in-force.html"].xpath("//tbody//a")) == "联合文件"
    assert "offices/money/lapsed.html" not in pages


def test_superior_offices_have_no_platform(pages):
    assert "offices/city/index.html" not in pages


def test_the_table_is_a_file_too(site):
    found = json.loads((site[0] / "output" / "data" / "offices.json").read_text("utf-8"))
    assert found[1]["duties"]["最近年报"] == {
        "state": "met", "words": "2025年", "path": "report.html", "due": "2027-01-31"}
    lines = (site[0] / "output" / "data" / "offices.csv").read_text("utf-8-sig").splitlines()
    assert lines[2] == "县政府部门,测试县教育局,4,有,缺,2025年,有,2026-10-02,2026-11-23"


def test_an_edit_touches_only_the_pages_of_its_office(site):
    folder, content, _ = site
    before = read_tree(folder / "output")
    (content / "old.md").write_text(FILES["old.md"].replace("旧文件", "旧的文件"), "utf-8")
    build(content, folder / "output", folder / "cache")
    after = read_tree(folder / "output")
    touched = {path for path in after if path.startswith("offices/")
               and before.get(path) != after[path]}
    assert touched and all(path.startswith("offices/schools/") for path in touched)


def test_a_disclosing_office_that_nobody_registered_is_a_fault(tmp_path):
    content = write(tmp_path / "content", {**FILES, "b.md": markdown("公开机关: 测试县教育厅")})
    with pytest.raises(FaultyContent) as refused:
        build(content, tmp_path / "output", tmp_path / "cache")
    finding, = refused.value.findings
    assert (finding.path, finding.line) == ("b.md", 5) and "测试县教育局" in finding.fix


WATER, VILLAGE = "测试县供水公司", "测试县某村村民委员会"


@pytest.fixture(scope="module")
def enterprise(tmp_path_factory):
    folder = tmp_path_factory.mktemp("enterprise")
    rows = "| 水价和收费标准 | 价格 | 规定 | 供水公司 | price.md |\n| 停水和恢复供水 | 公告 | 规定 | 供水公司 | |\n"
    content = write(folder / "content", {
        "_data/issuers.yml": f"- {{名称: {WATER}, 代码: water, 层级: 公共企事业单位, 行业: 供水}}\n"
                             f"- {{名称: {VILLAGE}, 代码: village, 层级: 村（社区）}}\n",
        "_data/charges.yml": f"- {{机关: {WATER}, 服务: 居民用水, 标准: 2.30元, 自: 2026-05-01}}\n",
        "village.md": markdown(f"标题: 村务公开\n责任单位: {VILLAGE}\n发布日期: 2026-08-23"),
        "price.md": markdown("标题: 水价"),
        "list.md": markdown(f"标题: 供水目录\n版式: 目录\n领域: 供水\n责任单位: {WATER}",
                            "| 公开事项 | 公开内容 | 公开依据 | 公开主体 | 公开栏目 |\n|---|---|---|---|---|\n" + rows)})
    build(content, folder / "output", folder / "cache")
    return {path: html.fromstring(data) for path, data in read_tree(folder / "output").items()
            if path.endswith(".html")}


def test_a_public_enterprise_shows_what_its_sector_asks_for(enterprise):
    rows = [[words([cell]) for cell in row.xpath("./td")][1:]
            for row in enterprise["offices/water/index.html"].xpath("//tr[td]")]
    assert ["价格 水价和收费标准", "水价"] in rows and ["供应 停水和恢复供水", "缺"] in rows
    assert "依申请公开" not in words(enterprise["offices/water/index.html"].xpath("//h3"))
    row, = enterprise["offices/enterprises.html"].xpath(
        "//table[contains(@class, 'sector-table')]//tr[td]")
    assert words(row.xpath("./td[4]")) == "1/10项" and "水质检测结果" in words(row.xpath("./td[5]"))


def test_services_and_charges_stand_on_the_platform_and_among_all_enterprises(enterprise):
    for page in ("offices/water/index.html", "offices/enterprises.html"):
        row, = enterprise[page].xpath("//table[contains(@class, 'charges-table')]/tbody/tr")
        assert [words([cell]) for cell in row] == ["1", "居民用水", "2.30元", "", "", "自2026-05-01起"]


def test_a_village_owes_what_villages_owe_once_a_quarter(enterprise):
    cells = enterprise["offices/index.html"].xpath("//tbody[@id='villages']//td")
    assert [words([cell]) for cell in cells][1:5] == ["不适用"] * 4
    assert cells[5].xpath(".//@data-dated") == ["0001-01-01 met;2026-11-24 late"]
    page = enterprise["offices/village/index.html"]
    assert "集体财务收支" in words(page.xpath("//table//tr"))
    assert not page.xpath("//*[@id='guide']")


def test_charges_of_an_office_that_nobody_registered_are_a_fault(tmp_path):
    content = write(tmp_path / "content", {
        **FILES, "_data/charges.yml": "- {机关: 无此公司, 服务: 用水, 标准: 1元}\n"})
    with pytest.raises(FaultyContent) as refused:
        build(content, tmp_path / "output", tmp_path / "cache")
    assert [one.path for one in refused.value.findings if one.severity == "错误"] == [
        "_data/charges.yml"]


def test_what_a_schedule_leads_to_belongs_to_its_office(enterprise):
    assert enterprise["offices/water/documents.html"].xpath("//a[text()='水价']")


def test_an_issue_of_the_gazette_lists_its_documents_and_they_name_it(tmp_path):
    content = write(tmp_path / "content", {
        "a.md": markdown("标题: 甲\n文号: 测政发〔2026〕1号", "第一条 甲。\n"),
        "b.md": markdown("标题: 乙", "第一条 乙。\n"),
        "g.md": markdown("标题: 公报2026年第1期\n版式: 公报\n期号: 总第1期\n刊载: [b.md, 测政发〔2026〕1号]\n"
                         "发布日期: 2026-06-30"),
        "ask.md": markdown("标题: 征集\n版式: 征集\n征集截止: 2026-11-30")})
    build(content, tmp_path / "output", tmp_path / "cache")
    page = {name: html.fromstring((tmp_path / "output" / name).read_bytes()) for name in (
        "g.html", "a.html", "ask.html", "offices/gazette.html", "offices/solicitations.html",
        "offices/index.html", "offices/gazette/g.html")}
    whole = page["offices/gazette/g.html"]
    assert whole.xpath("//section/h2/a/text()") == ["乙", "甲"]
    assert whole.xpath("//nav[@aria-label='本期目录']//a/@href") == ["#b", "#a"]
    assert whole.xpath("//section[@id='a']//p/@id") == ["a-article-1"]
    assert "offices/gazette/g.html" in page["g.html"].xpath("//section//a/@href")
    assert page["g.html"].xpath("//section/ol/li/a/text()") == ["乙", "甲"]
    assert "刊载本文件的公报" in words(page["a.html"].xpath("//aside"))
    assert words(page["offices/gazette.html"].xpath("//main//li/p")) == "总第1期 2件"
    shown = page["ask.html"].xpath("//*[@data-when][not(@hidden)]")
    assert words(shown) == "征集中" and "征集中" in words(
        page["offices/solicitations.html"].xpath("//td"))
    ways = page["offices/index.html"].xpath("//ul[@class='ways']//a/text()")
    assert [way for way in ways if "还没有" not in way] == ["意见征集", "政府公报"]


def test_a_day_of_a_solicitation_that_is_none_is_a_fault(tmp_path):
    content = write(tmp_path / "content", {"ask.md": markdown("版式: 征集\n征集截止: 年底")})
    with pytest.raises(FaultyContent) as refused:
        build(content, tmp_path / "output", tmp_path / "cache")
    assert [one.line for one in refused.value.findings] == [6]
