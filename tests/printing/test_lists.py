"""Lists on paper and beside long numbers: a title keeps its room, a sheet holds a page of a list."""

import io

import pypdfium2
import pytest

from tests.support import build, markdown, write

pytestmark = pytest.mark.browser
ROWS = 20  # of one page of a list
LONG = "全国人民代表大会常务委员会公告〔2026〕第1号"
HEAD = "类别: 行政规范性文件\n文号: 永政办发〔2024〕{0}号\n成文日期: 2024-01-02"
SITE = {
    **{f"rules/{at}.md": markdown(HEAD.format(at), title=(
        f"标题: 永昌县人民政府办公室关于印发永昌县第{at}项小型水库管理办法的通知\n"))
       for at in range(1, ROWS)},
    "rules/long.md": markdown(f"类别: 行政规范性文件\n文号: {LONG}\n成文日期: 2026-01-02",
                              title="标题: 关于公布行政规范性文件清理结果的决定\n"),
}


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("lists")
    build(write(folder / "content", SITE), folder / "output", folder / "cache")
    page = browser.new_page(viewport={"width": 1024, "height": 800})
    page.root = (folder / "output").as_uri()
    yield page
    page.close()


def test_a_long_number_leaves_the_titles_their_room(page):
    page.goto(f"{page.root}/disclosure/normative/index.html")
    wide = "cell => cell.getBoundingClientRect().width / parseFloat(getComputedStyle(cell).fontSize)"
    assert page.locator(".rows-table th").nth(1).evaluate(wide) > 20  # characters


@pytest.mark.parametrize("path", ["disclosure/normative/index.html", "validity/in-force.html"])
def test_a_page_of_a_list_is_one_sheet(page, path):
    page.goto(f"{page.root}/{path}")
    assert page.locator("tbody tr").count() == ROWS
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(pdf) == 1
    pdf.close()
