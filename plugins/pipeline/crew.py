"""This process and others that share its work: module-level functions of plain values, by spawn.

Pelican runs with a live thread and Windows has no fork, so a process begins from nothing and is
told all it needs with its work.
"""

import gc
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # slow to import, and for much work alone
    from concurrent.futures import ProcessPoolExecutor

# How many pieces of work another process may have waiting; more would only fill the memory.
AHEAD = 3
# How many new objects there are before one looks for rubbish: parsing and rendering make little,
# but a large site has many pages.
RUBBISH = 50_000


class Crew:
    """`jobs` processes, this one among them: it works too while the others have enough to do.

    The others are begun with the first work that is given them.
    """

    def __init__(self, jobs: int):
        self._others = jobs - 1
        self._given: list[Future] = []
        self._pool: "ProcessPoolExecutor | None" = None

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *error: Any) -> None:
        if self._pool:
            self._pool.shutdown()

    def has_room(self) -> bool:
        """True where another process will soon have nothing to do."""
        self._given = [future for future in self._given if not future.done()]
        return len(self._given) < AHEAD * self._others

    def give(self, function: Callable[..., Any], *values: Any) -> Future:
        """What another process will have made of the values."""
        self._pool = self._pool or _pool(self._others)
        future = self._pool.submit(function, *values)
        self._given.append(future)
        return future

    def map(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        """What the function makes of each item, in order, by whoever has nothing else to do."""
        waiting: list[Future] = []
        for item in items:
            waiting.append(self.give(function, item) if self.has_room() else _done(function(item)))
            while waiting and (waiting[0].done() or len(waiting) > 2 * AHEAD * self._others):
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def _pool(processes: int) -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_begin)


def _done(value: Any) -> Future:
    future: Future = Future()
    future.set_result(value)
    return future


def _begin() -> None:
    """A process whose build was killed would wait for work for ever; rubbish is rare in it."""
    from multiprocessing import parent_process

    gc.set_threshold(RUBBISH)
    parent = parent_process()
    watch = threading.Thread(target=lambda: (parent.join(), os._exit(1)), daemon=True)
    watch.start()
