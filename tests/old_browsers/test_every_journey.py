"""The table of journeys: each, in browsers old and new, from a folder and over http."""

import os
import shutil
from pathlib import Path

import pytest

from plugins.printing.browser import find
from tests.browser.built import build, serve
from tests.browser.firefox import FIREFOX
from tests.old_browsers.driving import Chromium, Firefox
from tests.old_browsers.getting import PACKAGES
from tests.old_browsers.journeys import JOURNEYS
from tests.support import ROOT


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """示例县 as a site that is no demonstration, so that pages know where they are public."""
    folder = tmp_path_factory.mktemp("journeys")
    shutil.copytree(ROOT / "tests" / "sites" / "shilixian" / "content", folder / "content")
    settings = folder / "content" / "_data" / "site.yml"
    settings.write_text(settings.read_text("utf-8").replace("演示: 是\n", ""), "utf-8")
    return build(folder / "zfxxgk", folder / "content")


@pytest.fixture(scope="module", params=[*PACKAGES, "current", "firefox"])
def driver(request, tmp_path_factory):
    """A browser, the only one that runs."""
    folder = tmp_path_factory.mktemp(f"browser-{request.param}")
    if request.param == "firefox":
        if not FIREFOX:
            pytest.skip("没有火狐")
        running = Firefox(FIREFOX, folder)
    elif request.param == "current":
        running = Chromium(Path(find(os.environ)), folder)
    else:
        running = Chromium(Path(os.environ["OLD_BROWSERS"]) / request.param / "chrome", folder)
    yield running
    running.close()


@pytest.fixture(scope="module", params=["file", "http"])
def site(request, output):
    """The address of the site, opened from a folder or over http."""
    if request.param == "file":
        yield f"{output.as_uri()}/"
        return
    with serve(output) as address:
        yield address


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.__name__)
def test_it_ends_where_the_reader_wanted(journey, driver, site):
    for file in driver.downloads.iterdir():
        file.unlink()
    journey(driver, site)
