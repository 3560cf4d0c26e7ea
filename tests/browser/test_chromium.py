"""chromium.py: which browser is taken, and that nothing is installed where one is found."""

import os
import sys

import pytest

from tests.browser import chromium

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
        assert chromium.find(environ, "linux", tmp_path) == str(expected)
        expected.unlink()
    assert chromium.find(environ, "linux", tmp_path) == ""


@linux_only
def test_a_stub_that_does_not_start_is_passed_over(tmp_path):
    make_browser(tmp_path / "chromium", exit_code=1)
    chrome = make_browser(tmp_path / "google-chrome")
    assert chromium.find({"PATH": str(tmp_path)}, "linux", tmp_path) == str(chrome)


@pytest.mark.parametrize("platform, environ, expected", [
    ("darwin", {}, "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    ("win32", {"PROGRAMFILES": "{home}"}, "Google/Chrome/Application/chrome.exe"),
])
def test_usual_places_of_other_systems(tmp_path, platform, environ, expected):
    browser = make_browser(tmp_path / expected)
    environ = {name: value.format(home=tmp_path) for name, value in environ.items()}
    found = chromium.candidates({**environ, "PATH": str(tmp_path)}, platform, tmp_path)
    assert browser in list(found)


def test_playwright_folder_may_be_elsewhere(tmp_path):
    browser = make_browser(tmp_path / "pw/chromium-9/chrome-linux64/chrome")
    environ = {"PATH": "", "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "pw")}
    assert list(chromium.candidates(environ, "linux", tmp_path)) == [browser]


@pytest.mark.parametrize("release, is_root, has_sudo, command", [
    ("ID=debian", True, False, ["apt-get"]),
    ("ID=debian", False, True, ["sudo", "-n", "apt-get"]),
    ("ID=debian", False, False, []),
    ("ID=ubuntu\nID_LIKE=debian", True, True, []),
])
def test_apt_never_asks(release, is_root, has_sudo, command):
    assert chromium.apt_command(release, is_root, has_sudo) == command


def test_what_is_missing_is_said_in_one_line(monkeypatch, capsys):
    calls = []
    monkeypatch.setattr(chromium, "find", lambda environ: "")
    monkeypatch.setattr(chromium, "install_by_apt", lambda: calls.append("apt"))
    monkeypatch.setattr(chromium, "download_by_playwright", lambda: calls.append("playwright"))
    assert chromium.find_or_get(os.environ) == ""
    assert calls == ["apt", "playwright"]
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if "跳过" in line] == [chromium.MISSING]


def test_a_browser_that_is_there_is_taken_at_once(monkeypatch, capsys):
    monkeypatch.setattr(chromium, "find", lambda environ: "/usr/bin/chromium")
    monkeypatch.setattr(chromium, "install_by_apt", pytest.fail)
    assert chromium.find_or_get(os.environ) == "/usr/bin/chromium"
    assert capsys.readouterr().out == ""
