"""OUT-01 beside what the program itself puts into a text: left out exactly, the rest compared."""


import pytest

from plugins.documents.document import Layout
from plugins.documents.inserts import Insert
from tests.annual_report.making import report_site
from tests.inspection.support import inspect_folder
from tests.support import FEATURES, build, markdown, write

# A page of each kind that a feature, or a mark, adds something to.
SHOWING = {
    Layout.ANNUAL_REPORT: "annual-report/2025.md",
    Layout.ORGANISATION: "bureau.md", Layout.LEADER: "leader.md", Layout.SCHEDULE: "schedule.md",
    Layout.GAZETTE: "gazette.md", Layout.SOLICITATION: "opinions.md",
    Layout.QUESTIONS: "questions.md", Layout.SERVICE_GUIDE: "service.md",
    Layout.INVENTORY: "tasks.md",
    Insert.OFFICE: "guide.md", Insert.FORM: "form.md", Insert.PERIODS: "form.md",
    Insert.FEES: "form.md", Insert.OVERVIEW: "form.md",
}
FILES = {
    "_data/offices.yml": "- {名称: 测试县教育局, 角色: [受理机构], 地址: 东街1号, 联系电话: 0935-1234567}\n",
    "bureau.md": markdown("标题: 测试县教育局\n版式: 机构\n负责人: 甲某", "负责教育。\n"),
    "leader.md": markdown("标题: 甲某\n版式: 领导\n职务: 局长\n机构: 测试县教育局\n简历: 生于某年。", "分管教学。\n"),
    "schedule.md": markdown("标题: 主动公开基本目录\n版式: 目录",
                            "| 事项 | 公开内容 |\n|---|---|\n| 通知 | 其他政策文件 |\n"),
    "gazette.md": markdown("标题: 公报\n版式: 公报\n期号: 第1期\n刊载: [guide.md]", "本期如下。\n"),
    "opinions.md": markdown("标题: 征集\n版式: 征集\n征集截止: 2026-01-01\n参与方式: 写信", "请提意见。\n"),
    "questions.md": markdown("标题: 问答\n版式: 问答", "## 谁可以申请？\n\n都可以。\n\n依据：[指南](guide.md)。\n\n"
                             "## 怎样申请？\n\n写信。\n\n依据：《旧文》（测政发〔2020〕1号）。\n"),
    "old.md": markdown("标题: 旧文\n文号: 测政发〔2020〕1号\n有效期至: 2021-01-01"),
    "tasks.md": markdown("标题: 2026年为民实事\n版式: 清单\n清单种类: 为民实事",
                         "| 实事项目 | 责任单位 | 完成时限 | 进展 |\n|---|---|---|---|\n"
                         "| 修路 | 交通局 | 2026年3月底 | 正在施工 |\n"),
    "service.md": markdown("标题: 办证指南\n版式: 办事指南\n收费标准: 不收费", "## 一、办理条件\n\n都可以。\n"),
    "guide.md": markdown("标题: 指南\n版式: 指南", "申请交到下面的机构。\n\n【机构：受理机构】\n\n"
                         "电话是【机构：测试县教育局，联系电话】，上班时间接听。[^1]\n\n[^1]: 节假日除外。\n"),
    "form.md": markdown("标题: 申请\n版式: 页面", "先填表。\n\n【申请表】\n\n再算期限。\n\n【期限计算】\n\n"
                        "再算费用。\n\n【收费计算】\n\n最后找机构。\n\n【机构一览】\n\n完。\n"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder of a site, built and kept as it is."""
    folder = tmp_path_factory.mktemp("inserted")
    write(report_site(folder / "content"), FILES)
    build(folder / "content", folder / "output", folder / "cache")
    return folder


def out_01(site):
    found = inspect_folder(site / "content", site / "cache", site / "output").findings
    return [finding for finding in found if finding.rule == "OUT-01"]


def test_whatever_adds_to_a_page_has_an_example_here():
    assert {of for feature in FEATURES for of in feature.supplements} | {Insert.OFFICE} == (
        SHOWING.keys())


def test_what_the_program_adds_is_no_foreign_text(site):
    assert not out_01(site)
    assert "行政规范性文件" in (site / "output" / "annual-report" / "2025.html").read_text("utf-8")


@pytest.mark.parametrize("old, new", [
    ('class="insert scroll statutory-box', 'class="scroll statutory-box'),  # not said to be added
    ("本年度没有收取", "本年度收取"),  # the text below the tables
    ('<div class="insert', '某字<div class="insert'),  # right before a table
])
def test_all_else_on_a_report_is_compared(site, old, new):
    page = site / "output" / "annual-report" / "2025.html"
    text = page.read_text("utf-8")
    assert old in text
    try:
        page.write_text(text.replace(old, new, 1), "utf-8")
        assert [finding.path for finding in out_01(site)] == ["annual-report/2025.html"]
    finally:
        page.write_text(text, "utf-8")
