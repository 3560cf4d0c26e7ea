"""Which documents wait for a signature: left out of the site, and listed."""

import pytest

from plugins.inspection.inspecting import inspect_all
from plugins.reviewing.command import Signing, review
from plugins.reviewing.rules import ReviewRules, read_rules
from tests.support import DAY, build, load, markdown, options_of, read_tree, write

RULES = "审核:\n  步数: {法定主动公开内容: 2, 财政预决算: 0}\n  自: 2024-01-01\n"
CONTENT = {
    "_data/rules.yml": RULES,
    "new.md": markdown(title="标题: 新的\n", body="标记甲\n"),
    "old.md": markdown(title="标题: 旧的\n", published="发布日期: 2023-12-31\n"),
    "budget.md": markdown(title="标题: 预算\n", category="类别: 财政预决算\n"),
    "later.md": markdown(title="标题: 以后\n", category="类别: 财政预决算\n",
                         published="发布日期: 2027-01-01\n"),
}


@pytest.fixture
def content(tmp_path):
    folder = write(tmp_path / "content", {"old.md": CONTENT["old.md"]})
    return write(folder, CONTENT)


def titles(built):
    return {document.title for document in built.context.library.documents}


def test_unreviewed_documents_leave_no_byte(content, tmp_path):
    built = build(content, tmp_path / "out", tmp_path / "cache")
    assert {one.path for one in built.held_back} == {"new.md"}
    tree = read_tree(tmp_path / "out")
    assert "old.html" in tree and "budget.html" in tree and "new.html" not in tree
    assert not [path for path, data in tree.items() if "标记甲".encode() in data]


def test_reviewed_documents_are_published_and_names_are_not(content, tmp_path):
    for name in ("签名者甲", "签名者乙"):
        assert review(content, "new.md", Signing(name), DAY, lambda line: None) == 0
    build(content, tmp_path / "out", tmp_path / "cache")
    tree = read_tree(tmp_path / "out")
    assert "new.html" in tree
    assert not [path for path, data in tree.items() if "签名者".encode() in data]


def test_who_looks_is_told_when_all_steps_are_signed(content):
    def shown(signing):
        said = []
        review(content, "new.md", signing, DAY, said.append)
        return "\n".join(said)

    assert "下一步：复审" in shown(Signing("甲")) + shown(Signing())
    shown(Signing("乙"))
    assert "初审、复审已经签全，可以发布。" in shown(Signing()) and "终审" not in shown(Signing())


def test_the_preview_shows_them_marked_on_page_and_list(content, tmp_path):
    built = build(content, tmp_path / "out", tmp_path / "cache")
    assert titles(built) == {"旧的", "预算"}
    assert "有 1 个文件没有发布（未审核 1 个）" in str(built)
    built = build(content, tmp_path / "out", tmp_path / "cache", unreviewed=True)
    assert titles(built) == {"新的", "旧的", "预算", "以后"}
    assert "预览里标出，不会发布（未审核 1 个）" in str(built)
    tree = {path: data.decode() for path, data in read_tree(tmp_path / "out").items()
            if path.endswith(".html")}
    assert {path for path, page in tree.items() if "未审核" in page} >= {"new.html", "index.html"}
    assert "未审核" not in tree["old.html"] + tree["budget.html"]
    assert {path for path, page in tree.items()
            if "到2027年1月1日才公布" in page} >= {"later.html", "index.html"}
    build(content, tmp_path / "out", tmp_path / "cache")  # the same folder as it is published
    assert not [path for path, data in read_tree(tmp_path / "out").items()
                if "未审核".encode() in data or path == "later.html"]


def test_what_waits_is_a_finding(content, tmp_path):
    options = options_of(content, tmp_path / "out", tmp_path / "cache")

    def found():
        return [(f.rule, f.path, f.line) for f in inspect_all(options).findings
                if f.rule.startswith("REV")]

    assert found() == [("REV-11", "new.md", 2)]
    review(content, "new.md", Signing("甲"), DAY, lambda line: None)
    assert found() == [("REV-11", "new.md", 2)]
    file = content / "new.md"
    signed = file.read_text("utf-8")
    file.write_text(signed.replace("标记甲", "标记乙"), "utf-8")
    assert found() == [("REV-12", "new.md", 6)]
    record = next(line for line in signed.split("\n") if "初审" in line)
    file.write_text(signed.replace(record, record + "\n" + record.replace("初审", "复审")), "utf-8")
    assert found() == [("REV-13", "new.md", 7)]
    (content / "_data" / "rules.yml").write_text(
        RULES + "级别: [{规则: REV-13, 级别: 错误}]\n", "utf-8")
    assert [one.severity for one in inspect_all(options).findings if one.rule == "REV-13"] == ["错误"]


@pytest.mark.parametrize("text, says", [
    ("审核:\n  步数: {行政规范性文体: 3}\n", "您是否想写“行政规范性文件”"),
    ("审核:\n  步数: {行政规范性文件: 4}\n", "最多 3 步"),
    ("审核:\n  步: {行政规范性文件: 3}\n", "步数"),
    ("审核: 三审\n", "字段: 值"),
])
def test_faults_of_the_rules(tmp_path, text, says):
    content = write(tmp_path, CONTENT | {"_data/rules.yml": text})
    tree = load(content).library.site.categories
    _, faults = read_rules(content / "_data", tree)
    assert [fault for fault in faults if says in fault.message + fault.fix]


def test_without_rules_nothing_waits(tmp_path):
    content = write(tmp_path, {"new.md": CONTENT["new.md"]})
    assert read_rules(content / "_data", load(content).library.site.categories) == (
        ReviewRules(), ())
