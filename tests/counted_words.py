"""Counts the words again: `python -m tests.counted_words FOLDER`, see docs/developing.md.

FOLDER holds texts (`*.md`) of laws and official documents, a file each; written are
`plugins/inspection/data/words.csv` and `pairs.csv`.
"""

import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from plugins.inspection.common_phrases import SIGN, SIGNS
from plugins.inspection.near_words import near_bigrams
from plugins.inspection.phrases import DATA

WORD, FREQUENT, BESIDE, RIGHT = 20, 100, 5, 2  # texts that have it
COHESION = 3.5  # how much more often its two stand together than by chance, as a power of two


def count_words(texts: Iterable[str], word: int = WORD, frequent: int = FREQUENT,
                beside: int = BESIDE, right: int = RIGHT,
                cohesion: float = COHESION) -> tuple[list[str], list[str]]:
    """The rows `word,before,after` and `sign,after` of the tables, in order."""
    signed = [f"{SIGN}{text.translate(SIGNS)}{SIGN}" for text in texts]
    signs: Counter[str] = Counter()
    runs: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for text in signed:
        found = Counter(one + other for one, other in pairwise(text)
                        if _is_han(one) and _is_han(other))
        signs.update(text)
        runs.update(found)
        pairs.update(found.keys())
    whole = sum(signs.values())
    words = {pair for pair, texts_with in pairs.items() if texts_with >= word and math.log2(
        runs[pair] * whole / (signs[pair[0]] * signs[pair[1]])) >= cohesion}
    rows = [f"{one},{''.join(before)},{''.join(after)}"
            for one, before, after in _beside(signed, words, pairs, frequent, beside)]
    near = {pair for row in rows if not row.endswith(",,") for pair in near_bigrams(row[:2])}
    known: dict[str, list[str]] = {}
    for pair in sorted(near):
        if pairs[pair] >= right:
            known.setdefault(pair[0], []).append(pair[1])
    return rows, [f"{sign},{''.join(after)}" for sign, after in known.items()]


def _beside(texts: list[str], words: set[str], pairs: Counter[str], frequent: int,
            least: int) -> Iterator[tuple[str, list[str], list[str]]]:
    before: dict[str, Counter[str]] = {word: Counter() for word in words}
    after: dict[str, Counter[str]] = {word: Counter() for word in words}
    for text in texts:
        found = {(text[at:at + 2], text[at - 1], text[at + 2]) for at in range(1, len(text) - 2)
                 if text[at:at + 2] in words}
        for word, sign in {(word, left) for word, left, _ in found}:
            before[word][sign] += 1
        for word, sign in {(word, right) for word, _, right in found}:
            after[word][sign] += 1
    for word in sorted(words):
        counted = pairs[word] >= frequent
        yield (word, _often(before[word], least) if counted else [],
               _often(after[word], least) if counted else [])


def _often(signs: Counter[str], least: int) -> list[str]:
    return [sign for sign in sorted(signs) if signs[sign] >= least
            and (_is_han(sign) or sign == SIGN)]


def _is_han(sign: str) -> bool:
    return "一" <= sign <= "鿿"


def _texts_in(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*.md")):
        yield file.read_text("utf-8")


if __name__ == "__main__":
    words, pairs = count_words(_texts_in(Path(sys.argv[1])))
    (DATA / "words.csv").write_text("\n".join(("word,before,after", *words, "")), "utf-8")
    (DATA / "pairs.csv").write_text("\n".join(("sign,after", *pairs, "")), "utf-8")
    print(f"{len(words)} words, {len(pairs)} pairs")
