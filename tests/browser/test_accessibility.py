"""Every kind of page in every mode: nothing for axe to complain of, nothing too small or cut off."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.examining import AXE, CONTRAST, RUN_AXE, examine
from tests.browser.kinds import list_addresses

pytestmark = pytest.mark.browser


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


def test_axe_finds_no_violation_in_any_mode(examined):
    assert {(kind, mode): complaints for kind, found in examined.items()
            for mode, complaints in found.axe.items() if complaints} == {}


@pytest.mark.parametrize("media", [
    {"forced_colors": "active"}, {"contrast": "more"}, {"contrast": "more", "color_scheme": "dark"}])
def test_axe_finds_no_violation_in_what_a_system_may_prefer(browser, addresses, media):
    context = browser.new_context(**media)
    page = context.new_page()
    for kind in ("front", "amended document", "results"):
        page.goto(addresses[kind])
        page.evaluate(AXE)
        assert page.evaluate(RUN_AXE, CONTRAST) == [], kind
    context.close()


def test_nothing_is_cut_off_at_400_percent_or_in_large_type(examined):
    assert [(kind, at) for kind, found in examined.items()
            for at, measure in found.measures.items() if measure["over"] > 0] == []


def test_large_type_is_large(examined):
    for kind, found in examined.items():
        for (size, width), measure in found.measures.items():
            if size == "large":
                assert measure["smallest"] >= 18 and measure["title"] >= 30, (kind, width)


def test_what_can_be_pressed_is_large_enough(examined):
    assert {(kind, *at): measure["targets"] for kind, found in examined.items()
            for at, measure in found.measures.items() if measure["targets"]} == {}
