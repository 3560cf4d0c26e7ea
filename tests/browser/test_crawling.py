"""A reader with a real browser, offline and below a sub-path: every page, no dead end."""

import pytest

from tests.browser.built import html_paths, redirect_paths
from tests.browser.crawling import crawl_site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def redirects(site):
    return redirect_paths(site)


@pytest.fixture(scope="module")
def crawl(browser, address):
    return crawl_site(browser, address)


def test_every_page_is_reached_by_links_alone(crawl, site, redirects):
    assert set(html_paths(site)) - {"404.html"} - redirects - crawl.pages.keys() == set()


def test_no_link_leads_to_nothing_or_to_a_redirect(crawl, site, redirects):
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    for path, visited in crawl.pages.items():
        for url in visited.links | visited.parts:
            target = crawl.inner(url)
            if target is not None:
                file = target.split("#")[0].split("?")[0]
                assert file in files - redirects, f"{path} → {target}"


def test_no_link_climbs_out_of_the_folder(crawl):
    own = crawl.base.rsplit("/", 2)[0]  # the portal's root, or the folder beside the site's
    for path, visited in crawl.pages.items():
        strays = [url for url in visited.links | visited.parts
                  if crawl.inner(url) is None and url.startswith((own, "file:"))]
        assert strays == [], path


def test_every_anchor_is_on_its_page(crawl):
    for path, visited in crawl.pages.items():
        targets = [crawl.inner(url) for url in visited.links]
        for target in targets:
            page, _, anchor = (target or "").partition("#")
            if anchor:
                assert anchor in crawl.pages[page.split("?")[0]].ids, f"{path} → {target}"


def test_ids_are_unique_on_each_page(crawl):
    for path, visited in crawl.pages.items():
        assert len(visited.ids) == len(set(visited.ids)), path


def test_no_request_leaves_the_site(crawl):
    assert [url for url in crawl.requests if not url.startswith((crawl.base, "data:"))] == []


def test_console_stays_silent(crawl):
    assert crawl.faults == []


def test_style_sheet_is_not_blocked(crawl):
    assert [path for path, visited in crawl.pages.items() if not visited.styled] == []


def test_every_page_has_one_main_heading(crawl):
    assert {path: visited.headings for path, visited in crawl.pages.items()
            if visited.headings != 1} == {}


def test_redirects_arrive(browser, address, site, redirects):
    context = browser.new_context()
    page = context.new_page()
    assert redirects, "the content has a renamed category"
    for path in sorted(redirects):
        page.goto(address + path)
        page.wait_for_url(lambda url, old=address + path: url != old, timeout=5000)
        assert page.url.removeprefix(address) in html_paths(site)
    context.close()
