"""The search page in Firefox, where it is installed."""

from urllib.parse import quote

import pytest

from tests.browser.firefox import FIREFOX, Listener
from tests.browser.test_search import make_site

pytestmark = pytest.mark.browser
REPORTER = """new MutationObserver(function () {
  var found = Array.from(document.querySelectorAll(".search-title"));
  var said = found.map(function (one) { return one.textContent; }).join("|");
  if (said) report(said);
}).observe(document.documentElement, { childList: true, subtree: true });"""


@pytest.fixture(scope="module")
def listener(tmp_path_factory):
    if not FIREFOX:
        pytest.skip("没有 Firefox")
    listener = Listener(make_site(tmp_path_factory.mktemp("site")), REPORTER)
    yield listener
    listener.close()


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_a_query_in_the_address_is_answered(listener, tmp_path, scheme):
    root = (listener.folder.as_uri() if scheme == "file"
            else f"http://127.0.0.1:{listener.server_port}")
    said = listener.read(f"{root}/{listener.copy('search.html')}?q={quote('养老服务')}", tmp_path)
    assert said == "养老服务办法|养老服务办法（试行）|养老服务办法解读"
