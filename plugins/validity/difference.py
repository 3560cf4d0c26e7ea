"""What text and front matter say differently, with what would correct it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ..documents.document import Document
from ..documents.findings import Severity
from ..documents.rule import Fault, Word


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: the rule, the clause as written, what front matter has, how to correct it.

    `adds` are keys and values to add, only where nothing is declared and one reading exists.
    `last_day` is the last day in force by the text, `severity` where it is not that of the rule.
    """

    rule: str
    words: str
    message: str
    fix: str
    adds: tuple[tuple[str, str], ...] = ()
    last_day: date | None = None
    severity: Severity | None = None

    def fault(self, document: Document, severity: Severity | None = None) -> tuple[str, Fault]:
        """The difference as a fault of its rule, where its clause stands."""
        return self.rule, Fault(Word(self.words), f"正文写“{self.words}”，{self.message}", self.fix,
                                path=document.path, severity=severity or self.severity)


def added(differences: Iterable[Difference]) -> Mapping[str, tuple[str, ...]]:
    """All that is to be added: by key its values in their order."""
    values: dict[str, tuple[str, ...]] = {}
    for difference in differences:
        for key, value in difference.adds:
            values[key] = (*values.get(key, ()), value)
    return values
