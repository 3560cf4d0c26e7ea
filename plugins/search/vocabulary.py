"""The dictionary of the search: what people say and what documents say, words that ask.

`data/vocabulary.csv` has a row for each pair: `said`, `official`, `use` (慎用 where the word is
frequent in documents too, so that it says less), `field`. `data/question_words.csv` has words that
say nothing of what is looked for (`use` 略去) or little (从轻), with their kind.
Readers load the words that begin with a character of their query: files of words in their order.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_WORDS_PER_FILE = 40
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


def list_vocabulary() -> Iterator[tuple[str, Vocabulary]]:
    """The dictionary from its two tables, in parts, each with the first character of its words."""
    pairs, asking = tuple(list_pairs()), tuple(_rows("question_words.csv"))
    firsts = Counter([row["said"][0] for row in pairs] + [row["word"][0] for row in asking])
    groups = tuple(_list_groups(firsts))
    group_of = {first: group for group in groups for first in group}
    said, asked = defaultdict(list), defaultdict(list)
    for row in pairs:
        said[group_of[row["said"][0]]].append(row)
    for row in asking:
        asked[group_of[row["word"][0]]].append(row)
    return ((min(group), _vocabulary(said[group], asked[group])) for group in groups)


def _list_groups(firsts: Mapping[str, int]) -> Iterator[str]:
    """The first characters, so many of them together as their words fill a file."""
    group = ""
    for first in sorted(firsts, key=lambda first: first.encode("utf-16-be")):
        if sum(firsts[one] for one in group + first) > _WORDS_PER_FILE:
            yield group
            group = ""
        group += first
    yield group


def list_pairs() -> Iterator[dict[str, str]]:
    """Every pair of what people say and what documents say."""
    return _rows("vocabulary.csv")


def _vocabulary(pairs: Sequence[dict[str, str]], asking: Sequence[dict[str, str]]) -> Vocabulary:
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
