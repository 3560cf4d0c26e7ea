"""季度通报: a draft in the form of a notice, with what readers can see and nothing else."""

from datetime import date

import pytest

from plugins.commands.rules import registered_rules
from plugins.inspection.reports.bulletin import Quarter, draft_bulletin, parse_quarter
from plugins.inspection.reports.themes import THEMES
from plugins.inspection.table import indicator_of
from tests.inspection.support import folder_of, inspect_folder
from tests.support import markdown, parse

OFFICE = "发文机关: 测试县教育局\n文号: 测教发〔2026〕{0}号\n成文日期: 2026-{1}\n"


def _document(number, signed, published, body="各学校,请照办。"):
    return markdown(OFFICE.format(number, signed), body, published=f"发布日期: {published}\n")


@pytest.fixture(scope="module")
def draft(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bulletin")
    held_back = _document(4, "08-01", "2027-01-01", "未公开的字,还没有发布。")
    content = folder_of(folder / "content", {
        "a.md": _document(1, "07-01", "2026-07-03"), "b.md": _document(2, "07-01", "2026-09-30"),
        "c.md": _document(3, "10-01", "2026-10-01", "电话13812345678。"),
        "d.md": held_back.replace("---\n", "---\n附件: [hidden.7z]\n", 1), "hidden.7z": "7z"})
    (content / "_data" / "baseline.yml").write_text(
        "日期: 2026-07-01\n核准人: 李主任\n问题: [{规则: TXT-01, 级别: 提醒, 位置: a.md, 数量: 3}]\n", "utf-8")
    return draft_bulletin(inspect_folder(content, folder / "cache"), Quarter(2026, 3))


def test_offices_are_counted_by_what_they_published_in_the_quarter(draft):
    assert "本季度共公开 2 件，涉及 1 个单位，其中逾期公开 1 件" in draft
    (row,) = [line for line in draft.splitlines() if line.startswith("| 测试县教育局")]
    assert row.startswith("| 测试县教育局 | 2 | 1 |")
    assert row.endswith("| 2 |")  # places of the old stock that are gone
    assert "其中空白栏目 18 个" in draft and "空白栏目 18 个" in draft[draft.index("二、发现"):]


def test_what_the_editors_of_the_site_set_is_no_problem_of_an_office(draft):
    assert "没有填写" not in draft and "党政机关标识" not in draft and "放假安排" not in draft


def test_problems_are_grouped_as_notices_group_them_the_gravest_first(draft):
    security, review = draft.index("（一）安全和个人信息保护有漏洞"), draft.index("（二）信息发布审核把关不严")
    assert security < draft.index("疑似泄露个人手机号码“13******678”") < review
    assert "测试县教育局，" in draft[review:] and "等 2 处：汉字旁用了半角" in draft[review:]
    assert draft.index("（一）守住安全底线") < draft.index("（二）严格信息发布审核")
    assert draft.endswith("永昌县人民政府办公室\n\n（成文日期待核实）\n")


def test_every_indicator_is_of_one_theme():
    known = sorted(one for theme in THEMES for one in theme.indicators)
    assert known == sorted({indicator_of(rule.id) for rule in registered_rules()} | {*known})
    assert len(known) == len(set(known))


def test_nothing_is_said_of_what_is_not_public(draft):
    assert "测教发〔2026〕4号" not in draft and "测教发〔2026〕2号" in draft
    assert "hidden" not in draft and "没有检查" not in draft


def test_it_is_a_document_that_is_kept_back_until_it_is_finished(draft):
    document = parse(draft, "bulletin.md").document
    assert document.title == "永昌县人民政府办公室关于2026年第三季度政府信息公开专栏检查情况的通报"
    assert document.category == "监督检查" and draft.count("# 待核实") == 4


@pytest.mark.parametrize("text", ["2026Q3", "2026q3", "2026年第三季度", "2026年第3季度"])
def test_a_quarter_is_named_as_people_name_it(text):
    assert parse_quarter(text) == Quarter(2026, 3)


def test_a_quarter_to_come_is_not_begun():
    begun = [Quarter(2026, number).is_begun_on(date(2026, 9, 30)) for number in (2, 3, 4)]
    assert begun == [True, True, False]


@pytest.mark.parametrize("text", ["2026", "2026Q5", "第三季度"])
def test_what_is_no_quarter_is_refused(text):
    with pytest.raises(ValueError, match="2026Q3"):
        parse_quarter(text)
