"""Get a Chromium for the browser tests where there is none: standard library only, no prompts."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from plugins.printing.browser import find, succeeds

# Without the fonts, Chinese is boxes on a screenshot.
PACKAGES = ("chromium-headless-shell", "fonts-noto-cjk")
MISSING = (
    "没有找到 Chromium，也装不上：浏览器测试将跳过。"
    "请安装 Chromium 或 Chrome，或用环境变量 CHROMIUM 指明它的路径。"
)


def apt_command(release: str, is_root: bool, has_sudo: bool) -> list[str]:
    """Return how apt-get runs here without asking; [] where it cannot, or has no real Chromium."""
    if "ubuntu" in release.lower():  # its package only points to a snap, and may wait for it long
        return []
    return ["apt-get"] if is_root else ["sudo", "-n", "apt-get"] if has_sudo else []


def install_by_apt() -> None:
    """Install Chromium and Chinese fonts from Debian's packages where that needs no password."""
    release = Path("/etc/os-release")
    if not shutil.which("apt-get") or not release.is_file():
        return
    text = release.read_text(encoding="utf-8")
    apt = apt_command(text, os.geteuid() == 0, succeeds(["sudo", "-n", "true"], 10))
    if apt:
        options = ["-y", "-qq", "--no-install-recommends"]
        succeeds([*apt, "update", "-qq"], 300)
        succeeds([*apt, "install", *options, *PACKAGES], 900,
                 {**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def download_by_playwright() -> None:
    """Let playwright fetch its own Chromium."""
    succeeds([sys.executable, "-m", "playwright", "install", "chromium"], 900)


def find_or_get(environ: Mapping[str, str]) -> str:
    """Return the path of a Chromium, getting one if need be; say what is missing and return ""."""
    found = find(environ)
    if not found:
        print("没有找到 Chromium，正在设法安装……", flush=True)
        install_by_apt()
        found = find(environ)
    if not found:
        download_by_playwright()
        found = find(environ)
    if not found:
        print(MISSING, flush=True)
    return found
