"""Counts the common phrases again: `python -m tests.counted_phrases FOLDER`, see docs/developing.md.

FOLDER holds texts (`*.md`) of laws and regulations, a file each; written is
`plugins/inspection/data/common.csv`.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy

from plugins.inspection.common_phrases import (
    LENGTH,
    SIGN,
    classes_of_signs,
    is_among,
    keys_of,
    phrase_of,
    runs_of,
    sign_of,
)
from plugins.inspection.phrases import DATA

COMMON = 40  # texts that have a common phrase
RIGHT = 3  # texts that have one that only looks like a slip of a common one


def count_phrases(texts: Iterable[str], common: int = COMMON, right: int = RIGHT) -> list[str]:
    """The rows `phrase,rare` of the table, in order: of Han, and a sign at one end at most."""
    runs, counts = numpy.unique(
        numpy.concatenate([numpy.unique(runs_of(text)) for text in texts if len(text) >= LENGTH]),
        return_counts=True)
    kept = (counts >= right) & _is_phrase(runs)
    runs, counts = runs[kept], counts[kept]
    frequent, others = runs[counts >= common], runs[counts < common]
    rare = others[_is_near(others, frequent)]
    rows = [f"{phrase_of(run)}," for run in frequent] + [f"{phrase_of(run)},yes" for run in rare]
    return sorted(rows)


def _is_phrase(runs: numpy.ndarray) -> numpy.ndarray:
    signs = [sign_of(runs, place) for place in range(LENGTH)]
    han = [(sign >= ord("一")) & (sign <= ord("鿿")) for sign in signs]
    begins, ends = signs[0] == ord(SIGN), signs[-1] == ord(SIGN)
    whole: numpy.ndarray = ((han[0] | begins) & han[1] & han[2] & (han[3] | ends)
                            & ~(begins & ends))
    return whole


def _is_near(runs: numpy.ndarray, frequent: numpy.ndarray) -> numpy.ndarray:
    """Of each run whether it is read or looks like a frequent one."""
    near = numpy.zeros(len(runs), dtype=bool)
    for classes in classes_of_signs("".join(map(phrase_of, frequent))):
        near |= is_among(keys_of(runs, classes), numpy.sort(keys_of(frequent, classes)))
    return near


def _texts_in(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*.md")):
        yield file.read_text("utf-8")


if __name__ == "__main__":
    rows = count_phrases(_texts_in(Path(sys.argv[1])))
    (DATA / "common.csv").write_text("\n".join(("phrase,rare", *rows, "")), "utf-8")
    print(f"{len(rows)} rows")
