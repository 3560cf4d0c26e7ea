"""`demo`: the county that is made up, built with a township's site beside it, with the way to what
is worth seeing."""

import posixpath
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from plugins.commands.demonstrating import COUNTY, PLACES, TOWNSHIP, has_desktop
from tests.support import ROOT

FRONT = "index.html"
# What a newcomer comes to see, by what a page that shows it has.
SIGHTS = {state: f"//dd/span[@data-state='{state}']" for state in (
    "amended", "partly_lapsed", "expired", "repealed", "not_yet_effective")}
SIGHTS["charts of an annual report"] = "//figure[@class='chart']//*[name()='svg']"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The folder of the county's site that the command wrote, and what it printed."""
    folder = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "demo", f"--output={folder}", "--day=2026-12-01"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    return folder / COUNTY, done.stdout


def _page(folder, path):
    return html.fromstring((folder / path).read_bytes())


def _steps_from(folder, path, kind="//main//a/@href"):
    """The pages of the site to which the links of a page's main part lead."""
    led = {posixpath.normpath(posixpath.join(posixpath.dirname(path), address.partition("#")[0]))
           for address in _page(folder, path).xpath(kind) if "://" not in address}
    return {other for other in led if other.endswith(".html")}


def test_it_builds_the_county_and_names_pages_that_are_there(demo):
    folder, printed = demo
    named = [Path(path) for path in re.findall(r"^  (.+?)　", printed, re.MULTILINE)]
    assert named == [folder / path for path, _ in PLACES]
    assert "示例县人民政府" in named[0].read_text("utf-8")


def test_two_clicks_from_the_front_page_show_every_state_and_a_report_with_charts(demo):
    folder, _ = demo
    near = {page for path in _steps_from(folder, FRONT) for page in _steps_from(folder, path)}
    pages = [_page(folder, path) for path in sorted(near)]
    assert [sight for sight, xpath in SIGHTS.items()
            if not any(page.xpath(xpath) for page in pages)] == []
    expiring = _steps_from(folder, "validity/expiring.html", "//main//tbody//a/@href")
    assert expiring and expiring <= near


def test_the_county_and_its_township_lead_to_each_other(demo):
    there = demo[0].parent / TOWNSHIP
    for folder, other in ((demo[0], there), (there, demo[0])):
        led = {(folder / "offices" / address).resolve() for address in _page(
            folder, "offices/neighbours.html").xpath("//li[@class='site-card']//a/@href")
               if address.startswith("../..")}
        assert other / FRONT in led and [page for page in led if not page.is_file()] == []


@pytest.mark.parametrize(("platform", "environment", "expected"), [
    ("linux", {"DISPLAY": ":0"}, True), ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
    ("linux", {}, False), ("win32", {}, True), ("darwin", {}, True),
    ("darwin", {"SSH_CONNECTION": "10.0.0.1"}, False),
    ("linux", {"DISPLAY": ":10", "SSH_CONNECTION": "10.0.0.1"}, False)])
def test_a_browser_is_started_only_where_its_window_is_seen(platform, environment, expected):
    assert has_desktop(platform, environment) is expected
