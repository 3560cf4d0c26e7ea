"""问答 and 办事指南: what stands on their pages, and what the inspection says of them."""

import pytest
from lxml import html

from plugins.pipeline.loading import open_store
from plugins.platforms.feature import FEATURE
from tests.platforms.test_pages import words
from tests.support import build, load, markdown, options_of, write

FILES = {
    "rule.md": markdown("标题: 救助办法\n文号: 测政发〔2024〕5号\n类别: 行政规范性文件\n成文日期: 2024-01-01",
                        "第一条 甲。\n\n第二条 乙。\n\n第三条 丙。\n"),
    "amending.md": markdown("标题: 废止第二条的决定\n类别: 行政规范性文件\n成文日期: 2026-12-10\n发布日期: 2026-11-20\n"
                            "废止: [{文件: 测政发〔2024〕5号, 条款: [第二条]}]"),
    "old.md": markdown("标题: 旧办法\n文号: 测政发〔2020〕1号\n类别: 行政规范性文件\n成文日期: 2020-01-01\n"
                       "有效期至: 2025-12-31", "第一条 甲。\n"),
    "long.md": markdown("标题: 供水办法\n文号: 测政发〔2026〕12号\n类别: 行政规范性文件\n成文日期: 2026-01-01\n有效期: 5年",
                        "## 第一章 总则\n\n第一条 甲。\n\n## 第二章 用水\n\n第五条 乙。\n\n"
                        "## 第三章 修理\n\n第六条 丙。\n"),
    "chapter.md": markdown("标题: 废止供水办法第三章的决定\n类别: 行政规范性文件\n成文日期: 2026-07-01\n"
                           "废止: [{文件: 测政发〔2026〕12号, 条款: [第三章]}]"),
    "changes.md": markdown("标题: 修改供水办法的决定\n类别: 行政规范性文件\n成文日期: 2026-06-01\n"
                           "修改: [{文件: 测政发〔2026〕12号, 条款: [第四条, 第五条]}]"),
    "asked.md": markdown("标题: 供水问答\n版式: 问答\n责任单位: 测试县民政局", """\
## 停水要通知吗？

要。

依据：《供水办法》（测政发〔2026〕12号）第五条。

## 谁负责？

水务局。

依据：《供水办法》（测政发〔2026〕12号）第一条。

## 水管谁来修？

水务局。

依据：《供水办法》（测政发〔2026〕12号）第六条。
"""),
    "named.md": markdown("标题: 取暖问答\n版式: 问答\n责任单位: 测试县民政局",
                         "## 几时供暖？\n\n十一月。\n\n依据：老规矩第二条。\n"),
    "later.md": markdown("标题: 新的供水问答\n版式: 问答\n责任单位: 测试县民政局\n发布日期: 2026-06-02",
                         "## 停水要通知多久？\n\n两天。\n\n依据：《供水办法》（测政发〔2026〕12号）第五条。\n"),
    "ask.md": markdown("标题: 救助问答\n版式: 问答\n责任单位: 测试县民政局", """\
## 谁可以申请？

都可以。

依据：《救助办法》（测政发〔2024〕5号）第三条。

## 要什么材料？

申请书。

依据：《救助办法》（测政发〔2024〕5号）第二条。

## 标准是多少？

每月五百元。

依据：《旧办法》（测政发〔2020〕1号）第一条。

## 多久办完？

十天。
"""),
    "service.md": markdown("标题: 救助指南\n版式: 办事指南\n责任单位: 测试县民政局\n收费标准: 不收费\n依据: [{文件: 测政发〔2026〕12号, 条款: [第五条]}]\n咨询电话: 0000-1",
                           "## 一、办理条件\n\n甲。\n\n## 二、材料\n\n乙。\n\n## 三、程序和时限\n\n丙。\n"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("questions")
    content = write(folder / "content", FILES)
    build(content, folder / "output", folder / "cache")
    return folder


@pytest.fixture(scope="module")
def pages(site):
    return {path: html.fromstring((site / "output" / path).read_bytes()) for path in (
        "ask.html", "asked.html", "later.html", "service.html", "offices/questions.html", "offices/services.html",
        "offices/index.html")}


def test_an_answer_leads_to_the_provision_it_rests_on(pages):
    links = pages["ask.html"].xpath("//*[contains(@class, 'text-questions')]//p/a/@href")
    assert [link for link in links if link.startswith(("rule", "old"))] == [
        "rule.html#article-3", "rule.html#article-2", "old.html#article-1"]


def test_an_answer_is_marked_from_the_day_on_which_its_basis_lapses(pages):
    marked = {words(one.xpath("./h2")): (one.get("data-dated"), one.get("data-state"))
              for one in pages["ask.html"].xpath("//*[@class='marked']")}
    assert marked == {"要什么材料？": ("0001-01-01 standing;2026-12-10 expired", "standing"),
                      "标准是多少？": ("0001-01-01 standing;2026-01-01 expired", "expired")}
    marked = [(words(one.xpath("./h2")), one.get("data-dated"))
              for one in pages["asked.html"].xpath("//*[@class='marked']")]
    assert marked[0] == ("停水要通知吗？", "0001-01-01 standing;2026-06-01 expired")
    assert marked[1:] == [("谁负责？", "0001-01-01 standing;2031-01-01 expired"),
                          ("水管谁来修？", "0001-01-01 standing;2026-07-01 expired")]
    assert pages["later.html"].xpath("//*[@class='marked']/@data-state") == ["standing"]
    shown = pages["ask.html"].xpath("//*[@class='mark-note insert'][not(@hidden)]")
    assert words(shown) == "依据有变化 这一问所依据的《旧办法》自2026年1月1日起失效，解答可能不再适用。"


def test_all_questions_stand_on_one_page_with_what_has_changed(pages):
    rows = [(words(one.xpath("./a")), words(one.xpath(".//*[@data-when][not(@hidden)]")))
            for one in pages["offices/questions.html"].xpath("//main//ol[@class='question-rows']/li")]
    assert [row for row in rows if "水" not in row[0] and row[0] not in ("谁负责？", "几时供暖？")] == [("谁可以申请？", ""), ("要什么材料？", ""), ("标准是多少？", "依据有变化"), ("多久办完？", "")]
    ways = pages["offices/index.html"].xpath("//ul[@class='ways']//a/text()")
    assert [way for way in ways if "还没有" not in way] == ["办事指南", "常见问题解答"]


def test_a_guide_says_each_element_or_where_it_is(pages):
    facts = {words(one.xpath("./dt")): words(one.xpath("./dd"))
             for one in pages["service.html"].xpath("//*[contains(@class, 'service-facts')]/div")}
    assert facts == {"条件": "一、办理条件", "材料": "二、材料", "流程": "三、程序和时限",
                     "时限": "三、程序和时限", "收费": "不收费", "电话": "0000-1"}
    row, = pages["offices/services.html"].xpath("//tbody/tr")
    assert [words([cell]) for cell in row] == ["1", "救助指南", "测试县民政局", "", "不收费", "0000-1", "地点"]


def test_the_inspection_names_what_guides_lack_and_answers_that_rest_on_nothing(site):
    options = options_of(site / "content", site / "output", site / "cache")
    library = load(site / "content").library
    report = FEATURE.inspect(library, options, open_store(options))
    found = [(one.rule, one.path, one.line, one.severity, one.message)
             for one in report if one.rule in ("PLAT-09", "PLAT-10")]
    assert found == [
        ("PLAT-09", "service.md", 4, "提醒", "办事指南没有写明：地点。"),
        ("PLAT-10", "ask.md", 21, "提醒", "“标准是多少？”依据的《旧办法》自2026年1月1日起失效。"),
        ("PLAT-10", "ask.md", 27, "说明", "“多久办完？”没有写明依据。"),
        ("PLAT-10", "asked.md", 9, "提醒", "“停水要通知吗？”依据的《供水办法》第五条自2026年6月1日起修改。"),
        ("PLAT-10", "asked.md", 21, "提醒", "“水管谁来修？”依据的《供水办法》第三章自2026年7月1日起废止。"),
        ("PLAT-10", "named.md", 9, "说明", "“几时供暖？”的依据“老规矩第二条。”没有认出是哪份文件。")]
