"""What a reader on a slow line waits for: few requests before the page is drawn, few bytes in all."""

import gzip
from urllib.parse import urlsplit

import pytest

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser
HEAVIEST = 60 * 1024
BLOCKING = """performance.getEntriesByType("resource")
  .filter(one => one.renderBlockingStatus === "blocking").map(one => one.name)"""


@pytest.fixture(scope="module")
def loaded(browser, served):
    """By kind: the paths asked for, and those among them that held up the first paint."""
    context = browser.new_context()
    page = context.new_page()
    asked, result = [], {}
    page.on("request", lambda request: asked.append(path_of(request.url, served)))
    for kind in ("front", "category", "in force", "document", "guide", "annual report", "leader"):
        asked.clear()
        page.goto(served + KINDS[kind], wait_until="networkidle")
        result[kind] = (set(asked), [path_of(url, served) for url in page.evaluate(BLOCKING)])
    context.close()
    return result


def path_of(url, root):
    assert url.startswith(root), f"another host: {url}"
    return urlsplit(url.removeprefix(root)).path


def test_the_first_paint_needs_the_page_and_one_style_sheet(loaded):
    assert {kind: blocking for kind, (_, blocking) in loaded.items()
            if blocking != ["theme/site.css"]} == {}


def test_no_page_weighs_more_than_60_kb(loaded, site):
    for kind, (paths, _) in loaded.items():
        sizes = {path: len(gzip.compress((site / path).read_bytes(), 6)) for path in paths}
        assert sum(sizes.values()) <= HEAVIEST, (kind, sizes)


def test_no_page_asks_for_a_font_or_for_search_data(loaded):
    for kind, (paths, _) in loaded.items():
        endings = {path.rpartition(".")[2] for path in paths}
        assert endings <= {"html", "css", "js", "svg"}, kind
        assert not [path for path in paths if path.startswith("search/")], kind
