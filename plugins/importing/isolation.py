"""Files read by a process of their own: what hangs, swells or crashes ends alone."""

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

from ..office_files.unreadable import Unreadable
from .imported import Imported, import_file
from .office_names import NO_REGISTER, OfficeNames

LONGEST_SECONDS = 90.0
LARGEST_MEMORY = 3 * 1024 * 1024 * 1024
LARGEST_WRITTEN = 256 * 1024 * 1024


class _Worker(NamedTuple):
    process: BaseProcess
    connection: Connection


class Isolated:
    """A second process that does one piece of work after the other, started anew after each that
    broke it. `work` is a function of a module, for plain values.
    """

    def __init__(self, work: Callable[..., Any], seconds: float = LONGEST_SECONDS,
                 memory: int = LARGEST_MEMORY):
        self._work, self._seconds, self._memory = work, seconds, memory
        self._worker: _Worker | None = None

    def ask(self, *values: Any) -> Any:
        """What the work gives for the values, or in Chinese why it gave nothing."""
        worker = self._worker = self._worker or _begin(self._work, self._memory)
        try:
            worker.connection.send(values)
            if worker.connection.poll(self._seconds):
                return worker.connection.recv()
            reason = f"读了 {self._seconds:.0f} 秒还没有读完，已停止。"
        except (EOFError, OSError):
            reason = "读取时程序意外终止。"
        self.end()
        return f"{reason}文件可能已损坏或过于复杂，请用原来的程序打开后重新保存。"

    def end(self) -> None:
        """Ends the process."""
        if self._worker is not None:
            self._worker.connection.close()
            self._worker.process.kill()
            self._worker.process.join()
        self._worker = None


class Reader:
    """Imports files one by one in a second process."""

    def __init__(self, seconds: float = LONGEST_SECONDS, memory: int = LARGEST_MEMORY,
                 offices: OfficeNames = NO_REGISTER):
        self._isolated, self._offices = Isolated(import_file, seconds, memory), offices

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *_: object) -> None:
        self._isolated.end()

    def read(self, source: str, category: str = "") -> Imported | str:
        """What a file becomes, or in Chinese why it cannot be imported."""
        outcome: Imported | str = self._isolated.ask(source, category, self._offices)
        return outcome


def _begin(work: Callable[..., Any], memory: int) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work, memory), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _serve(connection: Connection, work: Callable[..., Any], memory: int) -> None:
    """Answers the values of each piece of work, until the other side is gone."""
    _limit(memory)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            connection.send(_answer(work, connection.recv()))


def _limit(memory: int) -> None:
    """Where the system can, no more memory, and no longer files, for what this process starts, too.
    """
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_WRITTEN, LARGEST_WRITTEN))


def _answer(work: Callable[..., Any], values: tuple[Any, ...]) -> Any:
    try:
        return work(*values)
    except Unreadable as reason:
        return str(reason)
    except MemoryError:
        return "文件展开后占用的内存过多，没有读取。请分成几份。"
    except RecursionError:
        return "文件的结构嵌套过深，没有读取。"
    except Exception:  # a fault of ours must not keep the other files out
        return "读取时出错，没有导入。请用原来的程序打开后重新保存；仍然不行时交给技术人员。"
