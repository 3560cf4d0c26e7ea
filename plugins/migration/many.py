"""The same work for thousands of pages, by several processes: one that breaks ends alone."""

import queue
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from ..importing.isolation import Isolated

LONGEST_SECONDS = 60.0
_AHEAD = 4


def do_many(work: Callable[..., Any], items: Iterable[tuple[str, tuple[Any, ...]]], jobs: int
            ) -> Iterator[tuple[str, Any]]:
    """Key and result of each item (a key, the values that `work` is given), in order.

    A result is a string, in Chinese, where the work gave none. Few are held at a time.
    """
    workers: queue.SimpleQueue[Isolated] = queue.SimpleQueue()
    made = [Isolated(work, LONGEST_SECONDS) for _ in range(jobs)]
    for worker in made:
        workers.put(worker)

    def ask(values: tuple[Any, ...]) -> Any:
        worker = workers.get()
        try:
            return worker.ask(*values)
        finally:
            workers.put(worker)

    waiting: list[tuple[str, Future[Any]]] = []
    try:
        with ThreadPoolExecutor(jobs) as pool:
            for key, values in items:
                waiting.append((key, pool.submit(ask, values)))
                if len(waiting) > _AHEAD * jobs:
                    first, future = waiting.pop(0)
                    yield first, future.result()
            for key, future in waiting:
                yield key, future.result()
    finally:
        for worker in made:
            worker.end()
