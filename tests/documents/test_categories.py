"""The category tree: folders, former addresses, inherited validity, faults with places."""

from datetime import date
from types import SimpleNamespace

import pytest
from lxml import html

from plugins.inspection.columns import blank_columns, stale_columns
from tests.support import DATA, build, load, markdown, write


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
    ("- 名称: 政府信息公开指南", "- {名称: 新栏目, 目录: new}\n- 名称: 政府信息公开指南", "CAT-02"),
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


def test_an_archived_category_is_kept_marked_and_no_longer_stale_or_blank(tmp_path):
    data = (DATA / "categories.yml").read_text("utf-8")
    name = "- 名称: 其他政策文件\n"
    at = data.index(name)
    indent = " " * (at - data.rindex("\n", 0, at) - 1 + 2)
    content = write(tmp_path / "content", {
        "_data/categories.yml": data.replace(
            name, f"{name}{indent}归档: 2026-06-01\n{indent}更新期限: 30\n"),
        "a.md": markdown("标题: 旧事\n发布日期: 2024-01-02")})
    library = load(content).library
    for day, is_kept in ((date(2026, 5, 31), False), (date(2026, 6, 1), True)):
        context = SimpleNamespace(has_own_columns=True, site=library.site, published=library,
                                  day=day)
        assert ([node.name for node, *_ in stale_columns(context)] == []) is is_kept
        assert "财政预决算" in [node.name for node in blank_columns(context)]
    build(content, tmp_path / "output", tmp_path / "cache")
    page = html.fromstring(
        (tmp_path / "output/disclosure/other/policy/index.html").read_bytes())
    notice, = page.xpath("//p[@data-state='archived']")
    assert "自2026年6月1日起不再更新" in notice.text_content() and page.xpath("//a[text()='旧事']")
    above = html.fromstring((tmp_path / "output/disclosure/other/index.html").read_bytes())
    assert above.xpath("//nav[@class='children']//span[text()='其他政策文件（已归档）']")
