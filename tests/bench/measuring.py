"""What a command costs: wall time, CPU time and memory of all its processes."""

import os
import subprocess
import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# How often the memory of a running command is looked at.
_SAMPLE_S = 0.1
_PROC = Path("/proc")
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class CommandFailed(Exception):
    """A measured command ended with another code than 0; carries what it said."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the wall, seconds of CPU, bytes at the peak: all processes, the largest one; the
    `pace` of the machine just before, seconds of CPU for always the same reckoning."""

    wall: float
    cpu: float
    memory: int
    largest: int
    pace: float = 0.0
    said: str = ""


def measure(command: Sequence[str], cwd: Path) -> Cost:
    """The cost of a command with all processes it starts. CommandFailed where it fails."""
    if hasattr(os, "sync"):
        os.sync()  # what was written before is no part of this
    pace = _pace()
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT)
    peak = _Peak(process.pid)
    said = process.stdout.read().decode("utf-8", "replace")
    # Not wait(): only wait4 tells what this one child and its children used.
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode:
        raise CommandFailed(f"{' '.join(command)}\n{said}")
    largest = used.ru_maxrss * 1024
    return Cost(wall, used.ru_utime + used.ru_stime, max(peak.stop(), largest), largest, pace,
                said)


def median_cost(costs: Sequence[Cost]) -> Cost:
    """The medians of several runs, one by one."""
    middle = {name: median(getattr(cost, name) for cost in costs)
              for name in ("wall", "cpu", "memory", "largest", "pace")}
    return Cost(**middle, said=costs[-1].said)


def _pace() -> float:
    """How fast the machine is now: a virtual one by half slower when its neighbours are busy."""
    begun = time.process_time()
    sum(number * number % 7 for number in range(1_000_000))
    return time.process_time() - begun


class _Peak:
    """The largest sum of resident memory over a process and all below it."""

    def __init__(self, pid: int):
        self._pid, self._peak = pid, 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        if _PROC.is_dir():
            self._thread.start()

    def stop(self) -> int:
        """The peak in bytes; 0 where the system does not tell."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()
        return self._peak

    def _watch(self) -> None:
        while not self._ended.wait(_SAMPLE_S):
            self._peak = max(self._peak, sum(map(_resident, _family(self._pid))))


def _family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    children = defaultdict(list)
    for entry in _PROC.glob("[0-9]*/stat"):
        try:
            parent = entry.read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue  # gone meanwhile
        children[int(parent)].append(int(entry.parent.name))
    family = [pid]
    for member in family:
        family += children[member]
    return family


def _resident(pid: int) -> int:
    try:
        return int((_PROC / str(pid) / "statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0
