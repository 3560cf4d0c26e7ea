"""Which unit of an older text became which of a newer one, renumbered and moved ones too."""

import itertools
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from .units import Unit

Pair = tuple[int, int]

_ALIKE = 0.45  # so alike are two versions of one article (Dice over pairs of characters)
_SAME_PLACE = 0.15  # what the same number adds
_COMMON = 12  # a pair of characters in more units than this tells nothing
_CANDIDATES = 4


def align(older: Sequence[Unit], newer: Sequence[Unit]) -> dict[int, int]:
    """By the place of a newer unit, the place of the older one it comes from."""
    pairs = dict(_equal(older, newer))
    taken = set(pairs.values())
    rest_old = [at for at in range(len(older)) if at not in taken]
    rest_new = [at for at in range(len(newer)) if at not in pairs]
    for _, old, new in sorted(_likenesses(older, rest_old, newer, rest_new),
                              key=lambda found: (-found[0], found[1:])):
        if new not in pairs and old not in taken:
            pairs[new] = old
            taken.add(old)
    return pairs


def list_moved(pairs: dict[int, int]) -> frozenset[int]:
    """The newer units that stand in another order: all but a longest run that keeps it."""
    ends: list[int] = []  # the least older place in which a run of each length ends
    last: list[int] = []  # the newer unit that ends there
    before: dict[int, int | None] = {}
    for new in sorted(pairs):
        at = bisect_left(ends, pairs[new])
        before[new] = last[at - 1] if at else None
        ends[at:at + 1], last[at:at + 1] = [pairs[new]], [new]
    kept, step = set(), last[-1] if last else None
    while step is not None:
        kept.add(step)
        step = before[step]
    return frozenset(pairs.keys() - kept)


def _equal(older: Sequence[Unit], newer: Sequence[Unit]) -> Iterator[Pair]:
    """Units that are the same word for word: at the same number first, then in order."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for at, unit in enumerate(older):
        waiting[unit.content].append(at)
    late = []
    for at, unit in enumerate(newer):
        same = next((old for old in waiting.get(unit.content, ())[:_COMMON]
                     if unit.place and older[old].place == unit.place), None)
        if same is None:
            late.append(at)
        else:
            waiting[unit.content].remove(same)
            yield at, same
    for at in late:
        if waiting.get(newer[at].content):
            yield at, waiting[newer[at].content].pop(0)


def _likenesses(older: Sequence[Unit], rest_old: Sequence[int], newer: Sequence[Unit],
                rest_new: Sequence[int]) -> Iterator[tuple[float, int, int]]:
    """(likeness, older, newer) of units alike enough; few are compared with each other."""
    grams = {at: _grams(newer[at].content) for at in rest_new}
    holders: dict[str, list[int]] = defaultdict(list)
    for at in rest_new:
        for gram in grams[at]:
            holders[gram].append(at)
    by_place = {newer[at].place: at for at in rest_new if newer[at].place}
    for old in rest_old:
        own = _grams(older[old].content)
        shared = Counter(at for gram in own if len(holders.get(gram, ())) <= _COMMON
                         for at in holders.get(gram, ()))
        same_place = by_place.get(older[old].place)
        for new in {*(at for at, _ in shared.most_common(_CANDIDATES)),
                    *(() if same_place is None else (same_place,))}:
            total = len(own) + len(grams[new])
            likeness = 2 * len(own & grams[new]) / total if total else 0.0
            likeness += _SAME_PLACE * (new == same_place)
            if likeness >= _ALIKE:
                yield likeness, old, new


def _grams(text: str) -> frozenset[str]:
    """Its pairs of neighbouring characters, spaces apart; a text of one is itself."""
    text = "".join(text.split())
    return frozenset(map("".join, itertools.pairwise(text))) or frozenset({text})
