"""Old addresses of lists in the file of the categories, whatever way it is written."""

import pytest

from plugins.migration.list_addresses import add_to_categories

BLOCK = "- 名称: 通知公告\n  目录: notices  # 一月改过\n  下级:\n    - {名称: 财政预决算, 目录: budget}\n"


@pytest.mark.parametrize(("text", "wanted", "expected"), [
    (BLOCK, {"通知公告": ["t/index.html"]}, BLOCK.replace("过\n", "过\n  旧址: [t/index.html]\n")),
    (BLOCK, {"财政预决算": ["b.jsp?id=3", "b/"]},
     BLOCK.replace("budget}", "budget, 旧址: [b.jsp?id=3, b/]}")),
    ("- 名称: 甲\n  目录: a\n  旧址: [b/]\n", {"甲": ["c/"]}, "- 名称: 甲\n  目录: a\n  旧址: [b/, c/]\n"),
    ("- 名称: 甲\n  旧址: b/\n  目录: a", {"甲": ["c/"]}, "- 名称: 甲\n  旧址: [b/, c/]\n  目录: a")])
def test_they_are_added_and_all_else_stays(tmp_path, text, wanted, expected):
    (tmp_path / "categories.yml").write_text(text, "utf-8")
    assert add_to_categories(tmp_path, wanted) == (sum(map(len, wanted.values())), [])
    assert (tmp_path / "categories.yml").read_text("utf-8") == expected


@pytest.mark.parametrize("text", ["- 名称: 甲\n  目录: a\n  旧址:\n    - b/\n", "- 名称: 乙\n", "甲: ["])
def test_what_cannot_be_written_is_for_a_person(tmp_path, text):
    (tmp_path / "categories.yml").write_text(text, "utf-8")
    assert add_to_categories(tmp_path, {"甲": ["c/"]}) == (
        0, ["_data/categories.yml 的“甲”加上 旧址: [c/]"])
    assert (tmp_path / "categories.yml").read_text("utf-8") == text
