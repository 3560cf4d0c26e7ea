"""Every kind of page in every mode: nothing for axe to complain of, nothing too small or cut off."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.examining import ALL_RULES, AXE, CONTRAST, RUN_AXE, examine
from tests.browser.kinds import list_addresses

pytestmark = pytest.mark.browser
every_kind = pytest.mark.further  # some fifty pages, each in three choices of colours and at two widths
RICH = ("front", "report with figures", "results", "comparison")  # between them, all that pages have
COLOURS = ({"colours": "dark"}, {"colours": "high"})
PREFERENCES = ({"color_scheme": "dark"}, {"contrast": "more", "color_scheme": "dark"},
               {"contrast": "more", "color_scheme": "light"}, {"forced_colors": "active"})


@pytest.fixture(scope="module")
def addresses(site, tmp_path_factory):
    """The address of one page of every kind, by kind."""
    return list_addresses(site, tmp_path_factory.mktemp("rare"))


@pytest.fixture(scope="module")
def examined(browser, addresses):
    """What was found on one page of every kind."""
    context = browser.new_context()
    page = context.new_page()
    former = Path(urlsplit(addresses["redirect"]).path)
    # A redirect stands still to be looked at.
    page.route("**/former.html", lambda route: route.fulfill(
        body=former.read_text("utf-8").replace('http-equiv="refresh"', 'name="halted"'),
        content_type="text/html"))
    found = {kind: examine(page, address) for kind, address in addresses.items()}
    context.close()
    return found


@every_kind
def test_axe_finds_no_violation(examined):
    assert {kind: found.axe for kind, found in examined.items() if found.axe} == {}


@every_kind
def test_text_stands_out_in_every_choice_of_colours(examined):
    assert {(kind, colours): faint for kind, found in examined.items()
            for colours, faint in found.faint.items() if faint} == {}


@pytest.mark.parametrize("kind", RICH)
def test_axe_finds_no_violation_in_any_mode_or_preference(browser, addresses, kind):
    context = browser.new_context()
    page = context.new_page()
    page.goto(addresses[kind])
    page.evaluate(AXE)
    for mode in COLOURS:
        page.evaluate("mode => site.setModes(mode)", mode)
        assert page.evaluate(RUN_AXE, CONTRAST) == [], mode
    page.evaluate("site.setModes({ colours: '' })")
    for media in PREFERENCES:
        page.emulate_media(**{"forced_colors": "none", **media})
        assert page.evaluate(RUN_AXE, CONTRAST) == [], media
    page.evaluate("site.setModes({ type: 'large', layout: 'simple' })")
    assert page.evaluate(RUN_AXE, ALL_RULES) == []
    context.close()


@pytest.mark.parametrize("kind", RICH)
def test_a_screen_reader_meets_named_parts_in_their_order(browser, addresses, kind):
    context = browser.new_context()
    page = context.new_page()
    page.goto(addresses[kind])
    tree = page.locator("body").aria_snapshot()
    parts = [line[2:].split()[0].rstrip(":") for line in tree.split("\n") if line.startswith("- ")]
    assert parts == ["link", "banner", "main", "contentinfo"]
    inner = tree[tree.index("- main"):]
    assert inner.index("[level=1]") < inner.index("[level=2]" if "[level=2]" in inner else "text")
    assert re.findall(r"- (?:link|button|\w*box|navigation|img|table|search)(?::|$)", tree,
                      re.MULTILINE) == ["- search:"]
    context.close()


def test_a_title_is_read_without_pauses_that_it_has_not_and_with_its_spaces(browser, shilixian):
    page = browser.new_page()
    page.goto(f"{shilixian.as_uri()}/departments/civil-affairs/smf-2026-8.html")
    title = "示例县民政局 示例县财政局关于提高2026年城乡居民最低生活保障标准的通知"
    assert page.get_by_role("heading", name=title, exact=True, level=1).is_visible()
    page.close()


@every_kind
def test_nothing_is_cut_off_at_400_percent_or_in_large_type(examined):
    assert [(kind, at) for kind, found in examined.items()
            for at, measure in found.measures.items() if measure["over"] > 0] == []


@every_kind
def test_large_type_is_large(examined):
    for kind, found in examined.items():
        for (size, width), measure in found.measures.items():
            if size == "large":
                assert measure["smallest"] >= 18 and measure["title"] >= 30, (kind, width)


@every_kind
def test_what_can_be_pressed_is_large_enough(examined):
    assert {(kind, *at): measure["targets"] for kind, found in examined.items()
            for at, measure in found.measures.items() if measure["targets"]} == {}
