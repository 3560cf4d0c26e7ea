"""`demo`: the county that is made up, built, with the way to what is worth seeing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.commands.demonstrating import PLACES, has_desktop
from tests.support import ROOT


def test_it_builds_the_county_and_names_pages_that_are_there(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "demo", f"--output={tmp_path}", "--day=2026-12-01"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    named = [Path(path) for path in re.findall(r"^  (.+?)　", done.stdout, re.M)]
    assert named == [tmp_path / path for path, _ in PLACES]
    assert [path for path in named if not path.is_file()] == []
    assert "示例县人民政府" in named[0].read_text("utf-8")


@pytest.mark.parametrize(("platform", "environment", "expected"), [
    ("linux", {"DISPLAY": ":0"}, True), ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
    ("linux", {}, False), ("win32", {}, True), ("darwin", {}, True),
    ("darwin", {"SSH_CONNECTION": "10.0.0.1"}, False),
    ("linux", {"DISPLAY": ":10", "SSH_CONNECTION": "10.0.0.1"}, False)])
def test_a_browser_is_started_only_where_its_window_is_seen(platform, environment, expected):
    assert has_desktop(platform, environment) is expected
