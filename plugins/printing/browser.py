"""Where a Chromium, Chrome or Edge is on this machine, on any system."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

# The shell without windows starts in half the time, and prints the same.
NAMES = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome",
    "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
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


def candidates(environ: Mapping[str, str], platform: str, home: Path) -> Iterator[Path]:
    """Where a Chromium may be, best first: named by hand, installed, downloaded earlier."""
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
    """True for a browser that starts."""
    if not path.is_file():
        return False
    # On Linux it may be a stub that asks for a snap, or lack its libraries.
    # Elsewhere --version opens a window.
    return not platform.startswith("linux") or succeeds([str(path), "--version"], 60)


def find(environ: Mapping[str, str], platform: str = sys.platform, home: Path | None = None) -> str:
    """The path of a working browser, "" where there is none."""
    places = candidates(environ, platform, home or Path.home())
    return next((str(path) for path in places if works(path, platform)), "")


def succeeds(command: list[str], seconds: int, environ: Mapping[str, str] | None = None) -> bool:
    """True where a command, without input or output, ended well and in time."""
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, env=environ,
                              timeout=seconds)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
