"""What is said of a name that leads to no file: how to write what was meant."""

import pytest

from plugins.documents.misnamed import explain, suggest

FOLDER = ("policy/mingdan.xlsx", "policy/guide.md", "policy/tu.png", "budget/juesuan.pdf", "a.md")


@pytest.mark.parametrize(("file", "is_declared", "said"), [
    ("无", True, "不写“附件”"), ("无。", True, "不写“附件”"), ("/", True, "不写“附件”"),
    ("“a.pdf”", True, "写成：a.pdf"), ("'a.pdf'", False, "写成：a.pdf"),
    ("名单（a.pdf）", True, "{文件: a.pdf, 名称: 名单}"), ("a.pdf (名单)", True, "{文件: a.pdf, 名称: 名单}"),
    ("名单（a.pdf）", False, "[名单](a.pdf)"),
    ("说明", False, "［"), ("附件1", False, "不是文件名，也不是网址"),
    ("说明", True, None), ("说明.docx", False, None), ("a.pdf", True, None), ("guide", False, None)])
def test_what_is_no_name_of_a_file_is_explained(file, is_declared, said):
    found = explain(file, is_declared)
    assert said in "".join(found) if said else found is None


@pytest.mark.parametrize(("file", "meant"), [
    ("mingdan.xls", "mingdan.xlsx"), ("mingdan", "mingdan.xlsx"), ("mingdn.xlsx", "mingdan.xlsx"),
    ("Mingdan.XLSX", "mingdan.xlsx"), ("gide.md", "guide.md"), ("juesuan.pdf", "/budget/juesuan.pdf"),
    ("tu.jpg", "tu.png"), ("tupian.jpg", ""), ("b.pdf", ""), ("b.md", "")])
def test_a_file_of_the_same_kind_or_name_is_suggested(file, meant):
    assert suggest("policy/b.md", file, FOLDER) == (f"您是否想写“{meant}”？" if meant else "")
