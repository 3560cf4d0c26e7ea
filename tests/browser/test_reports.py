"""Reports in a real browser: readable on a telephone and on paper."""

import pytest

from tests.annual_report.making import report_site
from tests.browser.test_layout import sheets_of
from tests.support import build

pytestmark = pytest.mark.browser
REPORT = "annual-report/2025.html"


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    build(report_site(folder / "content"), folder / "output", folder / "cache")
    return folder / "output"


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 320, "height": 700})
    yield context.new_page()
    context.close()


def test_on_a_telephone_a_row_keeps_its_label_while_its_figures_scroll(page, output):
    page.goto((output / REPORT).as_uri())
    box = page.locator(".statutory-box-requests")
    label = box.locator("th[scope=row]").first
    before = label.bounding_box()
    assert before["width"] < 160
    box.evaluate("box => box.scrollLeft = box.scrollWidth")
    assert label.bounding_box()["x"] == pytest.approx(before["x"], abs=1)
    total = box.locator("td").nth(6).bounding_box()
    assert total["x"] + total["width"] <= 320


def test_bars_are_as_long_as_their_figures(page, output):
    page.goto((output / REPORT).as_uri())
    widths = page.eval_on_selector_all(
        ".chart:first-child .chart-part-1", "bars => bars.map(bar => bar.getBBox().width)")
    whole = page.eval_on_selector(".chart svg", "picture => picture.clientWidth")
    assert widths == pytest.approx([whole * part / 6 for part in (5, 1, 3, 1)], abs=1)


def test_a_report_prints_with_all_its_tables(page, output):
    page.goto((output / REPORT).as_uri())
    sheets = sheets_of(page.pdf(prefer_css_page_size=True))
    text = "".join(text for _, _, text in sheets)
    assert {(round(width), round(height)) for width, height, _ in sheets} == {(595, 842)}
    assert "四、结转下年度继续办理" in text and "图中的数" not in text
    assert all(sheets), "an empty sheet"
