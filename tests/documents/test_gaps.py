"""What the program marked for a person to settle: found, told with its place, no fault."""

import re

import pytest

from plugins.documents.fields import undated_text
from plugins.documents.gaps import DOUBT, PLACEHOLDER, UNFILLED
from plugins.documents.skeletons import KINDS, PLACEHOLDERS
from tests.support import load, markdown, parse, write

HEAD = "标题: 甲\n类别: 其他政策文件\n发布日期: 2024-01-02\n"
DATE = "发布日期: 2024-01-02\n"


def gaps(front_matter, body="正文。\n"):
    parsed = parse(f"---\n{front_matter}---\n\n{body}")
    assert not parsed.faults
    return [(gap.line, gap.rule, gap.words) for gap in parsed.document.gaps]


@pytest.mark.parametrize("front_matter, line, words", [
    (HEAD + "文号: 测政发〔2024〕1号 # 待核实：按顺序推算\n", 5, "“文号”"),
    (HEAD + "文号: # 待核实\n", 5, "“文号”"),
    (HEAD + "文号: 测政发〔2024〕1号 #待核实，原件看不清\n", 5, "“文号”"),
    (HEAD + "文号: 测政发〔2024〕1号＃待核实\n", 5, "“文号”"),  # as an input method types it
    (HEAD + "附件:\n- {文件: a.pdf} # 待核实：名称\n", 6, "“名称”"),
    (HEAD + "# 待核实：发文机关\n", 5, "“发文机关”"),
    (HEAD.replace(DATE, "发布日期: # 待核实：原文没有\n"), 4, "“发布日期”"),
    (HEAD.replace("甲", "# 待核实"), 2, "“标题”"),
    (HEAD.replace("其他政策文件", '"" # 待核实：哪一类'), 3, "“类别”"),
])
def test_a_mark_of_doubt(front_matter, line, words):
    (found, rule, said), = gaps(front_matter)
    assert (found, rule) == (line, "DRAFT-01") and (said == words or line > 5 or "发文" in said)


@pytest.mark.parametrize("front_matter, line", [
    (HEAD.replace("2024-01-02", ""), 4), (HEAD.replace("2024-01-02", "待填"), 4),
    (HEAD.replace("2024-01-02", "'待填写' # 下周"), 4), (HEAD + "文号: 待核实\n", 5),
    (HEAD.replace("甲", "待填写"), 2),
])
def test_a_value_still_to_come(front_matter, line):
    (found, rule, _), = gaps(front_matter)
    assert (found, rule) == (line, UNFILLED)


def test_a_day_to_come_is_not_told_as_unknown():
    told = [undated_text(parse(f"---\n{HEAD.replace('2024-01-02', day)}---\n\n正文。\n").document)
            for day in ("", "待填写", "# 待核实", "未载明")]
    assert told == ["待填", "待填", "待填", "未载明"]


@pytest.mark.parametrize("front_matter, key", [
    (HEAD.replace(DATE, ""), "发布日期"), (HEAD.replace("甲", ""), "标题"),
    (HEAD.replace("类别: 其他政策文件\n", ""), "类别"),
    (HEAD.replace("2024-01-02", "2024-13-02 # 待核实"), "发布日期"),
])
def test_what_nobody_has_marked_is_a_fault_as_ever(front_matter, key):
    fault, = parse(f"---\n{front_matter}---\n\n正文。\n").faults
    assert f"“{key}”" in fault.message


def test_a_word_an_office_may_mean_is_no_gap():
    assert not gaps(HEAD + "版式: 机构\n负责人: 待定\n")


def test_layouts_without_a_date_need_not_wait_for_one():
    assert not gaps(HEAD.replace("2024-01-02", "") + "版式: 指南\n")


@pytest.mark.parametrize("kind", KINDS)
def test_every_place_to_rewrite_of_a_new_document_is_known(kind):
    text = KINDS[kind].text("测试县人民政府", "2024年1月2日", 2023)
    found = gaps(HEAD, text)
    words = [words for _, rule, words in found if rule == PLACEHOLDER]
    assert len(words) == len(KINDS[kind].placeholders) == len(found)
    left = text
    for one in words:
        left = left.replace(one, "")
    assert not re.search("[（）]|××", left) and "‹" not in text
    lines = f"---\n{HEAD}---\n\n{text}".split("\n")
    assert all(one in lines[line - 1] for line, _, one in found)


@pytest.mark.parametrize("body", [
    "当事人张××，住××村。\n", "依照第二十条第（五）项、第（一）项办理，有效期五年。\n",
    "申请表写明（目的）、（范围）、（文号）、（年月日）。\n", "请示标题应当写作《关于××的请示》或者《关于××的报告》。\n"
    .replace("关于××的请示", "××的请示"), "附件（正文略）\n", "为了目的，根据上位法制定。\n", "&#65288;正文。）\n",
])
def test_brackets_and_crosses_of_finished_texts_are_none(body):
    assert not gaps(HEAD, body)


@pytest.mark.parametrize("named", ["《没有类别的文件》", "测政发〔2025〕1号", "/c.md"])
def test_one_document_with_gaps_does_not_stop_the_others(tmp_path, named):
    content = write(tmp_path, {
        "a.md": markdown(f"依据: {named}"), "b.md": markdown(published="发布日期: # 待核实\n"),
        "c.md": markdown("标题: 没有类别的文件\n文号: 测政发〔2025〕1号",
                         category="类别: # 待核实：按标题推断\n")})
    loaded = load(content)
    assert loaded.library, loaded.findings
    assert [document.path for document in loaded.library.documents] == ["b.md", "a.md"]
    assert [one.path for one in loaded.held_back] == ["c.md"]
    assert PLACEHOLDERS and DOUBT in loaded.held_back[0].findings[0].message
