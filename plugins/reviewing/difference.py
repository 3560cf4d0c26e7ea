"""What differs between two texts, paragraph by paragraph, character by character."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from ..documents.difference import EditKind, list_differences

LEGEND = "[-删去的字-] {+加上的字+}"
_MARKS = {EditKind.SAME: "{}", EditKind.DELETED: "[-{}-]", EditKind.ADDED: "{{+{}+}}"}


def difference(old: str, new: str) -> tuple[str, ...]:
    """The changed lines of `new` with their numbers, marked as in `LEGEND`."""
    before, after = old.split("\n"), new.split("\n")
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(line for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"
                 for line in _changed(before[i1:i2], after[j1:j2], j1 + 1))


def _changed(before: list[str], after: list[str], first: int) -> Iterator[str]:
    for number, (old, new) in enumerate(zip_longest(before, after, fillvalue=""), first):
        if marked := _mark(old, new):
            yield f"第 {number} 行：{marked}"


def _mark(old: str, new: str) -> str:
    return "".join(_MARKS[run.change].format(run.text) for run in list_differences(old, new))
