"""Links that leave the site: a notice before strangers, none before governments or the portal."""

import pytest
from lxml import html

from plugins.leaving.pages import leaving_page
from plugins.pages.links import HOME
from tests.support import build, markdown, read_tree, write

STRANGE = "https://www.example.com/a.html?b=1&c=2"
LINKS = "- {域名: www.example.com, 名称: 某某网}\n"
PLATFORMS = "\n关联平台:\n- {名称: 县市平台, 网址: https://www.gov.cn/p/}\n- {名称: 企业平台, 网址: https://p.example.org/}\n"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("leaving")
    content = write(folder / "content", {
        "a.md": markdown("标题: 甲", body=f"见[某网]({STRANGE})、[国务院](https://www.gov.cn/)、"
                         "[门户](http://portal.example/x)、[信](mailto:a@b.cn)、[乙](p/b.md)。\n"),
        "p/b.md": markdown("标题: 乙", body=f"见<{STRANGE}>。\n"),
        "gone.md": markdown("标题: 丙\n撤下: {日期: 2025-01-01, 理由: 误}",
                            body="见<https://gone.example/>。\n")})
    data = content / "_data"
    (data / "links.yml").write_text(LINKS, "utf-8")
    (data / "site.yml").write_text((data / "site.yml").read_text("utf-8") + PLATFORMS, "utf-8")
    build(content, folder / "output", folder / "cache")
    return {path: html.fromstring(data) for path, data in read_tree(folder / "output").items()
            if path.endswith(".html")}


def _links(page):
    return {link.text_content(): link for link in page.xpath("//main//a")}


def _notice_of(pages, path, words):
    target = _links(pages[path])[words].get("href").removeprefix("../")
    return pages[target]


def test_a_stranger_is_reached_over_a_notice_that_names_it(pages):
    notice = _notice_of(pages, "a.html", "某网")
    text = notice.xpath("//main")[0].text_content()
    assert "某某网" in text and "www.example.com" in text and STRANGE in text
    assert "不由测试县人民政府办公室管理" in text
    on, back, *sources = notice.xpath("//article//a/@href")
    assert on == STRANGE
    assert back == "../p/b.html"
    assert sources == ["../p/b.html", "../a.html"]  # the newest first
    assert not notice.xpath("//meta[@http-equiv='refresh']")


def test_one_notice_serves_all_that_link_to_an_address(pages):
    assert _notice_of(pages, "p/b.html", STRANGE) is _notice_of(pages, "a.html", "某网")


@pytest.mark.parametrize(("words", "address"), [
    ("国务院", "https://www.gov.cn/"), ("门户", "http://portal.example/x"), ("信", "mailto:a@b.cn"),
    ("乙", "p/b.html")])
def test_all_else_opens_at_once(pages, words, address):
    assert _links(pages["a.html"])[words].get("href") == address


@pytest.mark.parametrize("words", ["某网", "国务院"])
def test_links_out_say_so_and_tell_nothing_of_the_reader(pages, words):
    link = _links(pages["a.html"])[words]
    assert {"external", "noopener", "noreferrer"} <= set(link.get("rel").split())
    assert link.get("referrerpolicy") == "no-referrer"


def test_platforms_on_the_front_page(pages):
    links = _links(pages["index.html"])
    assert links["县市平台"].get("href") == "https://www.gov.cn/p/"
    assert "p.example.org" in _notice_of(pages, "index.html", "企业平台").text_content()


def test_each_notice_has_a_title_of_its_own(pages):
    titles = [page.findtext(".//title") for path, page in pages.items() if path.startswith("leaving/")]
    assert len(set(titles)) == 2 and any(STRANGE in title for title in titles)


def test_only_what_is_shown_has_a_notice(pages):
    assert len([path for path in pages if path.startswith("leaving/")]) == 2


def test_a_notice_stands_in_no_site_map():
    notice = leaving_page("leaving/a.html", STRANGE, [HOME], {})
    assert not notice.is_for_readers
