"""A document of one text that decisions amend and prolong: the words stand at its provisions."""

from datetime import date

import pytest
from lxml import html

from tests.support import build, markdown, write

DAY = date(2026, 11, 23)
RULES, NUMBER = "policy/jia.md", "测政发〔2024〕5号"
_HEAD = "发文机关: 测试县人民政府\n类别: 行政规范性文件\n"


def _decision(serial, effective, relation, body):
    return markdown(f"{_HEAD}文号: 测政发〔2026〕{serial}号\n成文日期: 2026-06-10\n施行日期: {effective}\n"
                    f"{relation}\n发布日期: 2026-06-12", body, title=f"标题: 决定{serial}\n")


SITE = {
    RULES: markdown(
        f"{_HEAD}文号: {NUMBER}\n成文日期: 2024-03-08\n施行日期: 2024-04-01\n有效期: 3年",
        "第一条　不得超过三层。\n\n第二条　二十日内答复。\n\n第三条　押金见表。\n\n"
        "第四条　本办法自2024年4月1日起施行。\n\n本办法有效期3年。\n", title="标题: 测试县甲办法\n"),
    "policy/first.md": _decision(
        2, "2026-07-01", f"修改: {{文件: {NUMBER}, 条款: [第一条, 第二条, 第三条]}}",
        "一、第一条修改为：“不得超过四层。”\n\n二、第二条中的“二十日”修改为“十日”。\n\n三、第三条修改为：\n\n"
        "| 项目 | 押金 |\n| - | - |\n| 建房 | 无 |\n"),
    "policy/second.md": _decision(
        3, "2027-01-01", f"修改: {{文件: {NUMBER}, 条款: [第一条]}}", "第一条修改为：“不得超过五层。”\n"),
    "policy/longer.md": _decision(
        4, "2026-06-10", f"延长有效期: {{文件: {NUMBER}, 至: 2029-01-31}}",
        f"《测试县甲办法》（{NUMBER}）有效期延长至2029年1月31日。\n"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Builds the site as it is on a day, with other files in it; gives the marks by provision."""
    folder = tmp_path_factory.mktemp("site")

    def marks(day=DAY, files=SITE):
        write(folder / "content", files)
        build(folder / "content", folder / "out", folder / "cache", day)
        page = html.fromstring((folder / "out/policy/jia.html").read_bytes())
        return {mark.xpath("string(.//p[@id]/@id)"): mark
                for mark in page.xpath("//div[contains(@class, 'marked')]")}
    return marks


def _words(mark):
    return [" ".join(words.text_content().split()) for words in mark.xpath(
        ".//div[contains(@class, 'amended')]/p/descendant-or-self::*[self::p][not(@hidden)]")]


def test_the_text_as_amended_stands_under_the_old_one(site):
    marks = site()
    first, second, third = (marks[f"article-{number}"] for number in (1, 2, 3))
    assert "replaced" in first.get("class") and "replaced" not in second.get("class")
    assert [block.get("data-state") for block in first.xpath("div")] == ["come", "coming"]
    assert _words(first)[:2] == ["修改后的条文（自2026年7月1日起），引自测政发〔2026〕2号：（以后又有修改）", "不得超过四层。"]
    assert first.xpath("div[1]//span[@data-when='former']/@hidden")
    assert first.xpath("div[1]//a/@href") == ["../policy/first.html#part-1"]
    assert _words(second) == [
        "修改的内容（自2026年7月1日起），引自测政发〔2026〕2号：", "第二条中的“二十日”修改为“十日”。"]
    assert _words(third) == ["修改后的文字没有列在这里（自2026年7月1日起），见测政发〔2026〕2号。"]
    assert third.xpath("div//a/@href") == ["../policy/first.html#part-3"]


def test_the_clause_of_the_term_says_how_long_it_is_by_now(site):
    note, = site()["article-4"].xpath("p[1]")
    assert note.text_content().endswith(
        "已延长 这里写明的有效期自2026年6月10日起延长到2029年1月31日，依据测政发〔2026〕4号。")


def test_a_later_amendment_takes_the_place_of_the_first(site):
    states = [block.get("data-state") for block in site(date(2027, 1, 1))["article-1"].xpath("div")]
    assert states == ["former", "come"]


def test_other_words_of_the_decision_renew_the_page_that_quotes_them(site):
    site()
    other = SITE["policy/first.md"].replace("不得超过四层", "不得超过六层")
    assert "不得超过六层。" in _words(site(files={"policy/first.md": other})["article-1"])
