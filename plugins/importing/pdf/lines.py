"""Glyphs to runs, runs to lines: blanks by the gaps between glyphs, raised ones as marks."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ..blocks import Span
from ..spaces import tidy_spans
from .geometry import Glyph, PageLine

Run = tuple[Glyph, ...]

GUTTER = 1.0  # a gap of so many em ends a run
CELL_GAP = 1.4  # one of so many parts the cells of a line
_OVERLAP = 0.3  # so many em may two glyphs share
_HAN = re.compile(r"[㐀-鿿]")


def runs_of(glyphs: Sequence[Glyph]) -> list[Run]:
    """Glyphs that stand on one line, each close to the one before, in the order of writing; what
    is written later into a gap of a run, as quotation marks of another font, stands in the gap."""
    runs: list[Run] = []
    at_height: defaultdict[int, list[int]] = defaultdict(list)  # their numbers, by whole points
    for run in _written(glyphs):
        height = round(base_of(run))
        gaps = ((at, _gap_for(run, runs[at])) for near in (height, height - 1, height + 1)
                for at in at_height[near])
        at, gap = next((one for one in gaps if one[1]), (len(runs), 0))
        if gap:
            runs[at] = (*runs[at][:gap], *run, *runs[at][gap:])
        else:
            at_height[height].append(at)
            runs.append(run)
    return runs


def _gap_for(run: Run, host: Run) -> int:
    """The number of the glyph of `host` before which a whole run fits; 0 where there is none."""
    if run[0].left < host[0].left or run[-1].right > host[-1].right:
        return 0
    slack = _OVERLAP * size_of(host)
    return next((at for at in range(1, len(host)) if host[at - 1].right - slack <= run[0].left
                 and run[-1].right <= host[at].left + slack), 0)


def _written(glyphs: Sequence[Glyph]) -> Iterator[Run]:
    """Glyphs that follow one another, as they were written."""
    run: list[Glyph] = []
    tallest: Glyph | None = None
    for glyph in glyphs:
        if tallest is not None and not _follows(run[-1], glyph, tallest):
            yield tuple(run)
            run, tallest = [], None
        run.append(glyph)
        if tallest is None or glyph.em > tallest.em + 0.01:
            tallest = glyph
    if run:
        yield tuple(run)


def rows_of(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs that stand on one line, from left to right; the lines from top to bottom."""
    rows: list[list[Run]] = []
    base = em = 0.0
    for run in sorted(runs, key=lambda run: -base_of(run)):
        if not rows or base - base_of(run) > 0.4 * min(em, size_of(run)):
            rows.append([])
            base, em = base_of(run), size_of(run)
        rows[-1].append(run)
    return [sorted(row, key=lambda run: run[0].left) for row in rows]


def base_of(run: Run) -> float:
    """The height of the line that a run stands on: that of its largest glyphs."""
    return max(run, key=lambda glyph: glyph.em).base


def size_of(run: Run) -> float:
    """The size of a run's largest font."""
    return max(glyph.em for glyph in run)


def line_of(row: Sequence[Run], page: int, column: int = 0) -> PageLine:
    """The line that the runs of a row make."""
    whole = _line(tuple(glyph for run in row for glyph in run), page, column)
    cells = tuple(_line(part, page, column) for part in _parts(row))
    return replace(whole, cells=cells) if len(cells) > 1 else whole


def _line(glyphs: Run, page: int, column: int) -> PageLine:
    em, base = size_of(glyphs), base_of(glyphs)
    return PageLine(tidy_spans(_spans(glyphs, base, em)), glyphs[0].left,
                max(glyph.right for glyph in glyphs), base, em, page, column)


def _parts(row: Sequence[Run]) -> Iterator[Run]:
    """The runs of a row, those together that only a narrow gap keeps apart."""
    part: list[Glyph] = []
    for run in row:
        if part and run[0].left - part[-1].right > CELL_GAP * max(part[-1].em, run[0].em):
            yield tuple(part)
            part = []
        part += run
    if part:
        yield tuple(part)


def _follows(before: Glyph, glyph: Glyph, tallest: Glyph) -> bool:
    em = max(tallest.em, glyph.em)
    rise = abs(glyph.base - tallest.base)
    small = min(tallest.em, glyph.em) <= 0.8 * em
    if rise > (0.6 if small else 0.3) * em:
        return False
    return -0.6 * em < glyph.left - before.right < GUTTER * em


def _spans(glyphs: Sequence[Glyph], base: float, em: float) -> Iterator[Span]:
    spaced = _is_letter_spaced(glyphs)
    for mark, group in groupby(enumerate(glyphs), key=lambda one: _mark(one[1], base, em)):
        yield Span("".join(("" if spaced or not at else _blank(glyphs[at - 1], glyph)) + glyph.text
                           for at, glyph in group), mark)


def _mark(glyph: Glyph, base: float, em: float) -> str:
    if glyph.em > 0.8 * em or abs(glyph.base - base) < 0.08 * em:
        return ""
    return "sup" if glyph.base > base else "sub"


def _is_letter_spaced(glyphs: Sequence[Glyph]) -> bool:
    """True for 通　知: Han characters alone, at even distances."""
    if len(glyphs) < 2 or not all(_HAN.match(glyph.text) for glyph in glyphs):
        return False
    gaps = [(after.left - before.right) / before.em for before, after in pairwise(glyphs)]
    return min(gaps) > 0.12 and max(gaps) < 5 and max(gaps) < 1.3 * min(gaps) + 0.1


def _blank(before: Glyph, glyph: Glyph) -> str:
    gap = (glyph.left - before.right) / max(before.em, glyph.em)
    narrow = before.text.isascii() and glyph.text.isascii()
    if gap > (0.15 if narrow else 0.7):
        return glyph.blank or " "
    return glyph.blank if gap > 0.1 else ""
