"""Where a site stands on the web."""

import pickle

import pytest

from plugins.documents.site import load_site
from plugins.pipeline.options import read_options
from plugins.pipeline.published import published_at
from tests.support import DATA, ROOT, write

URL = "https://www.example.gov.cn/zfxxgk"


def _settings(url):
    return {"PATH": ROOT / "content", "THEME": ROOT / "theme", "OUTPUT_PATH": "o", "SITEURL": url}


def test_a_site_that_is_only_looked_at_stands_nowhere():
    assert published_at(load_site(DATA)[0], "") is None


def test_the_address_ends_in_a_slash_and_has_a_path():
    published = published_at(load_site(DATA)[0], URL)
    assert (published.url, published.path) == (f"{URL}/", "/zfxxgk/")


def test_a_site_knows_its_own_address_best(tmp_path):
    site = write(tmp_path, {}) / "_data" / "site.yml"
    site.write_text(site.read_text("utf-8") + "专栏网址: https://a.gov.cn/b/\n", "utf-8")
    assert published_at(load_site(site.parent)[0], URL).url == "https://a.gov.cn/b/"


def test_processes_can_be_told_of_it():
    published = published_at(load_site(DATA)[0], URL)
    assert hash(published) and pickle.loads(pickle.dumps(published)) == published


@pytest.mark.parametrize("url", ["www.example.gov.cn", "https://a.gov.cn/?x", "javascript:1"])
def test_what_is_no_address_is_refused(url, tmp_path):
    with pytest.raises(ValueError, match="SITEURL"):
        read_options(_settings(url), ROOT)
    site = write(tmp_path, {}) / "_data" / "site.yml"
    site.write_text(site.read_text("utf-8") + f"专栏网址: {url}\n", "utf-8")
    assert load_site(site.parent)[0] is None
