"""The facts of a page against its list."""

import pytest

from plugins.importing.facts import Fact
from plugins.migration.columns import ListedAs
from plugins.migration.fact_check import check_facts


def _checked(facts, *listed, has_files=False):
    kept, remarks = check_facts(facts, [ListedAs(*one, "") for one in listed], "通知公告", has_files)
    return {fact.attribute: (fact.value, fact.doubt) for fact in kept}, remarks


TITLE, DAY = Fact("title", "关于做好防汛工作的通知"), Fact("published_at", "2024-07-03 09:12")


@pytest.mark.parametrize("listed", [
    ("关于做好防汛工作的通知", "2024-07-03"), ("关于做好防汛…", ""), ("县水务局关于做好防汛工作的通知", "")])
def test_what_agrees_is_certain(listed):
    facts, _ = _checked([TITLE, DAY], listed)
    assert not facts["title"][1] and not facts["published_at"][1]


def test_what_differs_is_asked_about():
    facts, _ = _checked([TITLE, DAY], ("关于召开会议的通知", "2024-07-05"))
    assert facts == {"title": ("关于做好防汛工作的通知", "列表页作“关于召开会议的通知”"),
                     "published_at": ("2024-07-03 09:12", "列表页作 2024-07-05")}


def test_one_list_that_agrees_is_enough():
    facts, _ = _checked([DAY], ("", "2024-07-05"), ("", "2024-07-03"))
    assert not facts["published_at"][1]


def test_a_list_gives_what_the_page_lacks():
    lacking = [Fact("title", doubt="没有认出标题"), Fact("published_at", doubt="原文没有发布日期")]
    facts, _ = _checked(lacking, ("关于做好防汛工作的通知", "2024-07-03"))
    assert facts == {"title": ("关于做好防汛工作的通知", ""), "published_at": ("2024-07-03", "")}
    facts, _ = _checked(lacking, ("关于做好防汛...", ""))
    assert facts["title"] == ("关于做好防汛", "取自列表页，那里没有写全")
    assert facts["published_at"][1], "without a day nothing is published"


def test_what_no_one_says_is_left_out_and_counted():
    facts, remarks = _checked([
        TITLE, Fact("signed_on", doubt="原文没有见到成文日期"),
        Fact("issuers", ("示例县水务局",), "取自“发布机构”一栏，它说的是发布信息的机关")])
    assert facts == {"title": (TITLE.value, "")}
    assert [remark.cause for remark in remarks] == ["没有载明成文日期", "没有载明发文机关"]
    assert "可填 示例县水务局" in remarks[1].detail


def test_files_that_came_along_answer_for_the_attachments():
    named = Fact("attachments", doubt="正文列有附件“甲”，请把文件放在旁边并填写")
    assert _checked([named], has_files=True) == ({}, ())
    assert _checked([named])[1][0].cause == "正文提到附件而网页没有"


def test_a_category_by_title_is_what_the_office_asked_for():
    facts, _ = check_facts([TITLE, Fact("category", "通知公告", "按标题推断")], (), "", False)
    assert [(fact.value, fact.doubt, fact.source) for fact in facts][1] == ("通知公告", "", "标题")
