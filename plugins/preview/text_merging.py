"""Three versions of a text, line by line: what somebody began with, what the file says now, what
was entered. Only lines that both sides changed, each in another way, are a conflict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextPart:
    """Lines of the merged text as they are `found` in the file, or those `entered` instead.

    Where both are lines that differ from what somebody began with, they are in conflict.
    """

    found: Lines
    entered: Lines | None = None
    is_conflict: bool = False


class _Same(NamedTuple):
    """A run of lines that all three have, where it begins in each."""

    base: int
    found: int
    entered: int
    size: int


def merge_lines(base: Sequence[str], found: Sequence[str], entered: Sequence[str]
                ) -> tuple[TextPart, ...]:
    """The merged text in parts. Line ends do not count; `found` lines stay as they are."""
    plain = [line.rstrip("\r") for line in found]
    parts, at = [], _Same(0, 0, 0, 0)
    for same in _sames(base, plain, entered):
        before = base[at.base:same.base]
        theirs, mine = plain[at.found:same.found], list(entered[at.entered:same.entered])
        kept = tuple(found[at.found:same.found])
        if mine in (theirs, list(before)):
            parts.append(TextPart(kept))
        else:
            parts.append(TextPart(kept, tuple(mine), theirs != list(before)))
        parts.append(TextPart(tuple(found[same.found:same.found + same.size])))
        at = _Same(same.base + same.size, same.found + same.size, same.entered + same.size, 0)
    return tuple(part for part in parts if part.found or part.entered)


def _sames(base: Sequence[str], found: Sequence[str], entered: Sequence[str]) -> Iterator[_Same]:
    """The runs that stand in all three, in order; an empty one at the end."""
    theirs, mine = _matches(base, found), _matches(base, entered)
    one = other = 0
    while one < len(theirs) and other < len(mine):
        (a, b, size), (c, d, length) = theirs[one], mine[other]
        first, last = max(a, c), min(a + size, c + length)
        if first < last:
            yield _Same(first, b + first - a, d + first - c, last - first)
        if a + size < c + length:
            one += 1
        else:
            other += 1
    yield _Same(len(base), len(found), len(entered), 0)


def _matches(base: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    return [(a, b, size) for a, b, size in matcher.get_matching_blocks() if size]
