"""What the pages on interpretation show."""

from dataclasses import dataclass
from datetime import date

from ..pages.links import Link
from ..validity.status import ValidityStatus


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many policies of an office and a year there are, and how many are interpreted."""

    office: str
    path: str
    year: str
    total: int
    interpreted: int

    @property
    def percent(self) -> str:
        """解读比例, as in 67%."""
        return f"{round(100 * self.interpreted / self.total)}%"


@dataclass(frozen=True, slots=True)
class PolicyDocument:
    """A policy without an interpretation."""

    title: str
    path: str
    document_number: str
    year: str
    status: ValidityStatus | None


@dataclass(frozen=True, slots=True)
class RatioView:
    """The ratios of all offices, or of one with its policies that have no interpretation.

    `total` and `interpreted` count a joint policy once.
    """

    title: str
    lead: str
    day: date
    total: int
    interpreted: int
    ratios: tuple[Ratio, ...]
    policies: tuple[PolicyDocument, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]
