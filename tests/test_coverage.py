"""A summary or a catalogue entry is never shown, printed, cited or counted as the document."""

import json
from datetime import date

import pytest
from lxml import html

from plugins.validity.policies import has_interpretation, policies_of
from plugins.validity.timeline import timelines_of
from tests.inspection.support import inspect_folder
from tests.schedules.making import HEAD
from tests.support import build, load, markdown, read_tree, write

URL = "https://www.example.gov.cn/zfxxgk/"
ACT = ("类别: 行政规范性文件\n发文机关: 测试县人民政府\n成文日期: 2024-01-01\n有效期至: 2027-10-31\n")
SIGNED = "各乡镇：\n\n概括办法的内容。\n\n测试县人民政府\n\n2024年1月1日\n"
ROWS = "| 1 | 甲 | 规范性文件 | 文本 | 条例 | 20日 | 政府办 | 行政规范性文件 |\n"
FILES = {
    "n/summary.md": markdown(
        f"{ACT}标题: 烟花管理办法\n文号: 测政发〔2024〕3号\n收录: 摘要\n"
        "来源: 测试县人民政府门户网站 http://portal.example/3.html", body=SIGNED),
    "n/entry.md": markdown(f"{ACT}标题: 市容管理办法\n文号: 测政发〔2024〕4号\n收录: 题录", body=""),
    "n/told.md": markdown("标题: 烟花管理办法解读\n版式: 解读\n类别: 其他政策文件\n"
                          "解读: 测政发〔2024〕3号"),
    "n/named.md": markdown("标题: 市容管理办法解读\n版式: 解读\n类别: 其他政策文件\n收录: 题录\n"
                           "解读: 测政发〔2024〕4号", body=""),
    "n/before.md": markdown("标题: 养犬管理办法\n成文日期: 2019-01-01\n收录: 摘要"),
    "n/now.md": markdown("标题: 养犬管理办法\n成文日期: 2024-01-01\n前版: before.md"),
    "r/2025.md": markdown("标题: 测试县人民政府2025年年度报告\n类别: 政府信息公开年报\n版式: 年报\n"
                          "收录: 题录\n发文机关: 测试县人民政府", body=""),
    "s/list.md": markdown("标题: 公开目录\n版式: 目录\n类别: 政府信息公开制度", body=HEAD + ROWS),
}


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return write(tmp_path_factory.mktemp("coverage") / "content", FILES)


@pytest.fixture(scope="module")
def files(content):
    build(content, content.parent / "site", content.parent / "cache", site_url=URL)
    return read_tree(content.parent / "site")


@pytest.mark.parametrize(("path", "note", "citation"), [
    ("n/summary.html", "本页是摘要，不是文件全文。原文见：测试县人民政府门户网站 http://portal.example/3.html",
     "《烟花管理办法》（测政发〔2024〕3号）摘要"),
    ("n/entry.html", "本页是题录，没有文件正文。", "《市容管理办法》（测政发〔2024〕4号）题录"),
])
def test_its_page_says_what_it_is_and_is_no_official_document(files, path, note, citation):
    page = html.fromstring(files[path])
    assert page.xpath("string(//*[@data-coverage])") == note
    assert page.xpath("string(//*[@data-citation])") == citation
    assert not page.find_class("letterhead") and not page.find_class("text-document")
    assert page.find_class("text-abridged") and page.find_class("validity")
    [block] = page.xpath("//script[@type='application/ld+json']/text()")
    [thing] = [one for one in json.loads(block)["@graph"] if one.get("@id") == URL + path]
    assert thing["@type"] == "CreativeWork" and "author" not in thing
    assert thing["name"].endswith(f"（{citation[-2:]}）")


def test_lists_feeds_and_search_label_it(files):
    for path in ("disclosure/normative/index.html", "validity/in-force.html",
                 "search/titles/y.html", "feeds/documents.atom", "feeds/documents.json"):
        assert "烟花管理办法（摘要）" in files[path].decode(), path
    assert "共2件（其中摘要1件、题录1件）" in files["disclosure/normative/index.html"].decode()
    assert ',"摘要"]' in b"".join(data for path, data in files.items()
                                if path.startswith("search/x/")).decode()
    rows = {row["path"]: row for row in json.loads(files["data/documents.json"])}
    assert rows["n/summary.html"]["title"] == "烟花管理办法"
    assert [rows[f"n/{name}.html"]["coverage"] for name in ("summary", "entry", "told")] == [
        "summary", "entry", "full"]


def test_it_keeps_no_promise_of_the_schedule(files):
    page = files["schedules/s/list.html"].decode()
    assert 'data-state="abridged">只有摘要或题录<' in page
    assert "0项有文件，0项空白，1项只有摘要或题录" in page


def test_it_stands_for_a_policy_but_an_entry_explains_nothing(content):
    library = load(content).library
    policies = policies_of(library, timelines_of(library), date(2026, 1, 1))
    assert [document.path for document in policies] == ["n/entry.md", "n/summary.md"]
    assert [has_interpretation(library, document) for document in policies] == [False, True]


def test_an_entry_without_a_text_is_sound(content):
    inspection = inspect_folder(content, content.parent / "cache")
    assert {finding.rule for finding in inspection.findings
            if finding.path == "n/entry.md"} <= {"REL-01"}  # that nothing interprets it


def test_it_is_compared_with_no_text_and_counts_as_no_report(files):
    assert not [path for path in files if path.startswith("versions/")]
    assert 'n/before.html"' in files["n/now.html"].decode()
    assert "2025年" not in files["annual-report/by-office.html"].decode()
    assert "本页是题录" in files["r/2025.html"].decode()
