"""How the text of each column is set: its edges, its line spacing, indented paragraphs or none."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from .geometry import Box, PageLine

_MANY = 10  # lines that tell the edges of a column by themselves
_SHARE = 0.08  # of the lines, whose common edge is the column's
_NEAR = 1.2  # em
_NARROW = 0.5  # of the width of a page


@dataclass(frozen=True, slots=True)
class Frame:
    """The edges of a column in points, the size of its type, the usual step of its lines."""

    left: float
    right: float
    em: float
    pitch: float
    indented: bool = False

    @property
    def width(self) -> float:
        """From edge to edge."""
        return self.right - self.left


Key = tuple[int, int]


def frames_of(lines: Sequence[PageLine], boxes: dict[int, Box]) -> dict[Key, Frame]:
    """The frame of each column of each page, by page and column; `boxes` of the pages.

    A column with few lines is set as the pages of its width are, where it has no other on its
    page, or as the narrowest column of them that holds it.
    """
    regions = {key: list(group) for key, group in groupby(
        (line for line in lines if line.table is None), key=lambda line: (line.page, line.column))}
    alone = {page for page, group in groupby(sorted(regions), key=lambda key: key[0])
             if len(list(group)) == 1}
    classes: dict[float, list[PageLine]] = defaultdict(list)
    for (page, _), region in regions.items():
        if page in alone:
            classes[round(boxes[page].width)] += region
    shared = {width: _frame(group) for width, group in classes.items()}
    own = {key: _frame(region) for key, region in regions.items()}
    frames = {}
    for key, region in regions.items():
        box = boxes[key[0]]
        usual = shared.get(round(box.width))
        if key[0] in alone and usual:
            frames[key] = _spread(_as_usual(own[key], usual, len(region)), box, region)
        else:
            held = [own[other] for other in regions if other[0] == key[0]]
            frames[key] = _holding(own[key], [*held, *([usual] if usual else [])], len(region))
    indented = _is_indented(lines, frames)
    return {key: replace(frame, indented=indented)
            for key, frame in frames.items()}


def _as_usual(own: Frame, usual: Frame, count: int) -> Frame:
    """The frame of a page; mirrored margins shift it, few or short lines do not narrow it."""
    em = own.em
    if count >= _MANY and own.right > usual.right - 3 * em and own.left < usual.left + 3 * em:
        return own
    shift = own.left - usual.left
    if count >= _MANY and abs(shift) < 3 * em:
        return Frame(own.left, usual.right + shift, em, own.pitch)
    return Frame(min(own.left, usual.left), max(own.right, usual.right), em, usual.pitch)


def _spread(frame: Frame, box: Box, lines: Sequence[PageLine]) -> Frame:
    """A frame that short lines alone make narrow, as wide as margins of equal width leave it."""
    alike = sum(1 for line in lines if abs(line.right - frame.right) < 0.3 * frame.em)
    if frame.width > _NARROW * box.width or alike > 2:
        return frame
    return replace(frame, right=max(frame.right, box.right - 1.3 * (frame.left - box.left)))


def _holding(own: Frame, others: Iterable[Frame], count: int) -> Frame:
    if count >= _MANY:
        return own
    wide = [other for other in others if other.left <= own.left + _NEAR * own.em
            and other.right >= own.right - _NEAR * own.em]
    if not wide:
        return own
    found = min(wide, key=lambda other: other.width)
    return Frame(min(own.left, found.left), max(own.right, found.right), own.em, found.pitch)


def _frame(lines: Sequence[PageLine]) -> Frame:
    sizes: dict[float, int] = defaultdict(int)
    for line in lines:
        sizes[round(line.em * 2) / 2] += len(line.text)
    em = max(sizes, key=lambda size: sizes[size])
    left = _edge([-line.left for line in lines], em)
    return Frame(-left, _edge([line.right for line in lines], em), em, _pitch(lines, em))


def _edge(places: Sequence[float], em: float) -> float:
    """The outermost place that several lines reach, each within 1.2 em."""
    enough = max(2, math.ceil(_SHARE * len(places)))
    ordered = sorted(places, reverse=True)
    return next((place for place, last in zip(ordered, ordered[enough - 1:], strict=False)
                 if place - last < _NEAR * em), ordered[0])


def _pitch(lines: Sequence[PageLine], em: float) -> float:
    """The step from line to line within a paragraph: the shortest that is common."""
    steps = sorted(above.base - below.base for above, below in pairwise(lines)
                   if above.page == below.page and above.column == below.column
                   and abs(above.em - em) < 0.1 * em > abs(below.em - em)
                   and 0.8 * em < above.base - below.base < 3.5 * em)
    if not steps:
        return 1.8 * em
    for at, step in enumerate(steps):
        end = bisect_left(steps, 1.06 * step)
        if end - at >= max(1, 0.2 * len(steps)):
            return median(steps[at:end])
    return steps[0]


def _is_indented(lines: Sequence[PageLine], frames: dict[Key, Frame]) -> bool:
    """True where most paragraphs that surely begin, after a short line, are indented."""
    begun = indented = 0
    for above, below in pairwise(lines):
        if above.table is not None or below.table is not None or above.page != below.page:
            continue
        frame = frames[below.page, below.column]
        inset = (below.left - frame.left) / frame.em
        is_short = above.right < frame.right - 4 * frame.em
        if is_short and above.text.endswith(("。", "；", "：")) and inset < 3.5:
            begun += 1
            indented += inset > 1.2
    return indented > begun / 2
