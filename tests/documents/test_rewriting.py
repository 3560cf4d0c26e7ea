"""Changing one key leaves every other byte of the file as it was."""

import pytest

from plugins.documents.rewriting import CannotRewrite, cut, rewrite
from plugins.documents.yaml_text import read_items, write_items, write_record, write_text

ORDER = ("标题", "类别", "发布日期", "文号", "附件", "摘要", "简历")
SOURCE = """---
# 网站编辑部
标题:   "甲 𠀀 乙"  # 照原件

类别: 其他 # 待核实：哪一类
附件:
- {文件: a.pdf, 名称: "甲, 乙"}
- b.pdf
# 摘要由办公室写
摘要: |
  一
  # 二

# 尾
---
正文

---
标题: 不是文件头
"""


def changed(values, source=SOURCE):
    return rewrite(source.encode(), values, ORDER).decode()


@pytest.mark.parametrize("values, old, new", [
    ({"标题": "丙"}, '标题:   "甲 𠀀 乙"  # 照原件', "标题: 丙  # 照原件"),
    ({"类别": ""}, "类别: 其他 # 待核实：哪一类\n", ""),
    ({"附件": write_items(["c.pdf"])}, '- {文件: a.pdf, 名称: "甲, 乙"}\n- b.pdf\n', "- c.pdf\n"),
    ({"摘要": "三"}, "摘要: |\n  一\n  # 二\n", "摘要: 三\n"),
    ({"文号": "永政办发〔2024〕1号"}, "附件:\n", "文号: 永政办发〔2024〕1号\n附件:\n"),
    ({"简历": write_text("一\n二")}, "\n# 尾", "简历: |\n  一\n  二\n\n# 尾"),
    ({"发布日期": "2024-01-02", "文号": "令"}, "附件:\n", "发布日期: 2024-01-02\n文号: 令\n附件:\n"),
])
@pytest.mark.parametrize("newline, bom", [("\n", ""), ("\r\n", "\ufeff")])
def test_only_what_is_meant(values, old, new, newline, bom):
    assert SOURCE.count(old) == 1
    source, expected = (bom + text.replace("\n", newline)
                        for text in (SOURCE, SOURCE.replace(old, new)))
    assert changed(values, source) == expected


def test_a_settled_comment_goes():
    assert rewrite(SOURCE.encode(), {}, ORDER, ["类别", "附件"]).decode() == SOURCE.replace(
        " # 待核实：哪一类", "")
    assert rewrite(SOURCE.encode(), {"标题": "丙", "类别": ""}, ORDER, ["标题", "类别"]).decode() == (
        SOURCE.replace('标题:   "甲 𠀀 乙"  # 照原件', "标题: 丙").replace("类别: 其他 # 待核实：哪一类\n", ""))


def test_nothing_to_change_changes_nothing():
    assert changed({}) == changed({"文号": ""}) == SOURCE


@pytest.mark.parametrize("source", [
    "没有文件头", "---\n标题: 甲\n", "---\n{标题: 甲}\n---\n", "---\n标题: [\n---\n",
    "---\n- 甲\n---\n", "﻿", "",
])
def test_what_cannot_be_changed_key_by_key_is_left_alone(source):
    with pytest.raises(CannotRewrite) as refusal:
        changed({"标题": "甲"}, source)
    assert str(refusal.value)


def test_an_unreadable_value_is_refused():
    with pytest.raises(CannotRewrite):
        changed({"标题": "[甲"})


@pytest.mark.parametrize("text", [
    "永政办发〔2024〕66号", "a: b", "- a", "'", '"', "a #b", "null", "~", "1.", "{", "[x", "{a: b}",
    "@x", "a\u2028b", "%", "a:", "x,y", "#", "是", "一\n二", "一\n\n  二", "*x", "&x", "!x", "\\",
    "2024-01-02", "?", "? x", "|", ">", "`", "\ufeffx", "x\x85y",
])
def test_any_text_reads_back(text):
    written = rewrite("---\n标题: 甲\n---\n".encode(), {"标题": write_text(text)}, ORDER)
    assert cut(written).values["标题"].value.strip() == text
    items = rewrite("---\n标题: 甲\n---\n".encode(), {"附件": write_items([text, "乙"])}, ORDER)
    assert text == "{a: b}" or read_items(cut(items).values["附件"]) == (text, "乙")


def test_comments_are_shown():
    source = cut(SOURCE.encode())
    assert [source.comment(key) for key in ("标题", "类别", "附件", "文号")] == [
        "照原件", "待核实：哪一类", "", ""]


def test_a_record_has_quotes_only_where_yaml_needs_them():
    assert write_record((("文件", "a.pdf"), ("名称", "甲, 乙"), ("至", ""))) == (
        '{文件: a.pdf, 名称: "甲, 乙"}')
