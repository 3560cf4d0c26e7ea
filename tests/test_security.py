"""Every file a reader's browser may open: a strict policy, nothing inline, no other host."""

import json
import re
import zipfile
from urllib.parse import urlsplit

import pytest
from lxml import html

from tests.browser.built import build
from tests.support import ROOT

POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self'",
    "font-src": "'self'", "media-src": "'self'",
    "connect-src": "'self'", "base-uri": "'none'", "form-action": "'self'",
}
LOADING = {"src", "srcset", "poster", "data", "background", "action", "formaction", "manifest"}
LOADED_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "dns-prefetch",
                "preconnect", "manifest", "apple-touch-icon"}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The built site with what only a mirror has, as files by path."""
    folder = tmp_path_factory.mktemp("security")
    output = build(folder / "output")
    from plugins.mirroring import command
    assert command.make(output, folder / "cache", folder / "m.zip", None, 1 << 30) == 0
    with zipfile.ZipFile(folder / "m.zip") as pack:
        return {name.partition("/")[2]: pack.read(name) for name in pack.namelist()}


@pytest.fixture(scope="module")
def pages(site):
    """Every HTML page, parsed."""
    found = {path: html.fromstring(data) for path, data in site.items()
             if path.endswith((".html", ".htm", ".shtml"))}
    assert {"index.html", "404.html", "search.html", "mirror.html", "00-open.html"} <= set(found)
    return found


def test_every_page_has_the_strict_policy_before_anything_is_loaded(pages):
    for path, page in pages.items():
        metas = page.xpath("//head/meta[@http-equiv='Content-Security-Policy']")
        assert len(metas) == 1, path
        given = dict(part.split(" ", 1) for part in metas[0].get("content").split("; "))
        stricter = {name: value for name, value in given.items() if value != POLICY.get(name)}
        assert set(stricter.values()) <= {"'none'"}, (path, stricter)
        assert given["default-src"] == "'none'" and given["base-uri"] == "'none'", path
        before = metas[0].xpath("preceding::*[self::script or self::link or self::meta]")
        assert [element.attrib for element in before] == [{"charset": "utf-8"}], path


def test_every_page_tells_other_hosts_nothing_of_where_its_reader_comes_from(pages):
    for path, page in pages.items():
        assert page.xpath("//head/meta[@name='referrer']/@content") == ["same-origin"], path


def test_nothing_is_inline(pages):
    for path, page in pages.items():
        for script in page.xpath("//script[not(@src)]"):
            assert script.get("type") == "application/ld+json", path  # data, never run
            json.loads(script.text)
        assert page.xpath("//style | //@style | //@*[starts-with(name(), 'on')]") == [], path
        assert page.xpath("//iframe | //object | //embed | //base | //applet | //frame") == [], path
        for value in page.xpath("//@href | //@src | //@action"):
            assert not re.match(r"(?i)\s*(javascript|data|vbscript|blob):", value), (path, value)


def test_nothing_is_loaded_from_another_host(pages):
    for path, page in pages.items():
        for element in page.iter():
            if not isinstance(element.tag, str):
                continue
            values = [value for name, value in element.attrib.items() if name in LOADING]
            if element.tag == "link" and set(element.get("rel", "").split()) & LOADED_LINKS:
                values.append(element.get("href"))
            for value in values:
                parts = urlsplit(value)
                assert not parts.scheme and not parts.netloc, (path, element.tag, value)


def test_a_link_to_another_host_in_a_new_window_cannot_reach_back(pages):
    for path, page in pages.items():
        for link in page.xpath("//a[@target]"):
            assert "noopener" in link.get("rel", ""), path


# What looks like an address and names a vocabulary: of SVG, of Word files, of Dublin Core.
NAMESPACES = (r"https?://(?:www\.w3\.org/\d{4}/svg|schemas\.openxmlformats\.org/"
              r"|purl\.org/dc/(?:elements/1\.1|terms)/|schemas\.microsoft\.com/office/word)")


def test_styles_and_scripts_name_no_other_host(site):
    for path, data in site.items():
        text = data.decode("utf-8", "replace")
        if path.endswith(".css"):
            assert not re.search(r"@import|url\(\s*['\"]?([a-z]+:|/)", text), path
        elif path.endswith(".js") and path.startswith("theme/"):
            code = re.sub(NAMESPACES, "", text)
            assert not re.search(r"https?://|\beval\(|new Function|(?:inner|outer)HTML\s*\+?=[^=]|"
                                 r"insertAdjacentHTML|document\.write|XMLHttpRequest|\bfetch\(|"
                                 r"sendBeacon|WebSocket|EventSource", code), path
        elif path.endswith(".svg"):
            picture = html.fromstring(data)
            assert not picture.xpath("//script | //@*[starts-with(name(), 'on')] | //foreignobject")


def test_nothing_tells_where_or_by_whom_the_site_was_built(site, tmp_path_factory):
    secrets = [str(ROOT), str(tmp_path_factory.getbasetemp()), "审核:", "waivers.yml"]
    for path, data in site.items():
        assert not [secret for secret in secrets if secret.encode() in data], path
