"""Counts the characters again: `python -m tests.counted_characters FOLDER WORDS`.

FOLDER holds texts (`*.md`), a file each, WORDS a list of words (`word frequency …` a line); written
is `plugins/inspection/data/characters.npz`. See docs/developing.md.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy
from pypinyin.phrases_dict import phrases_dict

from plugins.inspection.character_model import (
    FILE,
    NOT_HAN,
    SIGN,
    SIGNS,
    code_points,
    join,
    log2_classes,
    numbers_of,
    to_gaps,
)

PAIRS, TRIPLES = 3, 10  # how often one stands in the texts, at least
LISTED = 20  # the frequency of a word of the list, at least
# Of official writing, in neither list nor frequent in the texts.
OFFICIAL = ("政民", "房票", "育繁", "量质", "垦复", "复垦", "探所", "综和", "语焉", "跟紧", "刷印", "宗国", "政函", "总大",
            "治岸", "赋责", "多格")
_NO_SIGN = "\0"


def count_characters(texts: Iterable[str], file: Path, words: Iterable[str] = (),
                     pairs: int = PAIRS, triples: int = TRIPLES) -> None:
    """Write the model of texts; words are those given and those of a dictionary.

    Counts are written as powers of two, keys as what each is more than the one before.
    """
    text = SIGN + "".join(NOT_HAN.sub(SIGN, text) + SIGN for text in texts)
    counted = sorted(Counter(text).items(), key=lambda one: (-one[1], one[0]))[:SIGNS - 1]
    signs = "".join(sign for sign, _ in counted) + _NO_SIGN
    singles = numpy.array([*(count for _, count in counted), 0], dtype=numpy.float64)
    numbers = numbers_of(signs)
    codes = numbers[code_points(text)]
    bigrams, counts = _counted(codes, 2, pairs, len(signs) - 1)
    trigrams, often = _counted(codes, 3, triples, len(signs) - 1)
    known = [one for one in (*phrases_dict, *words) if len(one) == 2 and set(one) <= set(signs)]
    listed = numbers[code_points("".join(known))]
    keys = numpy.unique(join(listed[::2], listed[1::2]))
    numpy.savez_compressed(
        file, signs=numpy.frombuffer(signs.encode("utf-16-le"), dtype=numpy.uint8),
        singles=log2_classes(singles), bigrams=to_gaps(bigrams),
        bigram_counts=log2_classes(counts), trigrams=to_gaps(trigrams),
        trigram_counts=log2_classes(often), words=to_gaps(keys))


def _counted(codes: numpy.ndarray, length: int, least: int, rare: int
             ) -> tuple[numpy.ndarray, numpy.ndarray]:
    """The keys of so many characters, none of them rare, and how often each stands there."""
    parts = [codes[at:len(codes) - length + 1 + at] for at in range(length)]
    known = numpy.logical_and.reduce([part != rare for part in parts])
    found, counts = numpy.unique(join(*parts)[known], return_counts=True)
    return found[counts >= least], counts[counts >= least].astype(numpy.float64)


def _words_in(file: Path) -> list[str]:
    rows = (line.split() for line in file.read_text("utf-8").splitlines())
    return [row[0] for row in rows if int(row[1]) >= LISTED]


if __name__ == "__main__":
    folder, listed = map(Path, sys.argv[1:])
    count_characters((file.read_text("utf-8") for file in sorted(folder.rglob("*.md"))), FILE,
                     (*_words_in(listed), *OFFICIAL))
    print(f"{FILE.stat().st_size} bytes")
