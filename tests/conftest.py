"""What tests of several folders use: one browser for all of them."""

import os

import pytest

from tests.browser import chromium


@pytest.fixture(scope="session")
def browser():
    """A real Chromium; where there is none the test is skipped, and says so."""
    from playwright.sync_api import sync_playwright

    path = os.environ.get("COLUMN_CHROMIUM", "") or chromium.find(os.environ)
    if not path:
        pytest.skip("没有 Chromium")
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"]
        running = playwright.chromium.launch(executable_path=path, args=arguments)
        yield running
        running.close()
