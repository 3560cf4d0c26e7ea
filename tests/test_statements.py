"""A statement says something of its category and is no document: it has a page, and no count."""

import json

import pytest

from tests.schedules.making import SITE, build_site
from tests.support import markdown

STATEMENT = markdown("标题: 规范性文件情况说明\n类别: 行政规范性文件\n版式: 说明",
                     body="本栏目暂无文件，见[通知](../p/a.md)。\n")


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    return build_site(tmp_path_factory.mktemp("statements"), files=SITE | {"n/no.md": STATEMENT})


def _text(output, path):
    return (output / path).read_text("utf-8")


def test_it_has_a_page_whose_links_lead_on_and_which_has_no_validity(output):
    page = _text(output, "n/no.html")
    assert 'href="../p/a.html"' in page and "有效性" not in page and "data-citation" not in page


def test_its_category_shows_it_and_stays_empty(output):
    page = _text(output, "disclosure/normative/index.html")
    assert "rows-table" not in page
    assert '暂无文件，有说明：<a href="../../n/no.html">规范性文件情况说明</a>' in page
    assert '行政规范性文件</span> <span class="count">0<' in _text(output, "index.html")


def test_a_promise_is_not_kept_by_it(output):
    page = _text(output, "schedules/s/list.html")
    assert 'data-state="stated">暂无文件，有说明<' in page
    assert "共5项，3项有文件，1项空白，1项未指明栏目" in page


def test_neither_lists_nor_data_nor_search_have_it(output):
    paths = [row["path"] for row in json.loads(_text(output, "data/documents.json"))]
    assert sorted(paths) == ["p/a.html", "p/b.html", "s/list.html", "s/text.html"]
    lists = [*output.glob("years/*.html"), *output.glob("issuers/*.html"),
             *output.glob("search/**/*")]
    assert not [file for file in lists if file.is_file()
                and "情况说明" in file.read_text("utf-8", "ignore")]
