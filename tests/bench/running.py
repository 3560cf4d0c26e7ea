"""The benchmark: corpora of several sizes, every kind of change, several runs, one table."""

import shutil
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
LARGE = 100_000  # measured once: it takes minutes, and chance matters little
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
    time.sleep(_SETTLED_S)
    ours = {}
    for operation in OPERATIONS:
        ours[operation.key] = _measure_ours(ground, operation, runs)
        say(f"{size} 个文件：{operation.name} {ours[operation.key].wall:.2f} 秒")
    shutil.rmtree(ground.output)
    program = find_hugo()
    theirs = _measure_hugo(program, folder / "hugo", size, runs, say) if program else {}
    return Table(size, ours, theirs)


def _measure_ours(ground: Ground, operation: Operation, runs: int) -> Cost:
    command = ground.project.command("build", ground.content, ground.output)
    costs = []
    for run in range(runs):
        operation.prepare(ground, run)
        costs.append(measure(command, ground.project.root))
    return median_cost(costs)


def _measure_hugo(program: str, folder: Path, size: int, runs: int, say: Say) -> dict[str, Cost]:
    site = HugoSite(program, folder, make_documents(size))
    found = {}
    for operation in OPERATIONS:
        if operation.hugo:
            costs = []
            for run in range(runs):
                if operation.key == "clean":
                    site.forget()
                else:
                    site.edit(run)
                costs.append(measure(site.command, folder))
            found[operation.key] = median_cost(costs)
            say(f"{size} 个文件：{operation.name}，Hugo {found[operation.key].wall:.2f} 秒")
    return found
