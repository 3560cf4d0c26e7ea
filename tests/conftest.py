"""What tests of several folders use: one browser for all of them."""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.browser import chromium

# They need browsers of past years, and a program in Java, which `.ci/run` fetches.
NEEDS = {"old_browsers": "OLD_BROWSERS", "nu_checker": "NU_CHECKER"}
collect_ignore = [folder for folder, name in NEEDS.items() if not os.environ.get(name)]

# One commit gives one result: `--hypothesis-profile=search` looks for new examples instead.
# A machine that has other work to do is no fault of what is tested.
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("column", settings.get_profile("search"), derandomize=True)
settings.load_profile("column")


# The files that take minutes: begun last, one of them would keep one process busy alone.
LONGEST = ("test_random_edits.py", "test_killed.py")


def pytest_collection_modifyitems(items):
    """The longest first, all else in its order."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


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
