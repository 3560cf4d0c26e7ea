"""A telephone of 360 × 640: the text, or what was found, begins on the first screen."""

import pytest

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser
TOP = "one => Math.round(one.getBoundingClientRect().top + scrollY)"
# By type: from the top of the page to the text, and to the first result, at most, in pixels.
LIMITS = {"": (640, 560), "large": (900, 760)}
PHONE = {"width": 360, "height": 640}


@pytest.fixture(scope="module")
def phone(browser):
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def bare_phone(browser):
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind_of_type", LIMITS)
def test_a_text_begins_on_the_first_screen(phone, site, reading_site, kind_of_type):
    pages = [*(f"{site.as_uri()}/{KINDS[kind]}" for kind in (
        "short document", "interpretation", "guide")),
        f"{reading_site.as_uri()}/policy/method.html"]
    for address in pages:
        phone.goto(address)
        phone.evaluate("type => site.setModes({ type })", kind_of_type)
        assert phone.locator(".document-text").evaluate(TOP) <= LIMITS[kind_of_type][0], address


@pytest.mark.parametrize("kind_of_type", LIMITS)
def test_the_first_result_stands_on_the_first_screen(phone, site, kind_of_type):
    phone.goto(f"{site.as_uri()}/search.html?q=政务公开")
    phone.wait_for_selector(".search-result")
    phone.evaluate("type => site.setModes({ type })", kind_of_type)
    assert phone.locator(".search-result").first.evaluate(TOP) <= LIMITS[kind_of_type][1]


def test_columns_and_facts_unfold_without_a_script(bare_phone, site):
    bare_phone.goto(f"{site.as_uri()}/{KINDS['document']}")
    column = bare_phone.get_by_role("link", name="依申请公开", exact=True)
    assert not column.is_visible()
    bare_phone.get_by_text("栏目", exact=True).click()
    assert column.is_visible()
    shown = bare_phone.get_by_text("发文机关", exact=True).locator("visible=true")
    assert shown.count() == 0
    bare_phone.get_by_text("全部信息").click()
    assert shown.count() == 1


def test_a_desk_has_no_folded_menu(bare_phone, site):
    bare_phone.set_viewport_size({"width": 1280, "height": 800})
    bare_phone.goto(f"{site.as_uri()}/{KINDS['document']}")
    shown = [part for part in (".menu", ".masthead-search", ".columns-nav", "#q")
             if bare_phone.locator(part).first.is_visible()]
    assert shown == [".columns-nav", "#q"]
