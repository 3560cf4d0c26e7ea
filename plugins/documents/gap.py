"""A place of a file that a person has still to decide."""

from typing import NamedTuple


class Gap(NamedTuple):
    """A place that the program marked for a person to decide before the document is published:
    line and column in the file, the rule it falls under (`gaps`), what stands there.
    """

    line: int
    column: int
    rule: str
    words: str
