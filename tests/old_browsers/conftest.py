"""Browsers of past years, driven by their own command line, and the sites they read."""

import json
import os
import subprocess
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.built import build
from tests.old_browsers.getting import PACKAGES
from tests.support import markdown, write

_HEAD = """类别: 行政规范性文件
文号: 测政发〔{0}〕{1}号
发文机关: 测试县人民政府
成文日期: {0}-01-02
施行日期: {0}-02-01
"""
_BODY = "第一条　公开原则是公正、便民。\n"
SITE = {
    "policy/old.md": markdown(_HEAD.format(2022, 1), _BODY, title="标题: 公开办法（试行）\n"),
    "policy/new.md": markdown(_HEAD.format(2024, 2) + "废止: 测政发〔2022〕1号\n", _BODY,
                              title="标题: 公开办法\n"),
    "_data/neighbours.yml": "- {名称: 测试镇人民政府, 关系: 乡镇, 代码: town, 位置: ../town/}\n",
    "_data/neighbours/town.json": json.dumps({"fetched_on": "2026-11-23", "card": {
        "format": 1, "name": "测试镇", "search": {"manifest": "search/manifest.js"}}}),
}
TOWN = {"rules/care.md": markdown(body=_BODY, title="标题: 镇上的规定\n")}
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote",
         "--allow-file-access-from-files", "--virtual-time-budget=15000")
ATTEMPTS = 3


@dataclass(frozen=True)
class OldBrowser:
    """A headless Chromium of a past year."""

    folder: Path

    def read(self, address: str, until: str) -> str:
        """Return the page at an address as HTML, once its scripts have written a text into it.

        A busy machine may need another try; the page as it stands where that was not enough.
        """
        for _ in range(ATTEMPTS):
            page = self._run("--dump-dom", address)
            if until in page:
                break
        return page

    def print(self, address: str, target: Path) -> str:
        """Return the text of the sheets that the page prints, written to `target` as PDF.

        On a busy machine they may be printed before the style sheet is there: once more then.
        """
        for _ in range(ATTEMPTS):
            self._run(f"--print-to-pdf={target}", address)
            done = subprocess.run(["pdftotext", "-layout", str(target), "-"], check=True,
                                  capture_output=True, encoding="utf-8")
            text = unicodedata.normalize("NFKC", done.stdout)  # some glyphs are read as radicals
            if "跳到正文" not in text:
                break
        return text

    def _run(self, *words: str) -> str:
        """What the browser prints; one process for all its parts sometimes hangs as it starts."""
        environ = {**os.environ, "LD_LIBRARY_PATH": str(self.folder / "lib")}
        command = [str(self.folder / "chrome"), *FLAGS, *words]
        for _ in range(ATTEMPTS):
            with suppress(subprocess.TimeoutExpired):
                return subprocess.run(command, env=environ, capture_output=True, encoding="utf-8",
                                      timeout=60).stdout
        pytest.fail(f"没有回应：{self.folder.name}")


@pytest.fixture(scope="session", params=PACKAGES)
def browser(request):
    """Each of the past browsers."""
    return OldBrowser(Path(os.environ["OLD_BROWSERS"]) / request.param)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of a small site in which one document repeals another, a township's beside it."""
    folder = tmp_path_factory.mktemp("old browsers")
    build(folder / "town", write(folder / "town-content", TOWN))
    return build(folder / "output", write(folder / "content", SITE)).as_uri()
