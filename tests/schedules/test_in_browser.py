"""A schedule in a real browser, opened as a file: filtered, counted, true on later days."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.schedules.making import HEAD, ROWS, SITE, build_site
from tests.support import markdown

pytestmark = pytest.mark.browser
MERGED = ("<table><thead><tr><th colspan='2'>公开事项</th><th rowspan='2'>公开主体</th></tr>"
          "<tr><th>一级事项</th><th>二级事项</th></tr></thead><tbody>"
          "<tr><td rowspan='2'>民政</td><td>低保</td><td>民政局</td></tr>"
          "<tr><td>养老</td><td>老龄委、民政局</td></tr></tbody></table>\n\n")
WIDTHS = (320, 768, 1280)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    files = SITE | {"s/merged.md": markdown("标题: 两张表\n版式: 目录\n类别: 政府信息公开制度",
                                            body=f"{MERGED}{HEAD}{ROWS}")}
    return f"{build_site(tmp_path_factory.mktemp('schedules'), files=files).as_uri()}/"


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context()
    page = context.new_page()
    page.faults = []
    page.on("console", lambda message: page.faults.append(message.text))
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    yield page
    context.close()
    assert page.faults == []


def _shown(page):
    return [row.locator("td").nth(1).inner_text() for row in page.locator(".text tbody tr").all()
            if row.is_visible()]


def _count(page):
    return page.locator("[data-filter-count]").inner_text()


def test_filters_by_subject_office_and_words(page, address):
    page.goto(f"{address}s/merged.html")
    assert _count(page) == ""
    page.get_by_label("一级事项").select_option("教育")
    assert _count(page) == "显示2项，共7项。"
    page.get_by_label("一级事项").select_option("")
    page.get_by_label("公开主体").select_option("老龄委")
    assert _shown(page) == ["养老"]  # with its subject, though the cell was the row's above
    assert page.locator(".text tbody tr:visible td").first.inner_text() == "民政"
    page.get_by_label("公开主体").select_option("民政局")
    assert _shown(page) == ["低保", "养老"]  # alone, and with another
    page.get_by_label("公开主体").select_option("")
    page.get_by_label("查找").fill("预算法 =1+")
    assert _count(page) == "显示1项，共7项。"
    page.get_by_label("查找").fill("")
    assert _count(page) == ""


def test_without_scripts_the_whole_table_is_there_and_no_form(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}s/merged.html")
    assert page.locator(".text tbody tr:visible").count() == 7
    assert not page.locator("[data-schedule-filter]").is_visible()
    context.close()


def test_read_later_the_overview_tells_what_has_become_stale(browser, address):
    context = browser.new_context()
    page = context.new_page()
    for day, waiting in (("2026-12-01", False), ("2026-12-02", True), ("2020-01-01", False)):
        page.clock.set_fixed_time(f"{day}T09:00:00+08:00")
        page.goto(f"{address}schedules/index.html")
        assert page.locator("tbody td[data-dues]:visible").all_inner_texts().count("1") == (
            2 if waiting else 0)
        assert page.get_by_text("预算 逾期未更新").first.is_visible() is waiting
    context.close()


@pytest.mark.parametrize("path", ["s/merged.html", "schedules/index.html", "schedules/s/list.html"])
def test_pages_are_accessible_and_fit_every_width(page, address, path):
    page.goto(address + path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), width
    heard = len(page.faults)
    assert [found["id"] for found in Axe().run(page).response["violations"]] == []
    del page.faults[heard:]  # axe reads the style sheet, which a browser refuses a file
