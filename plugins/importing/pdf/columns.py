"""The rows of a page in the order they are read: column after column where there are columns."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from .lines import GUTTER, Run, rows_of, size_of

_NARROWEST = 7.0  # em of a column; narrower ones are those of a table
_FEWEST = 4  # lines of a column
_DEEPEST = 4
_MOST_ROWS = 400  # of a page; more are no text in columns
_FULL = 0.75  # of the width of a column, for the usual line of running text


class _Band(NamedTuple):
    """The rows from `first` up to `last` that a strip at `x` divides."""

    first: int
    last: int
    x: float


def read_in_columns(runs: Sequence[Run]) -> list[list[list[Run]]]:
    """The blocks of a page in reading order, each with its rows from top to bottom.

    A row that no strip of white divides stays whole, whatever gaps it has.
    """
    return _divide(list(runs), {id(run): at for at, run in enumerate(runs)}, _DEEPEST)


def _divide(runs: list[Run], order: dict[int, int], depth: int) -> list[list[list[Run]]]:
    rows = rows_of(runs)
    band = _widest_band(rows, order) if depth and len(rows) < _MOST_ROWS else None
    if band is None:
        return [rows] if rows else []
    within = [run for row in rows[band.first:band.last] for run in row]
    left = [run for run in within if run[0].left < band.x]
    right = [run for run in within if run[0].left >= band.x]
    above = [run for row in rows[:band.first] for run in row]
    below = [run for row in rows[band.last:] for run in row]
    return [block for part in (above, left, right, below)
            for block in _divide(part, order, depth - 1)]


def _widest_band(rows: list[list[Run]], order: dict[int, int]) -> _Band | None:
    """The longest band of rows that hold two columns of running text."""
    em = median(size_of(run) for row in rows for run in row) if rows else 0.0
    lefts = Counter(round(run[0].left / em * 2) for row in rows for run in row)
    best: _Band | None = None
    for place, times in lefts.items():
        x = (place - 1) * em / 2
        if times < _FEWEST - 1:
            continue
        for first, last in _undivided(rows, x, em):
            band = _trimmed(rows, _Band(first, last, x), order)
            if band and _is_text(rows, band, em) and (
                    best is None or band.last - band.first > best.last - best.first):
                best = band
    return best


def _undivided(rows: list[list[Run]], x: float, em: float) -> list[tuple[int, int]]:
    """The stretches of rows in which no run crosses a strip of half an em before `x`."""
    found, first = [], 0
    for at, row in enumerate(rows):
        if any(run[0].left < x and max(glyph.right for glyph in run[-3:]) > x - 0.4 * em
               for run in row):
            found.append((first, at))
            first = at + 1
    return [*found, (first, len(rows))]


def _trimmed(rows: list[list[Run]], band: _Band, order: dict[int, int]) -> _Band | None:
    """The band without the rows at its ends that stand on one side only.

    Below, such rows are the rest of a column where they were written before the other column.
    """
    sides = [{run[0].left >= band.x for run in row} for row in rows[band.first:band.last]]
    both = [at for at, side in enumerate(sides) if len(side) == 2 or _alternates(sides, at)]
    if not both:
        return None
    right = [order[id(run)] for row in rows[band.first:band.last] for run in row
             if run[0].left >= band.x]
    last = both[-1] + 1
    while last < len(sides) and all(
            order[id(run)] < min(right) or run[0].left >= band.x
            for run in rows[band.first + last]):
        last += 1
    return _Band(band.first + both[0], band.first + last, band.x)


def _alternates(sides: Sequence[set[bool]], at: int) -> bool:
    """True where the row and its neighbour stand on different sides: columns out of step."""
    return any(sides[at] != sides[other] for other in (at - 1, at + 1) if 0 <= other < len(sides))


def _is_text(rows: list[list[Run]], band: _Band, em: float) -> bool:
    """True where both sides hold lines that mostly fill their column, one below the other."""
    for is_right in (False, True):
        lines = [[run for run in row if (run[0].left >= band.x) == is_right]
                 for row in rows[band.first:band.last]]
        edges = [(line[0][0].left, line[-1][-1].right) for line in lines if line]
        if len(edges) < _FEWEST:
            return False
        width = max(right for _, right in edges) - min(left for left, _ in edges)
        if width < _NARROWEST * em or median(b - a for a, b in edges) < _FULL * width:
            return False
        gaps = sum(1 for line in lines for a, b in pairwise(line)
                   if b[0].left - a[-1].right > GUTTER * em)
        if gaps > len(edges) / 2 and width < 3 * _NARROWEST * em:
            return False
    return True

