"""word_breaks.py: a line of a title or a heading ends between words, and nothing is lost."""

import pytest

from plugins.documents.word_breaks import break_narrow, by_words, words_of


@pytest.mark.parametrize("shown", [
    "社区|老年人|日间|照料|服务|规范",
    "印发|《示例县|农民工|工资|保证金|管理|办法》的|通知", "河湾镇|农|贸|市场|建设", "定|向|招|录|乡镇|机关|公务员",
    "2024-2025年|政务公开|工作|要点的|通知",
    "《政府信息|公开|条例》|要点|（整|理）",
    "关于|张三五|等同志|任免|职|的|通知", "测试县|人民政府|第86次|常务会议|纪要",
    "处罚|决定书|（测市监处罚|〔2026〕18号）", "2026年1月14日|第十九届|人民代表大会", "集中|供热|住宅|用地",
    "（元/|立方米）", "自然资源局|机构|设置|联系方式|登记费",
    "民政局 |“十|五|五”|规划|（节选）",
])
def test_a_short_line_ends_between_words(shown):
    assert "|".join(words_of(shown.replace("|", ""))) == shown


@pytest.mark.parametrize("heading", [
    '<h2 id="a"><a href="#a">三、</a>收到和|处理|政府信息|公开|申请|情况</h2>',
    "<h4>“急难”|和<br>\n支出|型救助|&lt;一&gt;&amp;|临时|救助</h4>"])
def test_a_heading_of_a_text_is_broken_between_words_and_keeps_its_markup(heading):
    broken = break_narrow(heading.replace("|", ""))
    assert broken.replace("<wbr>", "") == heading.replace("|", "")
    assert broken.count("<wbr>") >= heading.count("|")
    for word in ("政府信息", "申请", "情况", "临时", "救助", "&lt;", "&amp;"):
        assert broken.count(word) == heading.replace("|", "").count(word)


def test_a_cell_of_a_table_is_broken_between_words():
    assert break_narrow("<tr><th>价格（元/立方米）</th><td>住宅用地</td><td>集中供热价格</td></tr>") == (
        "<tr><th>价格<wbr>（元/<wbr>立方米）</th><td>住宅用地</td><td>集中<wbr>供热<wbr>价格</td></tr>")


def test_a_short_heading_and_a_paragraph_stay_as_they_are():
    markup = "<h2>第一章 总则</h2>\n<p>收到和处理政府信息公开申请情况</p>"
    assert break_narrow(markup) == markup


def test_a_title_is_text_not_markup():
    assert by_words("<b>") == "&lt;b&gt;"
    assert by_words("政府信息公开申请<情况>") == "政府信息<wbr>公开<wbr>申请<wbr>&lt;<wbr>情况<wbr>&gt;"
