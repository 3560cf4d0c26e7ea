"""What a reader sees: on a telephone, a tablet and a desk, without scripts, on paper."""

import unicodedata

import pypdfium2
import pytest

from tests.browser.built import build, html_paths, redirect_paths
from tests.browser.kinds import KINDS
from tests.support import markdown, write

pytestmark = pytest.mark.browser
WIDTHS = (320, 768, 1280)

MEASURE = """() => {
  const page = document.scrollingElement;
  const small = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const holder = texts.currentNode.parentElement;
    const size = parseFloat(getComputedStyle(holder).fontSize);
    const aside = holder.closest("sup, sub, noscript, script, .hidden");
    if (texts.currentNode.data.trim() && !aside && size < 16)
      small.add(`${size}px ${holder.tagName.toLowerCase()}.${holder.className}`);
  }
  return {
    over: page.scrollWidth - innerWidth,
    wide: page.scrollWidth <= innerWidth ? [] :
      [...document.querySelectorAll("body *")]
        .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
        .slice(0, 5).map(element => element.tagName + "." + element.className),
    small: [...small],
  };
}"""

# What only a script can do or say bears this mark, and is no part of what a page says.
READ_WITHOUT_TOOLS = """() => {
  document.querySelectorAll("[data-script-only]").forEach(tool => tool.remove());
  return document.querySelector("main").innerText;
}"""


@pytest.fixture(scope="module")
def page(browser):
    """A page as most readers have it."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def bare_page(browser):
    """A page that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def measured(browser, site):
    """Every page of the site at every width."""
    context = browser.new_context()
    page = context.new_page()
    result = {}
    for path in sorted(set(html_paths(site)) - redirect_paths(site)):  # which lead away
        page.goto(f"{site.as_uri()}/{path}", wait_until="load")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            result[path, width] = page.evaluate(MEASURE)
    context.close()
    return result


def test_kinds_are_pages_of_the_site(site):
    assert set(KINDS.values()) <= set(html_paths(site))


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(measured, width):
    assert {path: found["wide"] for (path, at), found in measured.items()
            if at == width and found["over"] > 0} == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_text_is_below_16_pixels(measured, width):
    assert {path: found["small"] for (path, at), found in measured.items()
            if at == width and found["small"]} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_complete_without_scripts(page, bare_page, site, kind):
    texts = []
    for opened in (page, bare_page):
        opened.goto(f"{site.as_uri()}/{KINDS[kind]}", wait_until="load")
        texts.append(set(opened.evaluate(READ_WITHOUT_TOOLS).split("\n")))
    with_scripts, without = texts
    assert with_scripts - without == set()
    assert len("".join(without)) > 20


def test_search_page_without_scripts_leads_on(bare_page, site):
    bare_page.goto(f"{site.as_uri()}/search.html?q=预算")
    assert bare_page.locator("main .notice").is_visible()
    bare_page.locator("main .notice a").first.click()
    assert bare_page.locator("h1").is_visible()
    assert "search.html" not in bare_page.url


def test_search_form_leads_to_the_search_page(bare_page, site):
    bare_page.goto(f"{site.as_uri()}/{KINDS['document']}")
    bare_page.fill("input[name=q]", "政务公开")
    bare_page.press("input[name=q]", "Enter")
    bare_page.wait_for_url("**/search.html?q=*")


def test_keyboard_reaches_the_text_first(page, site):
    page.goto(f"{site.as_uri()}/{KINDS['document']}")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "跳到正文"
    assert page.locator(":focus").is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def sheets_of(data: bytes) -> list[tuple[float, float, str]]:
    """Return width, height (in points) and text of each sheet of a PDF."""
    pdf = pypdfium2.PdfDocument(data)
    sheets = [(*sheet.get_size(), sheet.get_textpage().get_text_bounded()) for sheet in pdf]
    pdf.close()
    # NFKC: a PDF may hold the radical ⼈ for the character 人.
    return [(width, height, "".join(unicodedata.normalize("NFKC", text).split()))
            for width, height, text in sheets]


@pytest.mark.parametrize(("kind", "size"), [
    ("document", (595, 842)), ("schedule", (842, 595)), ("category", (595, 842))])
def test_page_prints_on_a4_without_the_screen_parts(browser, site, kind, size):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{KINDS[kind]}")
    heading = page.locator("h1").inner_text()
    sheets = sheets_of(page.pdf(prefer_css_page_size=True))
    page.emulate_media(media="print")
    for part in (".columns-nav", ".search-form", ".breadcrumbs", ".skip-link", ".footer-links"):
        assert not page.locator(part).first.is_visible(), part
    context.close()
    assert {(round(width), round(height)) for width, height, _ in sheets} == {size}
    assert "".join(unicodedata.normalize("NFKC", heading).split()) in sheets[0][2]
    text = "".join(text for _, _, text in sheets)
    assert "跳到正文" not in text and "站点地图" not in text
    assert all(len(text) > 10 for _, _, text in sheets), "an empty sheet"


# What stands on the first sheet and on the last, besides what each sheet says of itself.
SHEETS = {"policy/szl-2026-1": ("封山禁火令", "发文字号"), "schedule/education": ("政策文件", "年度报告"),
          "search/titles/d": ("按标题查阅", "登记备案")}


@pytest.mark.parametrize("name", SHEETS)
def test_no_sheet_has_but_a_title_or_what_the_page_is(browser, shilixian, name):
    page = browser.new_page()
    page.goto(f"{shilixian.as_uri()}/{name}.html")
    pdf = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = (pdf[at].get_textpage().get_text_bounded() for at in (0, len(pdf) - 1))
    first, last = ("".join(unicodedata.normalize("NFKC", text).split()) for text in texts)
    assert SHEETS[name][0] in first and SHEETS[name][1] in last
    pdf.close()
    page.close()


def test_twenty_rows_fit_a_sheet_whatever_their_numbers_and_titles(browser, tmp_path):
    content = write(tmp_path / "content", {f"n/{at}.md": markdown(
        f"类别: 行政规范性文件\n文号: 全国人民代表大会常务委员会公告〔2026〕第{at}号\n成文日期: 2026-01-02",
        title=f"标题: 永昌县住房和城乡建设局关于认真做好《城市房地产管理条例 第{at}章 总则等2章》实施工作的通知\n")
        for at in range(11, 31)})
    page = browser.new_page()
    page.goto(f"{build(tmp_path / 'output', content).as_uri()}/disclosure/normative/index.html")
    assert page.locator(".document-rows tbody tr").count() == 20
    pdf = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(pdf) == 1
    pdf.close()
    page.close()
