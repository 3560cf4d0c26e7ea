"""With the keyboard alone: from the front page to a cited, printed article, and nowhere lost."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser
MOST = 120  # presses of Tab, more than any page here has stops
FOCUS = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  return {
    stop: one === document.body ? "" : `${one.tagName} ${one.textContent.trim().slice(0, 20)}`,
    place: [...document.querySelectorAll("*")].indexOf(one),
    shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left >= 0
      // A part of the browser's own, such as the calendar of a date, has its own ring.
      && (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
        || !one.matches(":focus")),
  };
}"""


@pytest.fixture
def page(browser):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def tab_to(page, selector, key="Tab"):
    """Press Tab until the focus is on an element that matches."""
    for _ in range(MOST):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab does not lead to {selector}")


def test_from_the_front_page_to_a_cited_and_printed_article(page, served):
    page.add_init_script("addEventListener('beforeprint', () => { document.title = '打印'; })")
    page.goto(served + KINDS["front"])
    tab_to(page, "#q")
    page.keyboard.type("加强涉及减税降费的信息公开")
    page.keyboard.press("Enter")
    expect(page.locator(".search-title").first).to_be_visible()
    tab_to(page, ".search-title")
    page.keyboard.press("Enter")
    page.wait_for_url("**/policy/*")
    assert "#" in page.url, "the result leads to the place where the words stand"
    tab_to(page, ".place")
    cited = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page.locator(".place-tools button").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".place-tools .tools-said")).to_contain_text("已复制")
    citation, address = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert citation.startswith("《") and cited.strip("、") in citation
    assert address == re.sub(r"\?[^#]*", "", page.url)  # without the words searched for
    page.keyboard.press("Escape")
    tab_to(page, "[data-deed=print]", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_title("打印")


@pytest.mark.parametrize("kind", ["front", "in force", "search"])
def test_every_stop_is_seen_in_order_and_the_last_leads_out(page, site, kind):
    page.goto(f"{site.as_uri()}/{KINDS[kind]}")
    stops = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if not stop["stop"]:
            break
        stops.append(stop)
    assert stops[0]["stop"] == "A 跳到正文"
    assert len(stops) < MOST, "a trap"
    assert [stop["stop"] for stop in stops if not stop["shown"]] == []
    places = [stop["place"] for stop in stops]
    assert places == sorted(places)
