"""The output of a real build, sound and then tampered with."""

import re
import shutil
from dataclasses import replace

import pytest

from plugins.inspection.facts import PageFacts
from plugins.inspection.inspecting import inspect_all
from plugins.inspection.output import InspectedOutput
from plugins.inspection.page import PageLink
from plugins.inspection.rules import page_foreign
from tests.inspection.support import bare_context, folder_of, inspect_folder, to_source
from tests.inspection.test_mutations import FILES
from tests.support import DAY, build, options_of

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
    (RULES, '<footer class="footer">', '<footer></footer><div class="footer">', "FOOT-02"),
    (RULES, '<header class="masthead">', '<header>', None),
    (RULES, "请认真执行。</p>", "请认真落实。</p>", "OUT-01"),
    (RULES, "</h1>", "关于</h1>", "OUT-01"),
    (RULES, 'lang="zh-CN"', 'lang=""', "A11Y-01"),
    (RULES, "</article>", "<h1>又一个</h1></article>", "A11Y-01"),
    (RULES, "</article>", '<img src="../flow.png"></article>', "A11Y-01"),
    (RULES, "</article>", '<p id="main"></p></article>', "A11Y-01"),
    (RULES, "</article>", "<table><tr><td>甲</td></tr></table></article>", "A11Y-02"),
    (RULES, "</article>", '<a href="nowhere.html">无</a></article>', "LINK-02"),
    (RULES, "</article>", '<a href="../../town/index.html">乡</a></article>', "LINK-02"),
    (RULES, "</article>", '<a href="../../town/index.html" rel="external">镇</a></article>', None),
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


def test_an_output_that_is_not_of_today_is_told_in_one_sentence(built, tmp_path):
    content, output = tmp_path / "content", tmp_path / "output"
    shutil.copytree(built / "content", content)
    shutil.copytree(built / "output", output)
    for number in range(3):
        (content / f"new-{number}.md").write_text(to_source(f"标题: 新的文件{number}\n\n正文。"), "utf-8")
    asked = []
    options = options_of(content, output, tmp_path / "cache")
    found = inspect_all(options, [lambda *values: asked.append(values) or ()]).findings
    stale = [finding for finding in found if "new-" in finding.path + finding.message]
    assert [(finding.path, finding.rule) for finding in stale] == [("", "OUT-03")]
    assert "new-0.md、new-1.md、new-2.md 没有页面" in stale[0].message and not asked


def test_a_site_older_than_its_settings_is_told_instead_of_each_page(built, tmp_path):
    folder = shutil.copytree(built, tmp_path / "moved")
    settings = folder / "content" / "_data" / "site.yml"
    text = re.sub(r"(?m)^(主办单位|名称|网站名称): .*$", r"\1: 示例县人民政府信息公开办公室", settings.read_text("utf-8"))
    assert text != settings.read_text("utf-8")
    settings.write_text(text, "utf-8")
    inspection = inspect_folder(folder / "content", folder / "cache", folder / "output")
    told = [finding for finding in inspection.findings
            if finding.rule == "OUT-03" or finding.path.endswith(".html")]
    assert [finding.rule for finding in told] == ["OUT-03"] and not inspection.saw_pages
    assert "网站比设置旧" in told[0].message and "inv build" in told[0].fix


def test_the_output_of_no_document_at_all_is_one_too(tmp_path):
    content = folder_of(tmp_path / "content", {})
    build(content, tmp_path / "output", tmp_path / "cache")
    assert inspect_folder(content, tmp_path / "cache", tmp_path / "output").saw_pages
    assert not inspect_folder(content, tmp_path / "cache", tmp_path / "nowhere").saw_pages


def test_two_pages_with_one_title(built, tmp_path):
    output = shutil.copytree(built / "output", tmp_path / "output")
    shutil.copy(output / RULES, output / "policy" / "copy.html")
    assert {rule for _, rule in _rules(built, output)} == {"A11Y-03"}


# Host, element if it is loaded; what is told, and where, for all pages together.
OUTSIDE = [
    ("find.example.com", "", [("_data/site.yml", "“find.example.com”没有登记（2 个网页）")]),
    ("frame.example.com", "", [("a.html", "“frame.example.com”没有登记（2 个网页）")]),
    ("cdn.example.com", "script", [("a.html", "从“cdn.example.com”读取文件（script）（2 个网页）")]),
    ("zfwzgl.www.gov.cn", "", []), ("www.gov.cn", "script", [("a.html", "从“www.gov.cn”读取")]),
]


@pytest.mark.parametrize("host, tag, told", OUTSIDE)
def test_what_stands_on_every_page_is_told_once(host, tag, told):
    context = bare_context()
    identity = replace(context.site.identity, error_report_url="https://find.example.com/report")
    site = replace(context.site, identity=identity)
    pages = {path: PageFacts(outside=f"7\t{host}\t{tag}") for path in ("a.html", "b.html")}
    found = list(page_foreign.check(
        InspectedOutput({}, pages), replace(context, library=replace(context.library, site=site))))
    assert [(fault.path, says in fault.message) for fault,
            (_, says) in zip(found, told, strict=True)
            ] == [(path, True) for path, _ in told]


@pytest.mark.parametrize("address, host", [
    ("https://www.example.com:81/a", "www.example.com"),
    ("//cdn.example.com/a.js", "cdn.example.com"),
    ("https://example.com\\@www.gov.cn/", "example.com"), ("\\\\example.com/a", "example.com"),
    ("../a.html", ""), ("mailto:a@example.com", ""), ("#a", "")])
def test_the_host_of_a_link_is_what_a_browser_takes_for_it(address, host):
    assert PageLink("a", address, 1).host == host


def test_an_output_of_something_else_is_not_looked_at(built, tmp_path):
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("<p>别的网站</p>", "utf-8")
    inspection = inspect_folder(built / "content", built / "cache", output, DAY)
    assert not inspection.saw_pages
    assert not [finding for finding in inspection.findings if finding.path.endswith(".html")]
