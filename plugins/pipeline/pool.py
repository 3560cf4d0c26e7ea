"""A pool of processes, by spawn: Windows has no fork, so a worker begins from nothing.

Tasks are module-level functions of plain values.
"""

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from .garbage import collect_rarely

if TYPE_CHECKING:  # slow to import, and for much work alone
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")
# How many tasks may wait for each worker; more would only fill the memory.
AHEAD = 3


class WorkerPool:
    """A pool of `jobs` processes including the caller, which runs tasks itself while all workers
    are busy. Workers are started with the first task that is submitted.
    """

    def __init__(self, jobs: int):
        self._workers = jobs - 1
        self._submitted: list[Future[Any]] = []
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "WorkerPool":
        return self

    def __exit__(self, kind: type[BaseException] | None, *error: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=kind is not None)

    def is_saturated(self) -> bool:
        """True where every worker has as many tasks as it may have."""
        self._submitted = [future for future in self._submitted if not future.done()]
        return len(self._submitted) >= AHEAD * self._workers

    def submit(self, function: Callable[..., Result], *values: Any) -> Future[Result]:
        """The future of a worker's result."""
        self._pool = self._pool or _pool(self._workers)
        future = self._pool.submit(function, *values)
        self._submitted.append(future)
        return future

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The function's result for each item, in order."""
        waiting: list[Future[Result]] = []
        for item in items:
            waiting.append(_done(function(item)) if self.is_saturated()
                           else self.submit(function, item))
            while waiting and (waiting[0].done() or len(waiting) > 2 * AHEAD * self._workers):
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def _pool(processes: int) -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_begin)


def _done(value: Result) -> Future[Result]:
    future: Future[Result] = Future()
    future.set_result(value)
    return future


def _begin() -> None:
    """A worker whose build was killed would wait for tasks for ever: it ends with its parent."""
    from multiprocessing import parent_process

    collect_rarely()
    parent = parent_process()
    if parent:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: "BaseProcess") -> None:
    parent.join()
    os._exit(1)
