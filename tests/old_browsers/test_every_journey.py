"""The table of journeys: each, in browsers old and new, from a folder and over http."""

import os
import shutil
from contextlib import nullcontext
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


BROWSERS = (*PACKAGES, "current", "firefox")


def _start(name, folder):
    if name == "firefox":
        if not FIREFOX:
            pytest.skip("没有火狐")
        return Firefox(FIREFOX, folder)
    program = (find(os.environ) if name == "current"
               else Path(os.environ["OLD_BROWSERS"]) / name / "chrome")
    return Chromium(Path(program), folder)


@pytest.fixture(scope="module", ids="-".join,
                params=[(name, way) for name in BROWSERS for way in ("file", "http")])
def reader(request, output, tmp_path_factory):
    """A browser, the only one that runs, and the address of the site for it: Chromium 80 goes from
    http to no folder."""
    name, way = request.param
    driver = _start(name, tmp_path_factory.mktemp(f"browser-{name}-{way}"))
    with serve(output) if way == "http" else nullcontext(f"{output.as_uri()}/") as address:
        yield driver, address
    driver.close()


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.__name__)
def test_it_ends_where_the_reader_wanted(journey, reader):
    driver, address = reader
    for file in driver.downloads.iterdir():
        file.unlink()
    journey(driver, address)
