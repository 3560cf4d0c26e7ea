"""A telephone of 360 × 640: the text, or what was found, begins on the first screen."""

import pytest

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser
TOP = "one => Math.round(one.getBoundingClientRect().top + scrollY)"
# By type: from the top of the page to the text, and to the first result, at most, in pixels.
LIMITS = {"": (640, 560), "large": (900, 760)}
# Where most stands before a text: the frame of a portal, what a demonstration says, a banner, a long
# title, what is no whole text, an earlier text; and layouts that have something of their own to say.
CROWDED = ("expired/szbf-2016-28", "policy/szbf-2018-27", "policy/szf-2024-5", "policy/szf-2024-5-2024",
           "policy/scf-2022-30", "planning/szf-2026-3", "institution/justice", "schedule/education",
           "questions/assistance", "opinions/parking", "departments/justice/falv-yuanzhu-zhinan",
           "annual-report/county-2025", "leaders/executive", "gazette/2026-1",
           "inventories/livelihood-2026")
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
def test_whatever_stands_before_a_text_leaves_it_on_the_first_screen(phone, shilixian, kind_of_type):
    tops = {}
    for name in CROWDED:
        phone.goto(f"{shilixian.as_uri()}/{name}.html")
        phone.evaluate("type => site.setModes({ type })", kind_of_type)
        tops[name] = phone.locator(".document-text").evaluate(TOP)
    assert {name: top for name, top in tops.items() if top > LIMITS[kind_of_type][0]} == {}


def test_what_a_banner_shortens_is_one_press_away(phone, shilixian):
    phone.goto(f"{shilixian.as_uri()}/policy/szbf-2018-27.html")
    reason = phone.locator(".validity-banner a")
    assert reason.bounding_box()["height"] < 2 * 24 and reason.get_attribute("href")
    period = phone.locator(".facts-status >> visible=true")
    assert period.count() == 0
    phone.get_by_text("全部信息").click()
    assert "2018年7月20日起" in period.inner_text()


@pytest.mark.parametrize("kind_of_type", LIMITS)
def test_the_first_result_stands_on_the_first_screen(phone, shilixian, kind_of_type):
    for query in ("宅基地", "示政发〔2024〕5号"):
        phone.goto(f"{shilixian.as_uri()}/search.html?q={query}")
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
