"""The begin of a file, as the list of documents shows it."""

import pytest

from plugins.preview.heads import Head, head_of


@pytest.mark.parametrize("head, shown", [
    ("标题: 甲\n类别: 乙\n发布日期: 2026-01-02\n", Head("a.md", "甲", "", "", "乙", "2026-01-02")),
    ('标题: "甲: 一" # 注\n类别: \'乙\'\n发布日期: 2026-01-02 10:30\n发文机关:\n- 子\n- 丑\n有效期至: 2027-01-01\n',
     Head("a.md", "甲: 一", "", "子、丑", "乙", "2026-01-02", "2027-01-01")),
    ("标题：甲\n类别：乙\n发布日期：2026-01-02\n发文机关: [子, 丑]\n",
     Head("a.md", "甲", "", "子、丑", "乙", "2026-01-02")),
    ("标题: 甲\n类别: # 待核实：看不出\n文号: 测政发〔2026〕1号 # 待核实：取自正文\n",
     Head("a.md", "甲", "测政发〔2026〕1号", doubts=2, is_complete=False)),
    ("标题: 甲\n类别: 乙\n发布日期: 待填\n",
     Head("a.md", "甲", "", "", "乙", "待填", is_complete=False)),
    ("标题: 甲\n类别: 乙\n版式: 问答\n责任单位: 子\n", Head("a.md", "甲", "", "子", "乙")),
    ("标题: 甲\n类别: 乙\n版式: 页面\n公开属性: 依申请公开\n", Head("a.md", "甲", "", "", "乙", is_public=False)),
    ("标题: 甲\n类别: 乙\n发布日期: 2026-01-02\n撤下: {日期: 2026-02-01, 理由: 错}\n",
     Head("a.md", "甲", "", "", "乙", "2026-01-02", is_withdrawn=True)),
])
def test_what_a_document_says_of_itself(head, shown):
    for text in (f"---\n{head}---\n\n正文\n", f"\ufeff---\n{head}---\n".replace("\n", "\r\n")):
        assert head_of("a.md", text.encode()) == shown


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", "没有文件头".encode(), b"---\n", "---\n标题".encode()])
def test_what_is_no_document_still_has_a_row(data):
    assert head_of("a.md", data) == Head("a.md", is_complete=False)
