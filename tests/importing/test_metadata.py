"""Labels and their values, in cells and in lines."""

import pytest

from plugins.importing.metadata import attribute_of, is_label_line, pairs_in, pairs_of, stated_by


@pytest.mark.parametrize(("label", "attribute"), [
    ("索 引 号：", "index_number"), ("标　　题：", "title"), ("发文字号", "document_number"),
    ("【发布日期】", "published_at"), ("PubDate", "published_at"), ("联系电话", "")])
def test_labels(label, attribute):
    assert attribute_of(label) == attribute


@pytest.mark.parametrize(("cells", "pairs"), [
    (["文号：", "某政发〔2024〕3号", "发布日期：", "2024-05-06"],
     [("文号：", "某政发〔2024〕3号"), ("发布日期：", "2024-05-06")]),
    (["主题词：", "", "来源：", "办公室"], [("来源：", "办公室")]),
    (["主题词：", "来源：", "办公室"], [("来源：", "办公室")]),
    (["姓名", "张三"], []),
])
def test_cells(cells, pairs):
    assert list(pairs_of(cells)) == pairs


@pytest.mark.parametrize(("text", "pairs"), [
    ("发布时间：2024-05-06 10:30　来源：办公室", [("发布时间", "2024-05-06 10:30"), ("来源", "办公室")]),
    ("**发布日期**: 2025-04-11", [("发布日期", "2025-04-11")]),
    ("本办法的有效期：另行规定", [("有效期", "另行规定")]),
    ("文件来源：不明", []),
    ("没有标签", []),
])
def test_lines(text, pairs):
    found = list(pairs_in(text))
    assert found == pairs or not is_label_line(text)


def test_the_first_value_counts():
    found = stated_by([("文号", "甲"), ("发文字号", "乙"), ("别的", "丙")])
    assert [(one.value, one.source) for one in found["document_number"]] == [
        ("甲", "“文号”一栏"), ("乙", "“发文字号”一栏")]
