"""What a text lost on its way to the page, and what the page has that the text has not."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ..documents.difference import EditKind, Run, list_differences
from .written import Written, compared


class Loss(NamedTuple):
    """Words of the source that are not shown: where they begin among the compared ones."""

    at: int
    words: str


class WordDifference(NamedTuple):
    """The words lost, and the first words on the page that are not of the source ("" for none)."""

    lost: tuple[Loss, ...] = ()
    foreign: str = ""


def compare_words(written: Written, shown: str) -> WordDifference:
    """What differs between the words of a source and the text of its page."""
    words = compared(shown)
    if words == written.words:
        return WordDifference()
    changes = list(_changes(list_differences(written.words, words)))
    # a footnote stands further down on the page
    moved_in, moved_out = (Counter("".join(texts)) if written.has_notes else Counter()
                           for texts in list(zip(*changes, strict=True))[1:])
    lost = tuple(Loss(at, before) for at, before, after in changes
                 if Counter(before) - Counter(after) - moved_out)
    whole = compared(written.source)
    foreign = next((after for _, before, after in changes
                    if Counter(after) - Counter(before) - moved_in and not _is_of(whole, after)),
                   "")
    return WordDifference(lost, foreign)


def _changes(runs: tuple[Run, ...]) -> Iterator[tuple[int, str, str]]:
    """(place among the words of the source, words taken out, words put in) of each change."""
    at = 0
    for number, run in enumerate(runs):
        if run.change is EditKind.ADDED and not (number and runs[number - 1].change is
                                               EditKind.DELETED):
            yield at, "", run.text
        if run.change is EditKind.DELETED:
            after = runs[number + 1:number + 2]
            put_in = after[0].text if after and after[0].change is EditKind.ADDED else ""
            yield at, run.text, put_in
        at += len(run.text) if run.change is not EditKind.ADDED else 0


def _is_of(whole: str, words: str) -> bool:
    """True for words that the source has as signs (an address), for numbers, for a picture's."""
    return words in whole or words.isdecimal() or words == "图片"
