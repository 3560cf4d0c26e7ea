"""Files that look forgotten, and names that Windows cannot have or tell apart, are told."""

import sys

import pytest

from plugins.documents.findings import Severity
from tests.support import DAY, build, load, markdown, write

FORGOTTEN = ["p/tongzhi.md.txt", "p/tongzhi.markdown", "p/tongzhi.md ", "p/a.mdown", "p/a.md.bak",
             "p/a.md~"]


def _told(content):
    return {(found.path, found.rule, found.severity) for found in load(content).findings}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 没有这样的文件名")
def test_what_looks_like_a_document_is_told_and_stops_nothing(tmp_path):
    content = write(tmp_path / "content", {
        "p/a.md": markdown(), **dict.fromkeys(FORGOTTEN, markdown())})
    summary = build(content, tmp_path / "output", tmp_path / "cache")
    assert "6 个像是文件、后缀不是 .md 的" in str(summary)
    told = _told(content)
    assert {(path, "FILE-09", Severity.WARNING) for path in FORGOTTEN} <= told
    fix = {found.path: found.fix for found in load(content).findings}["p/tongzhi.md.txt"]
    assert "p/tongzhi.md（" in fix


def test_a_file_that_no_document_names_is_told(tmp_path):
    content = write(tmp_path, {
        "p/a.md": markdown("附件: [b.pdf]\n宣布失效: [qd.csv]", body="见[表](t.xlsx)。![图](t.png)\n"),
        "p/b.pdf": "x", "p/t.xlsx": "x", "p/t.png": "x", "p/wuyong.pdf": "x", "p/gaojian.docx": "x", "p/v.srt": "x",
        "p/qd.csv": "文号,标题\n测政发〔2001〕1号,某办法\n", "_draft/x.pdf": "x", ".x.pdf": "x"})
    assert {told for told in _told(content) if told[1].startswith("FILE")} == {
        ("p/wuyong.pdf", "FILE-10", Severity.NOTE), ("p/gaojian.docx", "FILE-10", Severity.NOTE),
        ("p/v.srt", "FILE-10", Severity.NOTE)}
    [srt] = [found for found in load(content).findings if found.path == "p/v.srt"]
    assert "WEBVTT" in srt.fix


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="那里没有这样的文件")
@pytest.mark.parametrize(("files", "path", "rule"), [
    ({"p/con.md": markdown()}, "p/con.md", "PATH-01"),
    ({"aux/a.md": markdown()}, "aux/a.md", "PATH-01"),
    ({"a.md": markdown("附件: nul.pdf"), "nul.pdf": "x"}, "a.md", "ATT-01"),
    ({"a.md": markdown("附件: a."), "a.": "x"}, "a.md", "ATT-01"),
    ({"a.md": markdown("旧址: 2020/prn.html")}, "a.md", "PATH-03"),
    ({"Tu.png": "x", "tu.png": "y"}, "tu.png", "PATH-02"),
    ({"_ziliao/Tu.png": "x", "_ziliao/tu.png": "y"}, "_ziliao/tu.png", "PATH-02"),
    ({"Tu": "x", "tu/a.png": "y"}, "tu/a.png", "PATH-02"),
])
def test_what_a_clerk_on_windows_cannot_check_out_is_a_fault(tmp_path, files, path, rule):
    found = load(write(tmp_path, {"b.md": markdown(), **files}))
    assert found.library is None
    assert (path, rule) in {(one.path, one.rule) for one in found.findings}


@pytest.mark.skipif(sys.platform == "win32", reason="那里没有这样的文件")
@pytest.mark.parametrize("name", ["_x/com1.txt", "a:b.pdf", "lpt9", "b.pdf ", "c."])
def test_a_name_that_nobody_publishes_is_asked_about(tmp_path, name):
    content = write(tmp_path, {"b.md": markdown(), name: "x"})
    assert (name, "PATH-04", Severity.WARNING) in _told(content)
    assert load(content).library is not None


def test_a_slip_in_the_year_is_said_by_the_build(tmp_path):
    """2042 for 2024; a document of next month waits without a word."""
    content = write(tmp_path / "content", {
        "a.md": markdown("发布日期: 2042-01-06"), "b.md": markdown("发布日期: 2026-12-30"),
        "c.md": markdown("发布日期: 2042-01-06\n公开属性: 不予公开")})
    said = str(build(content, tmp_path / "output", tmp_path / "cache", DAY))
    assert "有 1 个文件的“发布日期”在一年以后，没有发布：a.md（2042-01-06）" in said


def test_the_right_name_with_another_suffix_is_what_is_meant(tmp_path):
    found = load(write(tmp_path, {"a.md": markdown(), "_data/site.yaml": "甲: 乙\n"}))
    (told,) = [one for one in found.findings if one.rule == "FILE-10"]
    assert "“site.yml”" in told.fix


def test_a_file_of_settings_that_nothing_reads_is_told_with_the_name_that_is_meant(tmp_path):
    found = load(write(tmp_path, {
        "a.md": markdown(), "_data/waiver.yml": "- 甲\n", "_data/neighbours/hewan.json": "{}"}))
    (told,) = [one for one in found.findings if one.rule == "FILE-10"]
    assert told.path == "_data/waiver.yml" and "waivers.yml" in told.fix
    assert told.severity is Severity.WARNING and found.library is not None
