"""How far something has come that takes longer than two seconds: a bar, or plain lines."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:  # slow to import, and for terminals alone
    from rich.progress import Progress

_FEW = 20  # so many must be done before it is said how long the rest will take
PATIENCE = 2.0  # seconds before the first word, and between plain lines


@contextmanager
def progress(
    what: str, total: int | None = None, out: TextIO | None = None,
    clock: Callable[[], float] = time.monotonic, forecast: bool = False,
) -> Iterator[Callable[[int], None]]:
    """A function to be called with how many more of `total` are done; a terminal gets a bar.

    `forecast`: how long the rest will take is said, too.
    """
    out = out or sys.stderr
    if out.isatty():
        with _bar(out, forecast) as bar:
            yield _Patient(lambda done: _draw(bar, what, done, total), 0.1, clock).advance
    else:
        of = f" / {total}" if total else ""
        begun = clock() if forecast else 0.0

        def say(done: int) -> None:
            known = forecast and total and done >= _FEW
            rest = _rest(clock() - begun, done, total) if known and total else ""
            print(f"{what}：{done}{of}{rest}", file=out, flush=True)

        yield _Patient(say, PATIENCE, clock).advance


def _rest(seconds: float, done: int, total: int) -> str:
    """How long the rest will take by what has been done so far."""
    left = seconds * (total - done) / done
    return f"，还要约 {left / 60:.0f} 分钟" if left >= 90 else f"，还要约 {left:.0f} 秒"


class _Patient:
    """Counts, and tells `say` the count once `PATIENCE` is over, then every `pause` seconds."""

    def __init__(self, say: Callable[[int], None], pause: float, clock: Callable[[], float]):
        self._say, self._pause, self._clock = say, pause, clock
        self._done, self._next = 0, clock() + PATIENCE

    def advance(self, count: int) -> None:
        """Counts `count` more as done."""
        self._done += count
        if self._clock() >= self._next:
            self._next = self._clock() + self._pause
            self._say(self._done)


@contextmanager
def _bar(out: TextIO, forecast: bool) -> Iterator["Progress"]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    columns: list[ProgressColumn] = [TextColumn("{task.description}"), BarColumn(),
                                     MofNCompleteColumn()]
    if forecast:
        columns += [TextColumn("还要约"), TimeRemainingColumn(compact=True)]
    bar = Progress(*columns, console=Console(file=out), transient=True)
    try:
        yield bar
    finally:
        bar.stop()


def _draw(bar: "Progress", what: str, done: int, total: int | None) -> None:
    if not bar.tasks:
        bar.start()
        bar.add_task(what, total=total)
    bar.update(bar.tasks[0].id, completed=done)
