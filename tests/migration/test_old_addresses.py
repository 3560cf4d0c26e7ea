"""What a saved file was called on the web, in the manners of wget and HTTrack."""

import pytest

from plugins.documents.former import is_former
from plugins.migration.old_addresses import (
    address_of_file,
    former_of,
    normal,
    resolve,
    saved_from,
    stem_of,
)


@pytest.mark.parametrize(("path", "address"), [
    ("s.cn/zwgk/a/t2023_1.htm", "s.cn/zwgk/a/t2023_1.htm"),
    ("s.cn/view.jhtml?id=3", "s.cn/view.jhtml?id=3"),
    ("s.cn/view.jhtml?id=3.html", "s.cn/view.jhtml?id=3"),  # wget -E
    ("s.cn/view.jhtml@id=3&c=4.html", "s.cn/view.jhtml?id=3&c=4"),  # for Windows
    ("s.cn/a/b.jsp.html", "s.cn/a/b.jsp"), ("s.cn/a/b.html", "s.cn/a/b.html"),
    ("s.cn/a@b/c.html", "s.cn/a@b/c.html")])
def test_the_marks_of_mirror_programs_are_undone(path, address):
    assert address_of_file(path, "") == address


def test_what_the_program_wrote_into_the_page_counts():
    page = "<!-- Mirrored from s.cn/x/view.jsp?id=7 by HTTrack Website Copier/3.x, Mon -->"
    assert saved_from(page) == "s.cn/x/view.jsp?id=7"
    assert saved_from("<!-- saved from url=(0020)http://s.cn/a.htm -->") == "s.cn/a.htm"
    assert saved_from("<html>") == ""


@pytest.mark.parametrize(("href", "address"), [
    ("c.html", "s.cn/a/c.html"), ("../c.html#x", "s.cn/c.html"), ("/d/", "s.cn/d/"),
    ("?id=4", "s.cn/a/b.jsp?id=4"), ("//t.cn/e", "t.cn/e"), ("https://T.cn:443/e", "t.cn/e"),
    ("mailto:a@b.cn", ""), ("javascript:void(0)", ""), ("http://[bad/", ""),
    ("../../../../etc/passwd", "s.cn/etc/passwd")])
def test_links(href, address):
    assert resolve(href, "s.cn/a/b.jsp?id=1") == address


@pytest.mark.parametrize("wrong", ["", "ftp://a.cn/b", "http://", "http://a.cn:port/", "file:///etc"])
def test_no_address(wrong):
    assert normal(wrong) in ("", "file:/etc")  # none that any site has


def test_an_address_as_it_is_written_in_a_document():
    assert former_of("s.cn/zwgk/t1.htm") == "zwgk/t1.htm"
    assert former_of("s.cn/zfxxgk/t1.htm", "/zfxxgk/") == "t1.htm", "from the new column on"
    assert is_former(former_of("s.cn/view.jsp?id=3&c=4"))


@pytest.mark.parametrize("page", ["s.cn/t/index.html", "s.cn/t/index_3.html", "s.cn/t/index-2.htm"])
def test_the_pages_of_a_list_are_one(page):
    assert stem_of(page) == "s.cn/t/"


def test_the_pages_of_a_list_by_query_are_one():
    assert stem_of("s.cn/l.jsp?cid=3&page=2") == stem_of("s.cn/l.jsp?cid=3")
    assert stem_of("s.cn/l.jsp?cid=4") != stem_of("s.cn/l.jsp?cid=3")
