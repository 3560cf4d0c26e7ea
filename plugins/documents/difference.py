"""What was taken out of a text and what was put in, in runs that read well in Chinese.

A longest common subsequence, by bits of large integers (Hyyrö 2004), whose cost is bounded
whatever the texts are. Then a few characters that happen to agree between two changes join them,
and a change is shifted to where a clause begins or ends.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class EditKind(StrEnum):
    """What happened to a run of text."""

    SAME = "same"
    DELETED = "deleted"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text and what happened to it."""

    change: EditKind
    text: str


@dataclass(slots=True)
class _Draft:
    """The changes (taken out, put in) of a text and what is the same before, between, after."""

    same: list[str]
    changes: list[tuple[str, str]] = field(default_factory=list)


# Old times new tokens that are compared one by one: some 3 MB and a few hundredths of a second.
_MOST = 25_000_000
# A number or a word is whole: 2024 does not become 2026 by a single digit.
_CHARACTERS = re.compile(r"\d+(?:\.\d+)*|[A-Za-z]+|.", re.DOTALL)
_CLAUSES = re.compile(r"[^。；，：、！？\n]+[。；，：、！？\n]?|[。；，：、！？\n]")
_CLAUSE_ENDS = frozenset("。；，：、！？\n")
_CHANCE = 4  # so many characters between two longer changes agree by chance
_FARTHEST = 40  # how far a change is shifted


def list_differences(old: str, new: str) -> tuple[Run, ...]:
    """The runs of both texts in order; what was replaced stands as deleted, then as added."""
    draft = _shift(_join(_compare(old, new)))
    return tuple(run for run in _runs(draft) if run.text)


def _compare(old: str, new: str) -> _Draft:
    """By characters; by clauses where these are too many; else all of it as one change."""
    for pattern in (_CHARACTERS, _CLAUSES):
        before, after = pattern.findall(old), pattern.findall(new)
        head = common_length(before, after)
        tail = common_length(before[head:][::-1], after[head:][::-1])
        cut_before, cut_after = before[head:len(before) - tail], after[head:len(after) - tail]
        if len(cut_before) * len(cut_after) <= _MOST:
            pairs = _common_pairs(cut_before, cut_after)
            break
    else:
        pairs = []
    draft = _Draft(["".join(before[:head])])
    at = (0, 0)
    for i, j in (*pairs, (len(cut_before), len(cut_after))):
        if (i, j) != at:
            draft.changes.append(("".join(cut_before[at[0]:i]), "".join(cut_after[at[1]:j])))
            draft.same.append("")
        draft.same[-1] += "".join(cut_before[i:i + 1])
        at = (i + 1, j + 1)
    draft.same[-1] += "".join(before[len(before) - tail:])
    return draft


def common_length(before: Sequence[str], after: Sequence[str]) -> int:
    """How many tokens both begin with."""
    return next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
                min(len(before), len(after)))


def _common_pairs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Where a longest common subsequence stands in both.

    Bit j of a row is 0 where the token j of `after` makes it longer.
    """
    places: dict[str, int] = defaultdict(int)
    for at, token in enumerate(after):
        places[token] |= 1 << at
    full = row = (1 << len(after)) - 1
    rows = [row]
    for token in before:
        same = row & places.get(token, 0)
        row = (row + same | row - same) & full
        rows.append(row)
    pairs = []
    i, j = len(before), len(after)
    while i and j:
        if before[i - 1] == after[j - 1]:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif rows[i] >> (j - 1) & 1:
            j -= 1
        else:
            i -= 1
    return pairs[::-1]


def _join(draft: _Draft) -> _Draft:
    """Changes with only a few chance characters between them are one."""
    joined = _Draft(draft.same[:1])
    for change, after in zip(draft.changes, draft.same[1:], strict=True):
        between = joined.same[-1]
        if joined.changes and "\n" not in between and len(between) <= min(
                _CHANCE, max(map(len, change)), max(map(len, joined.changes[-1]))):
            before = joined.changes.pop()
            joined.same.pop()
            change = (before[0] + between + change[0], before[1] + between + change[1])
        joined.changes.append(change)
        joined.same.append(after)
    return joined


def _shift(draft: _Draft) -> _Draft:
    """What was only taken out or only put in stands, where the text allows, as whole clauses."""
    for at, change in enumerate(draft.changes):
        if "" in change:
            before, text, after = _best_cut(draft.same[at], "".join(change), draft.same[at + 1])
            draft.same[at:at + 2] = before, after
            draft.changes[at] = (text, "") if change[0] else ("", text)
    return draft


def _best_cut(before: str, text: str, after: str) -> tuple[str, str, str]:
    """The same three in a row, cut where most clauses are left whole."""
    whole = before + text + after
    start, size = len(before), len(text)
    lowest, highest = max(0, start - _FARTHEST), min(len(after), _FARTHEST) + start
    first = last = start
    while first > lowest and whole[first - 1] == whole[first - 1 + size]:
        first -= 1
    while last < highest and whole[last] == whole[last + size]:
        last += 1

    def wholeness(cut: int) -> tuple[int, int]:
        begins = cut == 0 or whole[cut - 1] in _CLAUSE_ENDS
        return begins + (whole[cut + size - 1] in _CLAUSE_ENDS), -abs(cut - start)

    cut = max(range(first, last + 1), key=wholeness)
    return whole[:cut], whole[cut:cut + size], whole[cut + size:]


def _runs(draft: _Draft) -> Iterator[Run]:
    yield Run(EditKind.SAME, draft.same[0])
    for (deleted, added), same in zip(draft.changes, draft.same[1:], strict=True):
        yield Run(EditKind.DELETED, deleted)
        yield Run(EditKind.ADDED, added)
        yield Run(EditKind.SAME, same)
