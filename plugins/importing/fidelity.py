"""Character for character: what was read against what a reader will see, white space apart."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from .blocks import squeeze

# Repairs are logged on their own; here both widths of a mark are one.
_FOLD = str.maketrans(",:;?!()﹝﹞\u2236", "，：；？！（）〔〕：")
_FULL_STOP = re.compile(r"(?<=[一-鿿])\.$")
_PIECE = re.compile(r"\n|(?<=[。；;])")
_LARGEST_REGION = 3000
_MOST_WORK = 20_000_000


@dataclass(frozen=True, slots=True)
class Fidelity:
    """Characters read, shown in the body and moved to the front matter; all differences."""

    read: int
    shown: int
    moved: int
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """True where nothing was lost and nothing added."""
        return not self.lost and not self.added


def compare(raw: str, shown: str, moved: Iterable[str], left_out: Iterable[str] = ()) -> Fidelity:
    """How the text of a file and what became of it differ, in order.

    `moved` are facts now; `left_out` are lines of `raw` that a notice names, such as page numbers.
    What only stands in another place is neither lost nor added.
    """
    moved = tuple(moved)
    lost, added = differences(_without_lines(raw, left_out), shown)
    left = list(_without(lost, (_plain(text) for text in moved)))
    left, added = _without_moved_about(left, added)
    total = sum(len(squeeze(text)) for text in moved)
    return Fidelity(len(squeeze(raw)), len(squeeze(shown)), total, tuple(left), tuple(added))


def _without_lines(raw: str, left_out: Iterable[str]) -> str:
    """The text without the runs of lines that say what was left out, each once."""
    lines = raw.split("\n")
    said = [squeeze(line) for line in lines]
    for wanted in filter(None, map(squeeze, left_out)):
        first = next((at for at, words in enumerate(said)
                      if words and wanted.startswith(words) and _run(said, at, wanted)), None)
        if first is not None:
            for at in _run(said, first, wanted):
                said[at] = lines[at] = ""
    return "\n".join(lines)


def _run(said: list[str], first: int, wanted: str) -> range:
    """The lines from `first` that together say what is wanted; empty where they do not."""
    gathered = ""
    for at in range(first, len(said)):
        gathered += said[at]
        if gathered == wanted:
            return range(first, at + 1)
        if not wanted.startswith(gathered):
            break
    return range(0)


def _without_moved_about(lost: list[str], added: list[str]) -> tuple[list[str], list[str]]:
    """Without the pieces that are on both sides: repeated sentences, aligned another way."""
    both = Counter(lost) & Counter(added)
    left, right = (list((Counter(pieces) - both).elements()) for pieces in (lost, added))
    if Counter("".join(left)) == Counter("".join(right)):
        return [], []
    return left, right


def differences(before: str, after: str) -> tuple[list[str], list[str]]:
    """The pieces of text that only the first has, and those that only the second has."""
    old, new = _without_common_ends(_pieces(before), _pieces(after))
    if len(old) * len(new) > _MOST_WORK:  # in no order: better than no answer
        return (list((Counter(old) - Counter(new)).elements()),
                list((Counter(new) - Counter(old)).elements()))
    lost, added = [], []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left, right = "".join(old[a:b]), "".join(new[c:d])
        if tag != "equal" and left != right:
            for only_left, only_right in _finer(left, right):
                lost += [only_left] * bool(only_left)
                added += [only_right] * bool(only_right)
    return lost, added


def _finer(left: str, right: str) -> Iterator[tuple[str, str]]:
    """The differences of two short stretches character by character; of long ones, the whole."""
    if not left or not right or max(len(left), len(right)) > _LARGEST_REGION:
        yield left, right
        return
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            yield left[a:b], right[c:d]


def _without_common_ends(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    shorter = min(len(old), len(new))
    first = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    old, new = old[first:], new[first:]
    shorter = min(len(old), len(new))
    last = next((at for at in range(shorter) if old[-1 - at] != new[-1 - at]), shorter)
    return old[:len(old) - last], new[:len(new) - last]


def _without(lost: Iterable[str], moved: Iterable[str]) -> Iterable[str]:
    """What is lost and was not moved elsewhere."""
    waiting = sorted(moved, key=len, reverse=True)
    for text in lost:
        for words in waiting:
            text = text.replace(words, "", 1)
        if text and not any(text in words for words in waiting):
            yield text


def _pieces(text: str) -> list[str]:
    return [piece for part in _PIECE.split(text) if (piece := _plain(part))]


def _plain(text: str) -> str:
    return _FULL_STOP.sub("。", squeeze(text).translate(_FOLD))
