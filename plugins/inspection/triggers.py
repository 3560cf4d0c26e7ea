"""Rows found in a text by their triggers: words of which a text that a row concerns has one.

So only the few rows that can concern a text are looked for in it, whatever their number.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

import numpy

_MARKS = re.compile(r"[“”\"‘’\s*]+")
_STEP, _SIZE = numpy.uint32(31), 1 << 16


class Triggered(Protocol):
    """A row with `triggers`, "" among them where it can concern every text."""

    @property
    def triggers(self) -> tuple[str, ...]: ...


Row = TypeVar("Row", bound=Triggered)


class TriggerIndex(Generic[Row]):
    """Rows by the first two characters of their triggers."""

    def __init__(self, rows: Iterable[Row]):
        self.rows = tuple(rows)
        self._short: list[tuple[str, int]] = []
        self._by_pair: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, row in enumerate(self.rows):
            for trigger in row.triggers:
                place = self._by_pair[trigger[:2]] if len(trigger) > 1 else self._short
                place.append((trigger, number))
        self._is_known = numpy.zeros(_SIZE, dtype=bool)
        self._is_known[_hashes("\n".join(self._by_pair))] = True

    def rows_in(self, text: str) -> list[Row]:
        """The rows of which a trigger stands in a text, in their order."""
        found = {number for trigger, number in self._short if trigger in text}
        hits = numpy.flatnonzero(self._is_known[_hashes(text)]).tolist()
        for pair in self._by_pair.keys() & {text[at:at + 2] for at in hits}:
            for trigger, number in self._by_pair[pair]:
                if trigger in text:
                    found.add(number)
        return [self.rows[number] for number in sorted(found)]


def bare(text: str) -> str:
    """A text as triggers are looked for in it: without spaces, quotation marks and stars."""
    return _MARKS.sub("", text)


def _hashes(text: str) -> numpy.ndarray:
    """A small number for each two neighbours of a text."""
    codes = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=numpy.uint32)
    return (codes[:-1] * _STEP + codes[1:]) % numpy.uint32(_SIZE)
