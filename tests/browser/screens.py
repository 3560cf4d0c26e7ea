"""Pictures of every kind of page, to be looked at: four widths, three modes, and on paper."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page, sync_playwright

from tests.browser.built import build
from tests.browser.kinds import list_addresses

# By the end of their names: how wide, and the modes that differ from a page as it comes.
SCREENS = {
    "320": (320, {}), "360": (360, {}), "768": (768, {}), "1280": (1280, {}),
    "360-large": (360, {"type": "large"}),
    "1280-dark": (1280, {"colours": "dark"}), "1280-high": (1280, {"colours": "high"}),
}
PLAIN = {"type": "", "colours": ""}
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
    for name, (width, modes) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("modes => site.setModes(modes)", PLAIN | modes)
        page.screenshot(path=f"{stem}-{name}.png", full_page=True)
    page.evaluate("modes => site.setModes(modes)", PLAIN)
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    for number in range(min(SHEETS, len(paper))):
        paper[number].render(scale=1.5).to_pil().save(f"{stem}-paper-{number + 1}.png")
    paper.close()
