"""The category tree: folders, former addresses, inherited validity, faults with places."""

import pytest

from tests.support import DATA, load, write


def _tree(tmp_path):
    return load(write(tmp_path, {})).library.site.categories


def test_folders_and_columns(tmp_path):
    tree = _tree(tmp_path)
    node = tree.by_name["其他政策文件"]
    assert node.path == "disclosure/other/policy/index.html"
    assert node.column == "法定主动公开内容"
    assert [n.name for n in tree.trail("其他政策文件")] == ["法定主动公开内容", "其他法定信息", "其他政策文件"]
    assert tree.by_name["规范性文件"].name == "行政规范性文件"


def test_former_addresses_of_a_category_and_of_all_below_it(tmp_path):
    tree = _tree(tmp_path)
    assert tree.by_name["财政预决算"].former_paths == ("open/budget/index.html",)
    assert tree.by_name["行政规范性文件"].former_paths == (
        "disclosure/rules/index.html", "open/normative/index.html", "open/rules/index.html")


def test_validity_is_inherited(tmp_path):
    tree = _tree(tmp_path)
    assert tree.by_name["行政规范性文件"].has_validity
    assert not tree.by_name["财政预决算"].has_validity


@pytest.mark.parametrize(("old", "new", "rule"), [
    ("目录: guide", "目录: ../guide", "KEY-05"), ("目录: guide", "目录: 指南", "KEY-05"),
    ("目录: guide", "目录: data", "PATH-02"), ("目录: guide", "目录: system", "PATH-02"),
    ("曾用目录: [rules]", "曾用目录: [budget]", "PATH-02"),
    ("曾用目录: [rules]", "曾用目录: [../x]", "KEY-05"),
    ("曾用目录: [rules]", "旧址: [../x]", "PATH-03"),
    ("曾用目录: [rules]", "旧址: [disclosure/budget/index.html]", "PATH-02"),
    ("名称: 财政预决算", "名称: 其他法定信息", "CAT-01"), ("名称: 依申请公开", "名称: 申请", "CAT-02"),
    ("  目录: guide", "", "KEY-03"), ("效力: 是", "效力: 对", "KEY-05"),
    ("  下级:\n    -", "  下级: 无\n  甲:\n    -", "KEY-01")])
def test_faults(tmp_path, old, new, rule):
    text = (DATA / "categories.yml").read_text("utf-8")
    assert old in text
    content = write(tmp_path, {})
    (content / "_data" / "categories.yml").write_text(text.replace(old, new, 1), "utf-8")
    found = load(content)
    assert found.library is None
    assert rule in {f.rule for f in found.findings}
    assert all(f.path == "_data/categories.yml" and f.line for f in found.findings
               if f.severity == "错误")
