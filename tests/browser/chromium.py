"""Find a Chromium for the browser tests, or get one: standard library only, no prompts."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "msedge",
)
MAC_APPS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_APPS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
DOWNLOADS = {  # where playwright keeps its browsers, below the home folder
    "darwin": "Library/Caches/ms-playwright",
    "win32": "AppData/Local/ms-playwright",
}
DOWNLOADED = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)
PACKAGES = ("chromium", "fonts-noto-cjk")  # without the fonts, Chinese is boxes on a screenshot
MISSING = (
    "没有找到 Chromium，也装不上：浏览器测试将跳过。"
    "请安装 Chromium 或 Chrome，或用环境变量 CHROMIUM 指明它的路径。"
)


def candidates(environ: Mapping[str, str], platform: str, home: Path) -> Iterator[Path]:
    """Yield where a Chromium may be, best first: named by hand, installed, downloaded earlier."""
    if environ.get("CHROMIUM"):
        yield Path(environ["CHROMIUM"])
    for name in NAMES:
        found = shutil.which(name, path=environ.get("PATH", os.defpath))
        if found:
            yield Path(found)
    if platform == "darwin":
        roots = [Path("/Applications"), home / "Applications"]
        yield from (root / app for root in roots for app in MAC_APPS)
    if platform == "win32":
        roots = [Path(environ[name]) for name in WINDOWS_FOLDERS if environ.get(name)]
        yield from (root / app for root in roots for app in WINDOWS_APPS)
    downloads = home / DOWNLOADS.get(platform, ".cache/ms-playwright")
    if environ.get("PLAYWRIGHT_BROWSERS_PATH"):
        downloads = Path(environ["PLAYWRIGHT_BROWSERS_PATH"])
    for pattern in DOWNLOADED:
        yield from sorted(downloads.glob(pattern), reverse=True)


def works(path: Path, platform: str) -> bool:
    """Tell whether this is a browser that starts."""
    if not path.is_file():
        return False
    # On Linux it may be a stub that asks for a snap, or lack its libraries.
    # Elsewhere --version opens a window.
    return not platform.startswith("linux") or succeeds([str(path), "--version"], 60)


def find(environ: Mapping[str, str], platform: str = sys.platform, home: Path | None = None) -> str:
    """Return the path of a working Chromium, or ""."""
    places = candidates(environ, platform, home or Path.home())
    return next((str(path) for path in places if works(path, platform)), "")


def succeeds(command: list[str], seconds: int, **more: str) -> bool:
    """Run a command without input or output; tell whether it ended well and in time."""
    quiet = subprocess.DEVNULL
    environ = {**os.environ, **more}
    try:
        done = subprocess.run(
            command, stdin=quiet, stdout=quiet, stderr=quiet, env=environ, timeout=seconds
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


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
        succeeds([*apt, "install", *options, *PACKAGES], 900, DEBIAN_FRONTEND="noninteractive")


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
