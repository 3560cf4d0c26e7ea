"""Pictures of every kind of page, to be looked at: three widths, and on paper."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page, sync_playwright

from tests.browser.built import build
from tests.browser.kinds import list_addresses

WIDTHS = (320, 768, 1280)
SHEETS = 2  # of each page on paper


def take_screens(browser: str, folder: Path) -> Iterator[str]:
    """Writes `document-320.png` … `document-paper-1.png` into the folder; yields each kind done."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        addresses = list_addresses(build(Path(made) / "zfxxgk"), Path(made))
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = chromium.new_page()
        for kind, address in addresses.items():
            _take(page, address, folder / kind.replace(" ", "-"))
            yield kind
        chromium.close()


def _take(page: Page, address: str, stem: Path) -> None:
    page.goto(address, wait_until="load")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.screenshot(path=f"{stem}-{width}.png", full_page=True)
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    for number in range(min(SHEETS, len(paper))):
        paper[number].render(scale=1.5).to_pil().save(f"{stem}-paper-{number + 1}.png")
    paper.close()
