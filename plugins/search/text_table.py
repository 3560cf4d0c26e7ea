"""Many short texts put together at once: joining them one by one is what takes the time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np


@dataclass(frozen=True, slots=True)
class TextTable:
    """Texts without NUL as rows of one width, and the size of each in bytes."""

    rows: np.ndarray
    sizes: np.ndarray

    @classmethod
    def of(cls, texts: Iterable[str]) -> "TextTable":
        """The table of these texts, in UTF-8."""
        rows = np.array([text.encode() for text in texts], dtype=np.bytes_)
        return cls(rows, np.char.str_len(rows))


def join_runs(run_sizes: np.ndarray, *columns: tuple[TextTable, np.ndarray]) -> Iterator[bytes]:
    """The texts of each run, joined: of each place in a run, a text of every column, which is a
    table and the row of each place. Runs are not empty."""
    rows = np.empty(len(columns[0][1]), [(f"{number}", table.rows.dtype)
                                         for number, (table, _) in enumerate(columns)])
    for number, (table, chosen) in enumerate(columns):
        rows[f"{number}"] = table.rows[chosen]
    joined = rows.tobytes().translate(None, b"\0")
    ends = np.cumsum(sum(table.sizes[chosen] for table, chosen in columns))
    for start, end in pairwise([0, *ends[np.cumsum(run_sizes) - 1].tolist()]):
        yield joined[start:end]
