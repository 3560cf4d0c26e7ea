"""How much a finding weighs: one decision, from how certain it is and what it costs an office.

What is certain and costs an office a veto, a leak or points stops a publish. What is inferred is a
person's to judge, and what no edit of the document corrects is only reported. How certain each rule
is, what it costs and why is `data/weights.csv`, one row a rule, two where a rule has both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from .phrases import read_table


class Certainty(StrEnum):
    """How a rule knows what it says."""

    CERTAIN = "确定"  # a verified fact, a sum, two places of one file that contradict each other
    INFERRED = "推断"  # what mostly is a fault
    PAST = "事后"  # certain, but no edit of this document corrects it


class Cost(StrEnum):
    """What inspectors make of it (国办秘函〔2019〕19号), if they see it."""

    VETO = "否决"
    LEAK = "泄露"
    POINTS = "扣分"
    NONE = "其他"


@dataclass(frozen=True, slots=True)
class Weight:
    """Why a rule, or a part of it, weighs what it weighs."""

    certainty: Certainty
    cost: Cost
    why: str

    @property
    def stops(self) -> bool:
        """Whether such a finding stops a publish."""
        return self.certainty is Certainty.CERTAIN and self.cost is not Cost.NONE


@lru_cache(maxsize=1)
def read_weights() -> dict[str, tuple[Weight, ...]]:
    """The weights of each rule by its id, what stops a publish first."""
    rows: dict[str, list[Weight]] = {}
    for row in read_table("weights"):
        rows.setdefault(row["rule"], []).append(
            Weight(Certainty(row["certainty"]), Cost(row["cost"]), row["why"]))
    return {rule: tuple(sorted(weights, key=lambda weight: not weight.stops))
            for rule, weights in rows.items()}


def decision_table() -> Iterator[str]:
    """The decision, by the lines of its Markdown."""
    yield "| | " + " | ".join(Cost) + " |\n|" + " --- |" * (len(Cost) + 1)
    for certainty in Certainty:
        cells = ("错误" if Weight(certainty, cost, "").stops else "提醒" for cost in Cost)
        yield f"| {certainty} | {' | '.join(cells)} |"
