"""The dictionary of the search: what people say and what documents say, words that ask.

`data/vocabulary.csv` has a row for each pair: `said`, `official`, `use` (慎用 where the word is
frequent in documents too, so that it says less), `field`. `data/question_words.csv` has words that
say nothing of what is looked for (`use` 略去) or little (从轻), with their kind.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_DATA = Path(__file__).parent / "data"
CAREFUL, DROPPED = "慎用", "略去"
# Of one character only these never are a part of a word that matters.
_ALONE = frozenset("吗呢吧谁咋啥哪嘛呀啊几")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What theme/static/js/search/words.js reads: `said` and `careful` are rows of
    `official|official said said`; `dropped` and `light`, words with a blank between them."""

    said: tuple[str, ...]
    careful: tuple[str, ...]
    dropped: str
    light: str


def vocabulary_value() -> Vocabulary:
    """The dictionary, from its two tables."""
    pairs = tuple(_rows("vocabulary.csv"))
    asking = tuple(_rows("question_words.csv"))
    dropped = [row["word"] for row in asking if row["use"] == DROPPED]
    light = [row["word"] for row in asking if row["use"] != DROPPED]
    return Vocabulary(
        _by_official(row for row in pairs if row["use"] != CAREFUL),
        _by_official(row for row in pairs if row["use"] == CAREFUL),
        " ".join(word for word in dropped if len(word) > 1 or word in _ALONE),
        " ".join(word for word in light if len(word) > 1),
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _by_official(pairs: Iterable[dict[str, str]]) -> tuple[str, ...]:
    """Words with the same official ones share a row."""
    official: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        official[pair["said"]].append(pair["official"])
    said: dict[str, list[str]] = defaultdict(list)
    for word, others in official.items():
        said["|".join(others)].append(word)
    return tuple(" ".join([others, *words]) for others, words in said.items())
