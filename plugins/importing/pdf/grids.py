"""Tables drawn with rules: which areas the rules close off, and which of them are merged."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from .geometry import Box, Stroke

_NEAR = 3.0  # rules so close are one: double borders, borders of neighbouring cells
_MOST_AREAS = 5_000  # of one table
_MOST_CROSSINGS = 30_000  # of a page; more is a drawing


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its area, its first row and column, and how many of each it covers."""

    box: Box
    row: int
    column: int
    rowspan: int
    colspan: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A drawn table: its area and its cells; none where its rules close off no rectangles.

    `areas` gives the cell of each area between two upright rules, at `xs`, and two level ones,
    at `ys`, both from the left and from below.
    """

    box: Box
    cells: tuple[GridCell, ...] = ()
    xs: tuple[float, ...] = ()
    ys: tuple[float, ...] = ()
    areas: dict[tuple[int, int], int] = field(default_factory=dict)

    def cell_at(self, x: float, y: float) -> int | None:
        """The number of the cell that holds a point."""
        return self.areas.get((bisect(self.xs, x) - 1, bisect(self.ys, y) - 1))


def find_grids(level: Sequence[Stroke], upright: Sequence[Stroke]) -> list[Grid] | None:
    """The drawn tables of a page from top to bottom; None where there are too many strokes."""
    level, upright = _in_one_piece(level), _in_one_piece(upright)
    if len(level) * len(upright) > _MOST_CROSSINGS:
        return None
    grids = [grid for part in _connected(level, upright) for grid in [_grid(*part)] if grid]
    outer = [grid for grid in grids
             if not any(other is not grid and _is_within(grid.box, other.box) for other in grids)]
    return sorted(outer, key=lambda grid: -grid.box.top)


def _in_one_piece(strokes: Sequence[Stroke]) -> list[Stroke]:
    """The strokes, those that go on in the same line as one."""
    found: list[Stroke] = []
    for stroke in sorted(strokes, key=lambda one: (round(one.at), one.start)):
        last = found[-1] if found else None
        if last and abs(last.at - stroke.at) < 1 and stroke.start <= last.end + 1:
            found[-1] = Stroke(last.at, last.start, max(last.end, stroke.end))
        else:
            found.append(stroke)
    return found


def _is_within(inner: Box, outer: Box) -> bool:
    return (outer.holds(inner.left + _NEAR, inner.bottom + _NEAR)
            and outer.holds(inner.right - _NEAR, inner.top - _NEAR)
            and outer.right - outer.left > inner.right - inner.left)


def _connected(level: Sequence[Stroke], upright: Sequence[Stroke]
               ) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """The rules in groups that touch one another."""
    rules = [*level, *upright]
    parent = list(range(len(rules)))

    def find(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for at, (across, down) in enumerate(product(level, upright)):
        if (_touches(across.start, down.at, across.end)
                and _touches(down.start, across.at, down.end)):
            parent[find(at // len(upright))] = find(len(level) + at % len(upright))
    groups: dict[int, tuple[list[Stroke], list[Stroke]]] = defaultdict(lambda: ([], []))
    for at, rule in enumerate(rules):
        groups[find(at)][0 if at < len(level) else 1].append(rule)
    yield from groups.values()


def _touches(start: float, at: float, end: float) -> bool:
    return start - _NEAR <= at <= end + _NEAR


def _grid(level: list[Stroke], upright: list[Stroke]) -> Grid | None:
    """The table that some rules make; None for a frame, a stroke, or two cells of no table."""
    if len(level) < 2 or not upright:
        return None
    xs = _places([rule.at for rule in upright] + [rule.start for rule in level]
                 + [rule.end for rule in level])
    ys = _places([rule.at for rule in level])[::-1]
    areas = (len(xs) - 1) * (len(ys) - 1)
    if areas < 2:
        return None
    box = Box(xs[0], ys[-1], xs[-1], ys[0])
    if areas > _MOST_AREAS:
        return Grid(box)
    owners = _owners(len(ys) - 1, len(xs) - 1, _walls(level, ys, xs), _walls(upright, xs, ys[::-1]))
    if owners is None:
        return Grid(box)
    cells = _cells(owners, xs, ys)
    below = {(column, len(ys) - 2 - row): cell for (row, column), cell in owners.items()}
    return Grid(box, cells, tuple(xs), tuple(ys[::-1]), below) if len(cells) > 1 else None


def _places(values: Iterable[float]) -> list[float]:
    """The values, those close together as one, in order."""
    found: list[list[float]] = []
    for value in sorted(values):
        if found and value - found[-1][-1] <= _NEAR:
            found[-1].append(value)
        else:
            found.append([value])
    return [sum(group) / len(group) for group in found]


def _walls(rules: Sequence[Stroke], places: Sequence[float], across: Sequence[float]
           ) -> set[tuple[int, int]]:
    """Which stretches of which line are drawn: (line, stretch), stretches counted upwards."""
    drawn: dict[int, list[Stroke]] = defaultdict(list)
    for rule in rules:
        nearest = min(range(len(places)), key=lambda at: abs(places[at] - rule.at))
        drawn[nearest].append(rule)
    walls = set()
    for line, parts in drawn.items():
        for at in range(len(across) - 1):
            middle = (across[at] + across[at + 1]) / 2
            if any(rule.start - _NEAR <= middle <= rule.end + _NEAR for rule in parts):
                walls.add((line, at))
    return walls


def _owners(rows: int, columns: int, level: set[tuple[int, int]], upright: set[tuple[int, int]]
            ) -> dict[tuple[int, int], int] | None:
    """The cell of each area by row and column, None where undivided areas make no rectangle."""
    owners: dict[tuple[int, int], int] = {}
    for number, place in enumerate(product(range(rows), range(columns))):
        if place not in owners:
            areas = _flood(*place, rows, columns, level, upright)
            top, left, bottom, right = _extent(areas)
            if len(areas) != (bottom - top) * (right - left):
                return None
            owners |= dict.fromkeys(areas, number)
    numbers = {number: at for at, number in enumerate(dict.fromkeys(owners.values()))}
    return {place: numbers[number] for place, number in owners.items()}


def _extent(areas: Iterable[tuple[int, int]]) -> tuple[int, int, int, int]:
    """First row and column, and those behind the last."""
    rows, columns = zip(*areas, strict=True)
    return min(rows), min(columns), max(rows) + 1, max(columns) + 1


def _cells(owners: dict[tuple[int, int], int], xs: Sequence[float], ys: Sequence[float]
           ) -> tuple[GridCell, ...]:
    """The cells; rows and columns that none begins or ends in are not counted."""
    areas: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, cell in owners.items():
        areas[cell].append(place)
    found = [_extent(areas[cell]) for cell in sorted(areas)]
    rows = sorted({row for top, _, bottom, _ in found for row in (top, bottom)})
    columns = sorted({column for _, left, _, right in found for column in (left, right)})
    return tuple(GridCell(Box(xs[left], ys[bottom], xs[right], ys[top]), rows.index(top),
                          columns.index(left), rows.index(bottom) - rows.index(top),
                          columns.index(right) - columns.index(left))
                 for top, left, bottom, right in found)


def _flood(row: int, column: int, rows: int, columns: int, level: set[tuple[int, int]],
           upright: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The areas that are reached from one without crossing a wall."""
    seen, waiting = {(row, column)}, [(row, column)]
    while waiting:
        r, c = waiting.pop()
        steps = (((r, c + 1), (c + 1, rows - 1 - r) in upright),
                 ((r, c - 1), (c, rows - 1 - r) in upright),
                 ((r + 1, c), (r + 1, c) in level), ((r - 1, c), (r, c) in level))
        for (to_row, to_column), is_closed in steps:
            inside = 0 <= to_row < rows and 0 <= to_column < columns
            if inside and not is_closed and (to_row, to_column) not in seen:
                seen.add((to_row, to_column))
                waiting.append((to_row, to_column))
    return seen
