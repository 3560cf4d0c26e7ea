"""axe-core finds nothing to complain of on any kind of page."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation(page, site, kind):
    page.goto(f"{site.as_uri()}/{KINDS[kind]}", wait_until="load")
    violations = Axe().run(page).response["violations"]
    assert [(found["id"], [node["html"][:120] for node in found["nodes"][:3]])
            for found in violations] == []
