"""What every page of a published site says of itself."""

import posixpath

import openpyxl
import pytest
from lxml import html

from tests.publishing.conftest import URL


@pytest.fixture(scope="module")
def pages(files):
    return {path: html.fromstring(data) for path, data in files.items() if path.endswith(".html")}


def test_each_page_has_its_own_address_as_canonical(pages):
    for path, page in pages.items():
        if not page.xpath("//meta[@name='robots']|//meta[@http-equiv='refresh']"):
            assert page.xpath("//link[@rel='canonical']/@href") == [URL + path]


def test_the_way_to_the_feeds_is_a_page_that_lists_and_explains_all(pages, files):
    ways = pages["index.html"].xpath("//footer//a[.='订阅']/@href")
    assert ways == ["feeds/index.html"]
    listed = {posixpath.normpath(posixpath.join("feeds", href))
              for href in pages["feeds/index.html"].xpath("//main//a/@href")}
    assert {path for path in files if path.startswith("feeds/")} - {"feeds/index.html"} <= listed
    assert "阅读器" in pages["feeds/index.html"].xpath("string(//main)")


def test_each_page_names_its_feeds_and_they_exist(pages, files):
    def feeds(path):
        hrefs = pages[path].xpath("//link[@rel='alternate']/@href")
        return [posixpath.normpath(posixpath.join(posixpath.dirname(path), href)) for href in hrefs]

    site, changes = "feeds/documents.atom", "feeds/changes.atom"
    assert {site, changes} <= set(feeds("index.html")) & set(feeds("policy/rules.html"))
    assert "feeds/columns/disclosure.atom" in feeds("policy/rules.html")
    assert "feeds/issuers/county.atom" in feeds("issuers/county.html")
    assert "feeds/issuers/county.atom" not in feeds("issuers/education.html")
    assert not [feed for path in pages for feed in feeds(path) if feed not in files]


def test_readers_see_where_to_subscribe(pages):
    for path, to in (("index.html", ""), ("policy/rules.html", "../")):
        [link] = pages[path].xpath("//footer//a[text()='订阅']/@href")
        assert link == f"{to}feeds/index.html"


def test_the_404_page_works_at_any_depth(pages, files):
    for element in pages["404.html"].iter("a", "link", "script", "form"):
        target = element.get("href") or element.get("src") or element.get("action") or ""
        if target and not target.startswith(("http", "#")):
            assert target.startswith("/zfxxgk/"), target
            assert target.removeprefix("/zfxxgk/") in files


def test_the_catalogue_is_a_workbook_too(published):
    rows = list(openpyxl.load_workbook(published / "data" / "documents.xlsx").active.values)
    titles = {row[rows[0].index("title")] for row in rows[1:]}
    assert "测试县烟花管理办法" in titles and "未来的文件" not in titles
    assert rows[0][0] == "path"
