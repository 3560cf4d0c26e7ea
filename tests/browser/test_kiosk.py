"""A kiosk: everything by touch, nothing leads out, a minute later it is ready for the next reader."""

import pytest
from playwright.sync_api import expect

from tests.browser.examining import ALL_RULES, AXE, RUN_AXE
from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser
SCREEN = {"width": 1080, "height": 1920}
SMALLEST = 64  # of what is touched, in pixels


@pytest.fixture
def kiosk(browser, address):
    context = browser.new_context(viewport=SCREEN, has_touch=True)
    page = context.new_page()
    page.clock.install()
    page.goto(f"{address}kiosk.html")
    expect(page.locator(".kiosk-bar")).to_be_visible()
    yield page
    context.close()


def spell(page, letters):
    for letter in letters:
        page.get_by_role("button", name=letter, exact=True).tap()


def test_a_document_is_found_read_and_printed_by_touch_alone(kiosk):
    kiosk.get_by_role("link", name="检索文件").tap()
    spell(kiosk, "ZWGK")
    kiosk.get_by_role("group", name="选词").get_by_role("button", name="政务公开", exact=True).tap()
    expect(kiosk.get_by_label("已输入")).to_have_text("政务公开")
    kiosk.locator(".search-title").first.tap()
    expect(kiosk.locator("article.document")).to_be_visible()
    kiosk.evaluate("self.printed = 0; self.print = () => { self.printed += 1; }; 0")
    button = kiosk.get_by_role("button", name="打印本文")
    expect(button).to_contain_text("A4，约")
    button.tap()
    expect(kiosk.get_by_role("button", name="正在打印")).to_be_disabled()
    assert kiosk.evaluate("self.printed") == 1
    kiosk.emulate_media(media="print")
    assert not kiosk.get_by_text("回首页").is_visible()  # nor has paper anything else of the bar
    kiosk.emulate_media(media="screen")
    kiosk.get_by_role("button", name="返回上一步").tap()
    expect(kiosk.get_by_label("已输入")).to_have_text("政务公开")
    spell(kiosk, ["清空", *"2024"])
    expect(kiosk.get_by_label("已输入")).to_have_text("2024")
    expect(kiosk.locator(".search-result").first).to_be_visible()
    kiosk.get_by_role("link", name="回首页").tap()
    expect(kiosk.get_by_role("heading", name="请选择查阅方式")).to_be_visible()


@pytest.mark.parametrize("ways", [
    ("按栏目", "政府信息公开制度"), ("按年份", "2022年"), ("按发文机关", "永昌县人民政府办公室"),
    ("按首字母", "Z"), ("现行有效文件",), ("申请公开",)])
def test_every_way_leads_to_documents(kiosk, ways):
    for name in ways:
        kiosk.locator("main").get_by_role("link", name=name).first.tap()
    expect(kiosk.locator(".kiosk-bar")).to_be_visible()
    assert kiosk.locator("main a[href]").count()


def test_a_minute_without_a_touch_ends_the_visit(kiosk, address):
    kiosk.goto(address + KINDS["document"])
    kiosk.get_by_role("button", name="放大字号").tap()
    assert kiosk.evaluate("site.modeOf('type')") == "large"
    warning = kiosk.get_by_role("alertdialog")
    kiosk.clock.fast_forward(44_000)
    expect(warning).to_be_hidden()
    kiosk.clock.fast_forward(3_000)
    expect(warning).to_contain_text("秒后回到首页")
    kiosk.get_by_role("button", name="继续查阅").tap()
    expect(warning).to_be_hidden()
    kiosk.clock.fast_forward(61_000)
    kiosk.wait_for_url("**/kiosk.html")
    assert kiosk.evaluate("site.modeOf('type')") == ""


def test_a_long_text_is_read_screen_by_screen(kiosk, address):
    kiosk.goto(address + KINDS["document"])
    kiosk.get_by_role("button", name="下一屏").tap()
    assert kiosk.evaluate("scrollY") > 0
    kiosk.get_by_role("button", name="上一屏").tap()
    assert kiosk.evaluate("scrollY") == 0


def test_nothing_leads_out(kiosk, address):
    for kind in ("front", "document", "guide", "in force", "mirror"):
        kiosk.goto(address + KINDS[kind])
        expect(kiosk.locator(".kiosk-bar")).to_be_visible()
        shown = kiosk.locator("a[href]:visible").evaluate_all("all => all.map(one => one.href)")
        assert [url for url in shown if not url.startswith(address)
                or not url.partition("#")[0].partition("?")[0].endswith(".html")] == [], kind
        assert kiosk.locator("a[target]").count() == 0


def test_what_is_touched_is_large_and_nothing_scrolls_sideways(kiosk, address):
    for path in ("kiosk.html", "search.html", "years/index.html", KINDS["category"],
                 KINDS["document"]):
        kiosk.goto(address + path)
        expect(kiosk.locator(".kiosk-bar")).to_be_visible()
        small = kiosk.locator(
            ".kiosk-bar > *, .kiosk-keys button, .kiosk-ways a, .kiosk-tile, .link-grid a,"
            ".rows-table tr"
        ).evaluate_all("(all, least) => all.map(one => one.getBoundingClientRect())"
                       ".filter(box => box.height && box.height < least).length", SMALLEST)
        assert small == 0, path
        assert kiosk.evaluate("document.documentElement.scrollWidth") <= SCREEN["width"], path


def test_every_way_is_framed_on_all_sides(kiosk):
    frames = kiosk.locator(".kiosk-ways a").evaluate_all(
        "all => all.map(one => getComputedStyle(one)).map(style => ['Top', 'Right', 'Bottom', 'Left']"
        ".map(side => style[`border${side}Style`] + style[`border${side}Width`]).join())")
    assert len(frames) > 4
    assert set(frames) == {",".join(4 * ["solid2px"])}


def test_a_newest_title_is_close_to_its_facts(kiosk):
    gaps = kiosk.locator(".kiosk-latest tr").evaluate_all(
        "all => all.filter(row => row.cells[0].tagName === 'TD' && row.offsetHeight).map(row =>"
        " row.lastElementChild.getBoundingClientRect().top"
        " - row.querySelector('a').getBoundingClientRect().bottom)")
    assert gaps
    assert max(gaps) < 12


def test_axe_finds_no_violation_in_a_kiosk(kiosk, address):
    for path in ("kiosk.html", "search.html", KINDS["category"], KINDS["document"]):
        kiosk.goto(address + path)
        expect(kiosk.locator(".kiosk-bar")).to_be_visible()
        kiosk.evaluate(AXE)
        assert kiosk.evaluate(RUN_AXE, ALL_RULES) == [], path


def test_other_tabs_are_no_kiosk(kiosk, address):
    other = kiosk.context.new_page()
    other.goto(address + KINDS["document"])
    expect(other.locator(".masthead")).to_be_visible()
    assert other.locator(".kiosk-bar").count() == 0
