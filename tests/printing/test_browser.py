"""browser.py: which browser is taken."""

import sys

import pytest

from plugins.printing import browser

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="只在 Linux 上试运行浏览器")


def make_browser(path, exit_code=0):
    """Write a program that ends with the exit code; return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {exit_code}\n")
    path.chmod(0o755)
    return path


@linux_only
def test_order_is_named_by_hand_then_installed_then_downloaded(tmp_path):
    named = make_browser(tmp_path / "mine")
    chrome = make_browser(tmp_path / "bin" / "google-chrome")
    debian = make_browser(tmp_path / "bin" / "chromium")
    fetched = make_browser(tmp_path / ".cache/ms-playwright/chromium-1200/chrome-linux/chrome")
    environ = {"CHROMIUM": str(named), "PATH": str(tmp_path / "bin")}
    for expected in (named, debian, chrome, fetched):
        assert browser.find(environ, "linux", tmp_path) == str(expected)
        expected.unlink()
    assert browser.find(environ, "linux", tmp_path) == ""


@linux_only
def test_a_stub_that_does_not_start_is_passed_over(tmp_path):
    make_browser(tmp_path / "chromium", exit_code=1)
    chrome = make_browser(tmp_path / "google-chrome")
    assert browser.find({"PATH": str(tmp_path)}, "linux", tmp_path) == str(chrome)


@pytest.mark.parametrize("platform, environ, expected", [
    ("darwin", {}, "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    ("win32", {"PROGRAMFILES": "{home}"}, "Google/Chrome/Application/chrome.exe"),
])
def test_usual_places_of_other_systems(tmp_path, platform, environ, expected):
    program = make_browser(tmp_path / expected)
    environ = {name: value.format(home=tmp_path) for name, value in environ.items()}
    found = browser.candidates({**environ, "PATH": str(tmp_path)}, platform, tmp_path)
    assert program in list(found)


def test_playwright_folder_may_be_elsewhere(tmp_path):
    program = make_browser(tmp_path / "pw/chromium-9/chrome-linux64/chrome")
    environ = {"PATH": "", "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "pw")}
    assert list(browser.candidates(environ, "linux", tmp_path)) == [program]
