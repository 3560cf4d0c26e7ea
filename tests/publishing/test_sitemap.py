"""The site map lists exactly the pages that readers may look for, by their addresses."""

from lxml import etree, html

from plugins.publishing.sitemap import cut_sitemap, to_xml
from tests.publishing.conftest import URL

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def _locations(data):
    return [element.text for element in etree.fromstring(data).iter(f"{SITEMAP}loc")]


def test_it_lists_exactly_the_published_pages(files):
    listed = _locations(files["sitemap.xml"])
    pages = {path for path, data in files.items() if path.endswith(".html")}
    aside = {path for path in pages if html.fromstring(files[path]).xpath(
        "//meta[@http-equiv='refresh']|//meta[@name='robots']")}
    assert {"old/rules.html", "policy/gone.html", "404.html"} <= aside
    empty = {path for path in pages if html.fromstring(files[path]).xpath(
        "//p[@class='notice'][starts-with(., '还没有')]")}
    assert "offices/gazette.html" in empty
    aside |= empty
    assert sorted(listed) == sorted(URL + path for path in pages - aside)


def test_documents_bear_the_day_of_their_last_change(files):
    root = etree.fromstring(files["sitemap.xml"])
    changed = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in root}
    assert changed[f"{URL}policy/rules.html"] == "2026-11-01"
    assert changed[f"{URL}index.html"] is None


def test_a_long_one_is_cut_into_parts():
    parts = dict(cut_sitemap(URL, ["a.html", "b.html", "c.html"], {}, most=2))
    assert _locations(to_xml(parts["sitemap-1.xml"])) == [f"{URL}a.html", f"{URL}b.html"]
    assert _locations(to_xml(parts["sitemap.xml"])) == [f"{URL}sitemap-{n}.xml" for n in (1, 2)]
    assert to_xml(parts["sitemap.xml"]).count(b"<sitemap>") == 2


def test_robots_txt_names_it(files):
    assert f"Sitemap: {URL}sitemap.xml" in files["robots.txt"].decode()
