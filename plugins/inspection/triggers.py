"""Rows found in a text by their triggers: words of which a text that a row concerns has one.

So only the few rows that can concern a text are looked for in it, whatever their number.
"""

import re
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

import numpy

_MARKS = re.compile(r"[“”\"‘’\s*]+")
_ENDS = 2
_STEP, _SIZE = numpy.uint32(31), 1 << 16


class Triggered(Protocol):
    """A row with `triggers`, "" among them where it can concern every text."""

    @property
    def triggers(self) -> tuple[str, ...]: ...


Row = TypeVar("Row", bound=Triggered)


class TriggerIndex(Generic[Row]):
    """Rows by their triggers: looked for are those whose ends, of two characters, a text has."""

    def __init__(self, rows: Iterable[Row]):
        self.rows = tuple(rows)
        triggers = [(trigger, number) for number, row in enumerate(self.rows)
                    for trigger in row.triggers]
        self._short = [one for one in triggers if len(one[0]) < _ENDS]
        self._long = [one for one in triggers if len(one[0]) >= _ENDS]
        self._begins = _hashes("".join(trigger[:_ENDS] for trigger, _ in self._long))[::_ENDS]
        self._ends = _hashes("".join(trigger[-_ENDS:] for trigger, _ in self._long))[::_ENDS]

    def rows_in(self, text: str) -> list[Row]:
        """The rows of which a trigger stands in a text, in their order."""
        has = numpy.zeros(_SIZE, dtype=bool)
        has[_hashes(text)] = True
        near = numpy.flatnonzero(has[self._begins] & has[self._ends]).tolist()
        found = {number for trigger, number in (*self._short, *(self._long[at] for at in near))
                 if trigger in text}
        return [self.rows[number] for number in sorted(found)]


def bare(text: str) -> str:
    """A text as triggers are looked for in it: without spaces, quotation marks and stars."""
    return _MARKS.sub("", text)


def _hashes(text: str) -> numpy.ndarray:
    """A small number for each two neighbours of a text."""
    codes = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=numpy.uint32)
    return (codes[:-1] * _STEP + codes[1:]) % numpy.uint32(_SIZE)
