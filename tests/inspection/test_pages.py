"""The output of a real build, sound and then tampered with."""

import shutil

import pytest

from tests.inspection.support import folder_of, inspect_folder, to_source
from tests.inspection.test_mutations import FILES
from tests.support import DAY, build

PICTURED = to_source("标题: 图解\n\n## 流程\n\n![办理流程](flow.png)\n\n正文[^1]，见[规定](policy/rules.md#part-1)。"
                     "\n\n[^1]: 脚注。")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    content = folder_of(folder / "content", {**FILES, "pictured.md": PICTURED})
    (content / "flow.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    build(content, folder / "output", folder / "cache")
    return folder


def _rules(folder, output):
    inspection = inspect_folder(folder / "content", folder / "cache", output)
    assert inspection.saw_pages
    return {(finding.path, finding.rule) for finding in inspection.findings
            if finding.path.endswith((".html", ".md"))}


def test_a_fresh_build_is_clean(built):
    assert not _rules(built, built / "output")


RULES, GUIDE = "policy/rules.html", "guide/guide.html"
TAMPERED = [
    (RULES, 'name="SiteName"', 'name="sitename"', "TAG-01"),
    (RULES, '<meta name="ColumnKeywords"', '<meta name="Column"', "TAG-02"),
    (RULES, 'name="ArticleTitle" content="', 'name="ArticleTitle" content="新', "TAG-03"),
    (RULES, 'name="PubDate" content="2026-10-20', 'name="PubDate" content="2026-10-21', "TAG-03"),
    (RULES, "站点地图", "地图", "FOOT-02"),
    (RULES, '<header class="masthead">', '<header>', None),
    (RULES, "请认真执行。</p>", "请认真落实。</p>", "OUT-01"),
    (RULES, "<h1>", "<h1>关于", "OUT-01"),
    (RULES, 'lang="zh-CN"', 'lang=""', "A11Y-01"),
    (RULES, "</article>", "<h1>又一个</h1></article>", "A11Y-01"),
    (RULES, "</article>", '<img src="../flow.png"></article>', "A11Y-01"),
    (RULES, "</article>", '<p id="main"></p></article>', "A11Y-01"),
    (RULES, "</article>", "<table><tr><td>甲</td></tr></table></article>", "A11Y-02"),
    (RULES, "</article>", '<a href="nowhere.html">无</a></article>', "LINK-02"),
    (RULES, "</article>", '<a href="../guide/guide.html#nowhere">无</a></article>', "LINK-02"),
    (RULES, "</article>", '<a href="https://www.example.com/">外</a></article>', "LINK-05"),
    (RULES, "</article>", '<script src="https://www.gov.cn/a.js"></script></article>', "LINK-05"),
    (RULES, "</article>", '<a href="https://www.gov.cn/" style="opacity:0">暗</a></article>',
     "LINK-04"),
    (GUIDE, "</article>", f"<!--{'长' * 110_000}--></article>", "OUT-02"),
]


@pytest.mark.parametrize(("path", "old", "new", "rule"), TAMPERED,
                         ids=[f"{number}-{rule}" for number, (*_, rule) in enumerate(TAMPERED, 1)])
def test_tampered_page(path, old, new, rule, built, tmp_path):
    output = shutil.copytree(built / "output", tmp_path / "output")
    text = (output / path).read_text("utf-8")
    assert old in text
    (output / path).write_text(text.replace(old, new, 1), "utf-8")
    found = _rules(built, output)
    assert found == ({(path, rule)} if rule else set())


def test_a_missing_page_and_the_links_to_it(built, tmp_path):
    output = shutil.copytree(built / "output", tmp_path / "output")
    (output / GUIDE).unlink()
    found = _rules(built, output)
    assert ("guide/guide.md", "OUT-03") in found
    assert {rule for _, rule in found} == {"OUT-03", "LINK-02"}


def test_two_pages_with_one_title(built, tmp_path):
    output = shutil.copytree(built / "output", tmp_path / "output")
    shutil.copy(output / RULES, output / "policy" / "copy.html")
    assert {rule for _, rule in _rules(built, output)} == {"A11Y-03"}


def test_an_output_of_something_else_is_not_looked_at(built, tmp_path):
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("<p>别的网站</p>", "utf-8")
    inspection = inspect_folder(built / "content", built / "cache", output, DAY)
    assert not inspection.saw_pages
    assert not [finding for finding in inspection.findings if finding.path.endswith(".html")]
