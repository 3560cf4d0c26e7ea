"""The switch in the page head: chosen once, remembered everywhere, there before the page is drawn."""

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser

# The modes in force at the first frame after the style sheet, which is the first that is drawn.
FIRST_FRAME = """
const draw = () => document.body && document.styleSheets.length && (!self.drawn)
  ? requestAnimationFrame(() => {
      const body = getComputedStyle(document.body);
      if (body.visibility === "hidden") return draw();
      self.drawn = document.documentElement.dataset.type + " " + body.fontSize;
    })
  : requestAnimationFrame(draw);
draw();
"""

# A page waits for the script a tenth of a second; a busy machine may take longer.
PATIENCE = """
const patient = new CSSStyleSheet();
patient.replaceSync("body { animation-duration: 20s !important }");
document.adoptedStyleSheets = [patient];
"""


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def modes(page):
    return page.evaluate("({ ...document.documentElement.dataset })")


def test_elder_mode_is_one_press_remembered_and_taken_back(page, address):
    page.goto(address + KINDS["front"])
    page.get_by_role("button", name="长者模式").click()
    page.goto(address + KINDS["document"])
    assert modes(page)["type"] == "large"
    elder = page.get_by_role("button", name="长者模式")
    assert elder.get_attribute("aria-pressed") == "true"
    elder.click()
    page.goto(address + KINDS["front"])
    assert "type" not in modes(page)


def test_colours_are_chosen_by_keyboard_in_a_panel_that_escape_closes(page, address):
    page.goto(address + KINDS["document"])
    opener = page.get_by_role("button", name="无障碍")
    opener.focus()
    page.keyboard.press("Enter")
    assert opener.get_attribute("aria-expanded") == "true"
    dark = page.get_by_role("group", name="颜色").get_by_role("button", name="深色")
    dark.focus()
    page.keyboard.press("Space")
    assert dark.get_attribute("aria-pressed") == "true"
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    assert not dark.is_visible()
    page.goto(address + KINDS["category"])
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(19, 23, 29)"


def test_a_remembered_mode_is_there_before_the_page_is_drawn(page, site):
    address = f"{site.as_uri()}/"
    page.goto(address + KINDS["front"])
    page.evaluate("site.setModes({ type: 'large' })")
    page.add_init_script(PATIENCE + FIRST_FRAME)
    for kind in ("document", "category", "front"):
        page.goto(address + KINDS[kind])
        page.wait_for_function("() => self.drawn")
        assert page.evaluate("self.drawn") == "large 22px"


def test_a_late_or_missing_script_holds_up_nothing(page, served):
    page.route("**/modes.js", lambda route: None)  # never answered
    page.goto(served + KINDS["document"], wait_until="commit")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("refused", ["", ("delete Window.prototype.localStorage;"
                                      "Object.defineProperty(self, 'localStorage',"
                                      "{ get() { throw new Error('refused'); } });")])
def test_a_tab_remembers_where_storage_is_refused(page, site, refused):
    page.add_init_script(refused)
    page.goto(f"{site.as_uri()}/{KINDS['front']}")
    page.get_by_role("button", name="长者模式").click()
    page.goto(f"{site.as_uri()}/{KINDS['document']}")
    assert modes(page)["layout"] == "simple"


def test_a_choice_reaches_other_tabs(page, served):
    page.goto(served + KINDS["front"])
    other = page.context.new_page()
    other.goto(served + KINDS["document"])
    other.evaluate("site.setModes({ colours: 'high' })")
    page.wait_for_function("() => document.documentElement.dataset.colours === 'high'")


def test_nothing_but_the_system_decides_where_nothing_is_chosen(page, site):
    page.goto(f"{site.as_uri()}/{KINDS['document']}")
    colours = ("(() => { const { color, backgroundColor } = getComputedStyle(document.body);"
               "return [color, backgroundColor]; })()")
    page.emulate_media(color_scheme="dark")
    by_system = page.evaluate(colours)
    page.emulate_media(color_scheme="light")
    assert page.evaluate(colours) != by_system
    page.evaluate("site.setModes({ colours: 'dark' })")
    assert page.evaluate(colours) == by_system
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_the_large_pointer_is_a_file_of_the_site(page, address):
    page.goto(address + KINDS["front"])
    page.get_by_role("button", name="无障碍").click()
    with page.expect_event("requestfinished", lambda asked: asked.url.endswith("img/pointer.svg")):
        page.get_by_role("group", name="指针").get_by_role("button", name="特大").click()


def test_a_browser_below_the_floor_is_told_once_what_is_missing(page, site):
    page.add_init_script("delete Array.prototype.flat;")
    page.goto(f"{site.as_uri()}/{KINDS['front']}")
    expect(page.get_by_text("这个浏览器太旧")).to_be_visible()
    page.goto(f"{site.as_uri()}/{KINDS['document']}")
    expect(page.locator(".document-text")).to_be_visible()
    assert page.get_by_text("这个浏览器太旧").count() == 0


def test_without_scripts_no_switch_is_shown(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{KINDS['document']}")
    assert not page.get_by_role("button", name="长者模式").is_visible()
    assert page.locator("h1").is_visible()
    context.close()
