"""chromium.py: that nothing is installed where a browser is found."""

import os

import pytest

from tests.browser import chromium


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
