"""Commands killed with SIGKILL, at a moment or once a file appears, alone or with their workers."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

_PROC = Path("/proc")


class Victim:
    """A command running in a process group of its own."""

    def __init__(self, command: Sequence[str], cwd: Path):
        self._process = subprocess.Popen(
            command, cwd=cwd, start_new_session=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        self.group = self._process.pid
        self._begun = time.perf_counter()

    def wait_for(self, seconds: float) -> None:
        """Returns once the command is that old, or has ended."""
        while self._runs() and time.perf_counter() - self._begun < seconds:
            time.sleep(0.001)

    def wait_until(self, ready: Callable[[], bool]) -> None:
        """Returns once something is so, or the command has ended."""
        while self._runs() and not ready():
            time.sleep(0.0005)  # what is awaited lasts a few milliseconds

    def kill(self, with_workers: bool) -> None:
        """Kills the command; its workers with it, or left behind as orphans."""
        if with_workers:
            end_group(self.group)
        else:
            self._process.kill()
        self._process.wait()

    def _runs(self) -> bool:
        return self._process.poll() is None


def end_group(group: int) -> None:
    """Kills what is left of a process group."""
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


def living(groups: set[int]) -> list[int]:
    """The processes of the groups that still run; those that ended and wait for init do not."""
    found = []
    for entry in _PROC.glob("[0-9]*/stat"):
        try:
            state, _, group = entry.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(group) in groups and state != "Z":
            found.append(int(entry.parent.name))
    return found
