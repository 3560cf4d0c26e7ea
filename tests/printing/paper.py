"""What stands where on a printed page, in millimetres from its upper left corner."""

import logging
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pdfplumber

MM = 72 / 25.4
logging.getLogger("pdfminer").setLevel(logging.ERROR)  # Chromium's fonts have no bounding box


@dataclass(frozen=True)
class Line:
    """Glyphs on one baseline: their text, left and right ends, the baseline, their size in pt."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    colour: tuple[float, ...]


@dataclass(frozen=True)
class Sheet:
    """A page: its size, its lines from the top, its coloured rules."""

    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[dict, ...]

    def in_area(self, top: float, bottom: float) -> tuple[Line, ...]:
        """The lines whose baselines lie between the two."""
        return tuple(line for line in self.lines if top < line.baseline < bottom)

    def find(self, words: str) -> Line:
        """The first line that holds the words, white space aside."""
        return next(line for line in self.lines if words in line.text)

    @property
    def text(self) -> str:
        """All its text without white space."""
        return "".join(line.text for line in self.lines)


def read_sheets(file: Path) -> list[Sheet]:
    """The pages of a PDF."""
    with pdfplumber.open(file) as pdf:
        return [Sheet(page.width / MM, page.height / MM, tuple(_lines(page)), tuple(page.rects))
                for page in pdf.pages]


def _lines(page: pdfplumber.page.Page) -> Iterator[Line]:
    rows = defaultdict(list)
    for glyph in page.chars:
        if glyph["text"].strip():
            rows[round(float(page.height) - glyph["matrix"][5])].append(glyph)
    for baseline in sorted(rows):
        glyphs = sorted(rows[baseline], key=lambda glyph: glyph["x0"])
        yield Line("".join(glyph["text"] for glyph in glyphs), glyphs[0]["x0"] / MM,
                   glyphs[-1]["x1"] / MM, (float(page.height) - glyphs[0]["matrix"][5]) / MM,
                   glyphs[0]["size"], glyphs[0]["non_stroking_color"])
