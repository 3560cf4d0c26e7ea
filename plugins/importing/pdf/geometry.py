"""Glyphs, lines and rules of a page, in points: x grows to the right, y upwards."""

from dataclasses import dataclass
from typing import NamedTuple

from ..blocks import Span


class Glyph(NamedTuple):
    """A character where it is drawn: its edges, the line it stands on, the size of its font.

    `blank` is the white space typed before it, "" for none.
    """

    text: str
    left: float
    right: float
    base: float
    em: float
    blank: str = ""


class Box(NamedTuple):
    """A rectangle."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def area(self) -> float:
        """Width times height."""
        return self.width * (self.top - self.bottom)

    def holds(self, x: float, y: float) -> bool:
        """True for a point within."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


class Stroke(NamedTuple):
    """A straight line: at `at`, from `start` to `end` (at x, from y to y, for an upright one)."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of text: its spans, its edges, the size of its font, its page.

    `column` tells the lines of a page apart that stand in different columns or bands; `cells` are
    the parts of a line with wide gaps; a line that stands for a drawn table has its number.
    """

    spans: tuple[Span, ...]
    left: float
    right: float
    base: float
    em: float
    page: int
    column: int = 0
    cells: "tuple[PageLine, ...]" = ()
    table: int | None = None

    @property
    def text(self) -> str:
        """The text without marks."""
        return "".join(span.text for span in self.spans)


def turned(x: float, y: float, quarters: int) -> tuple[float, float]:
    """A point on a page that is turned so that text running at 90° times `quarters` is level."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarters % 4]
