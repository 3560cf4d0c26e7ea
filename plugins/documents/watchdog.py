"""A document that is not read in time is named, and the build ends; nothing else asks the clock.

The work on a text is bounded by steps; this is for what nobody has foreseen.
"""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_SECONDS = 120.0


@contextmanager
def watched(path: str) -> Iterator[None]:
    """Ends the process, with 1, where the block takes too long over the document at `path`.

    A signal reaches the main thread even within a regular expression; Windows has none.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not hasattr(signal, "setitimer") or not is_main:
        yield
        return

    def give_up(*_: object) -> None:
        print(f"{path}：读了 {LONGEST_SECONDS:.0f} 秒还没有读完，已停止，网站没有更新。\n"
              "    请先把这份文件移出内容目录再生成，并把它交给技术人员。", file=sys.stderr, flush=True)
        raise SystemExit(1)

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, LONGEST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
