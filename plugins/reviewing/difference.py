"""What differs between two texts, paragraph by paragraph, character by character."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from ..documents.difference import EditKind, Run, list_differences

LEGEND = "[-删去的字-] {+加上的字+}"
_MARKS = {EditKind.SAME: "{}", EditKind.DELETED: "[-{}-]", EditKind.ADDED: "{{+{}+}}"}


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line of the new text by its number, in runs that were kept, taken out or put in."""

    number: int
    runs: tuple[Run, ...]


def changed_lines(old: str, new: str) -> Iterator[ChangedLine]:
    """The changed lines of `new`."""
    before, after = old.split("\n"), new.split("\n")
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            pairs = zip_longest(before[i1:i2], after[j1:j2], fillvalue="")
            for number, (one, other) in enumerate(pairs, j1 + 1):
                if runs := tuple(list_differences(one, other)):
                    yield ChangedLine(number, runs)


def difference(old: str, new: str) -> tuple[str, ...]:
    """The changed lines of `new` with their numbers, marked as in `LEGEND`."""
    marked = ((line.number, "".join(_MARKS[run.change].format(run.text) for run in line.runs))
              for line in changed_lines(old, new))
    return tuple(f"第 {number} 行：{text}" for number, text in marked if text)
