"""Which addresses need a notice, whatever is done to make a stranger look like a government."""

import pytest

from plugins.documents.external import FOLDER, host_of, notice_path

OWN = {"www.county.example", ""}


@pytest.mark.parametrize("url", [
    "https://www.gov.cn/a", "http://gov.cn", "HTTPS://WWW.Gansu.GOV.CN:8443/x", "https://a.gov.cn./",
    "https://user@www.gov.cn/", "https://www.county.example/a", "https://bszs.conac.cn/sitename",
    "http://某局.政务/", "http://www.xn--zfr164b/"])
def test_governments_and_the_own_portal_open_at_once(url):
    assert notice_path(url, OWN) is None


@pytest.mark.parametrize("url", [
    "https://example.com/", "https://notgov.cn/", "https://conac.cn.example.com/", "https://非政务/",
    "https://gov.cn.example.com/",
    "https://example.com/?a=.gov.cn", "https://example.com#.gov.cn", "https://www.gov.cn@example.com/",
    "https://example.com\\@www.gov.cn/", "https:example.com/.gov.cn", "https:///", "http://[::1/"])
def test_all_others_get_a_notice_in_our_own_folder(url):
    path = notice_path(url, OWN)
    assert path.startswith(f"{FOLDER}/") and path.endswith(".html")
    assert path.isascii() and path.count("/") == 1


def test_each_address_has_its_own_notice():
    one, other = (notice_path(f"https://example.com/{name}", OWN) for name in "ab")
    assert one != other and one.startswith("leaving/example-com-")


def test_the_host_is_what_a_browser_takes_for_it():
    assert host_of("https://a@b@Example.com:80/x@y") == "example.com"
