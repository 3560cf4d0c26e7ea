"""The benchmark: corpora of several sizes, every kind of change, several runs, one table."""

import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from .corpus import make_documents, write_corpus
from .hugo import HugoSite, find_hugo
from .measuring import Cost, measure, median_cost
from .operations import OPERATIONS, Ground, Operation
from .project import Project
from .report import Table, write_report

SIZES = (1_000, 10_000, 100_000)
LARGE = 100_000  # measured once: it takes minutes
RESULTS = Path(__file__).parent / "RESULTS.md"
# A file younger than this is read again by the next build, which is not what is measured.
_SETTLED_S = 2.5

Say = Callable[[str], None]


def run_bench(sizes: Sequence[int] = SIZES, runs: int = 3, say: Say = print,
              results: Path = RESULTS) -> Path:
    """The file with the results, after measuring builds `runs` times, of the largest size once."""
    tables = []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            times = 1 if size >= LARGE else runs
            tables.append(measure_size(Path(folder), size, times, say))
        # After each size, for the largest takes long and may be broken off.
        write_report(results, tables, runs, date.today())
    return results


def measure_size(folder: Path, size: int, runs: int, say: Say) -> Table:
    """What every operation costs on a corpus of this size, here and in Hugo."""
    say(f"{size} 个文件：准备……")
    project = Project(folder / "project").without("plugins.search")
    ground = Ground(project, write_corpus(folder / "content", size), folder / "output", size)
    program = find_hugo()
    hugo = HugoSite(program, folder / "hugo", make_documents(size)) if program else None
    time.sleep(_SETTLED_S)
    ours, theirs = {}, {}
    for operation in OPERATIONS:
        here, there = _measure(operation, ground, hugo, runs)
        ours[operation.key] = median_cost(here)
        say(f"{size} 个文件：{operation.name} {ours[operation.key].wall:.2f} 秒")
        if there:
            theirs[operation.key] = median_cost(there)
            say(f"{size} 个文件：{operation.name}，Hugo {theirs[operation.key].wall:.2f} 秒")
    return Table(size, ours, theirs)


def _measure(operation: Operation, ground: Ground, hugo: HugoSite | None, runs: int
             ) -> tuple[list[Cost], list[Cost]]:
    """What an operation costs each time, here and in Hugo: in turn, so that a machine that slows
    down meanwhile slows down both."""
    command = ground.project.command("build", ground.content, ground.output)
    here, there = [], []
    for run in range(runs * operation.times):
        operation.prepare(ground, run)
        here.append(measure(command, ground.project.root))
        if hugo and operation.hugo and run < runs:
            operation.hugo(hugo, run)
            there.append(measure(hugo.command, hugo.folder))
    return here, there
