"""A copy on the disk: what a link in it means, and what anybody may have put there."""

import os

import pytest

from plugins.migration.saved_copy import LARGEST_PAGE, list_copy, open_copy
from plugins.migration.survey import survey_page

PAGE = b"<html><meta charset=utf-8><title>a</title><p>x</p>"


def _copy(folder, files):
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return open_copy(folder)


def test_links_are_found_as_each_program_leaves_them(tmp_path):
    copy = _copy(tmp_path, {"s.cn/a/b.html": PAGE, "s.cn/v.jsp@id=3.html": PAGE,
                            "s.cn/d/index.html": PAGE, "s.cn/a/甲.doc": b"x"})

    def found(href):
        return copy.find(href, "s.cn/a/b.html", "s.cn/a/b.html").path

    assert found("../v.jsp%40id=3.html") == found("/v.jsp?id=3") == "s.cn/v.jsp@id=3.html"
    assert found("http://s.cn/v.jsp?id=3") == "s.cn/v.jsp@id=3.html"
    assert found("../d/") == found("http://s.cn/d/") == "s.cn/d/index.html"
    assert found("%E7%94%B2.doc") == "s.cn/a/甲.doc"


def test_dead_and_foreign_links_are_distinguished(tmp_path):
    copy = _copy(tmp_path, {"s.cn/a.html": PAGE})
    dead = copy.find("gone.doc", "s.cn/a.html", "s.cn/a.html")
    assert (dead.path, dead.address, dead.is_own) == ("", "s.cn/gone.doc", True)
    assert not copy.find("http://t.cn/x", "s.cn/a.html", "s.cn/a.html").is_own
    assert copy.find("javascript:a()", "s.cn/a.html", "s.cn/a.html") is None


@pytest.mark.parametrize("href", ["../../secret.html", "/../../secret.html", "%2e%2e/%2e%2e/secret.html",
                                  "..\\..\\secret.html", "a\0.html", "x/" * 4000])
def test_no_link_leads_out_of_the_folder(tmp_path, href):
    (tmp_path / "secret.html").write_bytes(PAGE)
    copy = _copy(tmp_path / "copy", {"s.cn/a.html": PAGE})
    found = copy.find(href, "s.cn/a.html", "s.cn/a.html")
    assert found is None or found.path == ""


@pytest.mark.skipif(os.name != "posix", reason="Windows 上建符号链接要特权")
def test_symbolic_links_out_of_the_folder_are_not_read(tmp_path):
    (tmp_path / "secret.html").write_bytes(PAGE)
    copy = _copy(tmp_path / "copy", {"s.cn/a.html": PAGE})
    (tmp_path / "copy" / "s.cn" / "out.html").symlink_to(tmp_path / "secret.html")
    (tmp_path / "copy" / "s.cn" / "loop").symlink_to(tmp_path / "copy" / "s.cn")
    pages, _, odd = list_copy(copy)
    assert [page.path for page in pages] == ["s.cn/a.html"]
    assert odd == {"s.cn/out.html": "outside", "s.cn/loop": "loop"}
    assert copy.find("out.html", "s.cn/a.html", "s.cn/a.html").path == ""


@pytest.mark.parametrize(("data", "fault"), [
    (b"", "空的"), (b"<p>" + b"x" * LARGEST_PAGE, "过大"), (bytes(range(128, 256)) * 40, "不是"),
    (b"<html><meta charset=utf-8>" + b"<p>\xff\xfe</p>" * 900, "")])
def test_a_page_that_cannot_be_read_says_why(tmp_path, data, fault):
    page = survey_page(_copy(tmp_path, {"s.cn/a.html": data}), "s.cn/a.html")
    assert page.fault if fault else not page.score
    assert fault in page.fault


def test_a_wrong_charset_in_the_head_does_no_harm(tmp_path):
    text = "<html><meta charset=utf-8><title>关于防汛的通知</title><p>请各乡镇做好防汛工作。</p>"
    page = survey_page(_copy(tmp_path, {"s.cn/a.html": text.encode("gb18030")}), "s.cn/a.html")
    assert (page.title, page.fault) == ("关于防汛的通知", "")


def test_files_under_the_name_of_a_page_are_files(tmp_path):
    copy = _copy(tmp_path, {"s.cn/down.jsp?id=1": b"%PDF-1.4", "s.cn/x": PAGE, "s.cn/y.css": b"a"})
    pages, others, _ = list_copy(copy)
    assert survey_page(copy, "s.cn/down.jsp?id=1").fault == "不是网页，是文件"
    assert {page.path for page in pages} == {"s.cn/down.jsp?id=1", "s.cn/x"} and others == []
