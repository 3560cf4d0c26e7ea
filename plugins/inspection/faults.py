"""A fault: what a rule sees, before it is known where in a file that is and how much it weighs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """One certain correction: the characters from `start` to `end` become `put`.

    `keeps_value` marks another writing of the same value in the front matter, as a day in digits:
    that is proved before it is written; any other correction never changes a word.
    """

    start: int
    end: int
    put: str
    keeps_value: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and how to mend it.

    `at` is an offset in the text, line and column, or the attribute of a key of the front
    matter; `path` is given by rules that look at the whole. `edits` are corrections so certain
    that `--fix` makes them: they never change a word.
    """

    at: int | str | tuple[int, int]
    message: str
    fix: str
    edits: tuple[Edit, ...] = ()
    path: str = ""
