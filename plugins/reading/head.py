"""What stands above a text: its facts by how soon a reader needs them, the ways further down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .facts import FactRow

# What a telephone shows above the text, and what a wider screen shows as well.
FIRST = ("发文字号", "发布日期")
SECOND = ("发文机关", "成文日期")
FEW = 4  # fewer facts than these need a fold on a telephone alone

Part = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class RankedFacts:
    """The facts above the text, those that stand there on a wide screen, those folded."""

    first: tuple[FactRow, ...]
    second: tuple[FactRow, ...]
    rest: tuple[FactRow, ...]


def rank_facts(facts: Sequence[FactRow]) -> RankedFacts:
    """The facts in their ranks; of a few the last rank is empty."""
    if len(facts) < FEW:
        first = tuple(fact for fact in facts if fact.label in FIRST)
        return RankedFacts(first, tuple(fact for fact in facts if fact.label not in FIRST), ())
    first, second, rest = (tuple(fact for fact in facts if rank(fact.label)) for rank in (
        FIRST.__contains__, SECOND.__contains__, lambda name: name not in FIRST + SECOND))
    return RankedFacts(first, second, rest)


def list_parts(files: Sequence[str], explained: Sequence[tuple[str, int]], corrections: int
               ) -> Iterator[Part]:
    """(label, words, anchor) of what stands on the page besides the text: the attachments by their
    names, the relations of interpretation by name and number, the corrections."""
    if files:
        yield ("附件", f"{files[0]}等{len(files)}个" if len(files) > 1 else files[0], "attachments")
    for name, count in explained:
        yield (name, f"{count}件", "explained")
    if corrections:
        yield ("更正", f"{corrections}处", "corrections")
