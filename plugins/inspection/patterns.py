"""Patterns that are wrong wherever they stand: the rows of `data/patterns.csv`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .literals import literals_of
from .phrases import compiled, read_table

_NOT_BARE = "label"  # as front matter writes it, which may be by escapes


@dataclass(frozen=True, slots=True)
class PatternRow:
    """A form, where it is looked for, what it says; an example of each kind."""

    rule: str
    where: str
    form: str
    said: str
    wrong: str
    right: str
    triggers: tuple[str, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its form, made ready where a text has a trigger."""
        return compiled(self.form)


@lru_cache(maxsize=1)
def read_patterns() -> tuple[PatternRow, ...]:
    """The rows of the table, in its order."""
    return tuple(map(_row, read_table("patterns")))


def _row(row: Mapping[str, str]) -> PatternRow:
    where, form = row["where"], row["pattern"]
    triggers = ("",) if where == _NOT_BARE else literals_of(form)
    return PatternRow(row["rule"], where, form, row["said"], row["wrong"], row["right"], triggers)
