"""Builds killed at any moment: the output is whole, and the next build is right.

The content alternates between two states whose outputs are known. COLUMN_KILLS asks for more.
"""

import os
import shutil
import time
from pathlib import Path
from random import Random

import pytest

from tests.bench.corpus import write_corpus
from tests.bench.project import Project
from tests.incremental.killing import Victim, end_group, living
from tests.support import read_tree

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL 和进程组只在类 Unix 系统上有")

DOCUMENTS = 120
KILLS = int(os.environ.get("COLUMN_KILLS", "14"))
PATIENCE_S = 15
FAULTY = "---\n标题: 没有类别\n---\n"
# Processes; whether the workers are killed too; the share of all kills.
LANES = {"one process": (1, True, 3), "with its workers": (2, True, 2),
         "without its workers": (2, False, 2)}


class Ground:
    """A project, the two states of a content folder, and what each of them gives."""

    def __init__(self, folder: Path):
        self.project = Project(folder / "project").without("plugins.search")
        # Small sites use no processes; here a hundred documents must.
        self.project.change("plugins/pipeline/workers.py", r"WORTHWHILE = \d+", "WORTHWHILE = 50")
        self.project.change("plugins/pipeline/workers.py", r"BATCH = \d+", "BATCH = 20")
        self.content, self.output = folder / "content", folder / "output"
        self.journal = folder / ".output.staging" / "journal.json"
        self._resting = folder / "other-state"
        write_corpus(self.content, DOCUMENTS)
        _rewrite(shutil.copytree(self.content, self._resting))
        self.state = 0
        self.known: list[dict[str, bytes]] = []
        for _ in range(2):
            clean = folder / f"clean-{self.state}"
            self.project.build(self.content, clean)
            self.known.append(read_tree(clean))
            self.swap()

    def swap(self) -> None:
        """Turns the content to its other state."""
        spare = self._resting.with_name("spare")
        self.content.rename(spare)
        self._resting.rename(self.content)
        spare.rename(self._resting)
        self.state = 1 - self.state

    def turn_to(self, state: int) -> None:
        """Brings the content to a state."""
        if self.state != state:
            self.swap()

    def seen(self) -> int | None:
        """The state the output is wholly in, None where it is between the two."""
        files = read_tree(self.output)
        return self.known.index(files) if files in self.known else None

    def build(self) -> str:
        """What the next build says, by one process. RuntimeError where it fails."""
        return self.project.build(self.content, self.output)

    def run_on_faulty(self, name: str) -> int:
        """The exit code of a command that builds nothing, for one document is faulty."""
        file = self.content / "faulty.md"
        file.write_text(FAULTY, "utf-8")
        done = self.project.run(self.project.command(name, self.content, self.output))
        file.unlink()
        return done.returncode


def _rewrite(content: Path) -> None:
    """The other state: every title and every fourth text new, some files gone, added, moved."""
    for number, file in enumerate(sorted(content.rglob("*.md"))):
        text = file.read_text("utf-8").replace("标题: ", "标题: 新", 1)
        if number % 4 == 0:
            text = text.replace("印发", "公布")
        file.write_text(text, "utf-8")
        stamp = file.stat().st_mtime_ns - 10**15  # older, and like the others long ago
        os.utime(file, ns=(stamp, stamp))
        if number % 10 == 1:
            file.unlink()
        elif number % 10 == 2:
            target = content / "moved" / file.name
            target.parent.mkdir(exist_ok=True)
            file.rename(target)


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    return Ground(tmp_path_factory.mktemp("killed"))


@pytest.mark.parametrize("lane", LANES)
def test_killed_at_any_moment_the_output_is_whole_and_the_next_build_is_right(ground, lane):
    jobs, with_workers, share = LANES[lane]
    kills = -(-KILLS * share // sum(share for *_, share in LANES.values()))
    seed = f"{lane} {os.environ.get('COLUMN_SEED', '1')}"
    chance = Random(seed)
    command = ground.project.command("build", ground.content, ground.output, "2026-11-23",
                                     f"--jobs={jobs}")
    ground.build()
    seconds = _duration(ground, command)
    groups, cut = set(), 0
    try:
        for number in range(kills):
            place = f"{lane}, COLUMN_SEED {seed}, kill {number}"
            before, goal = ground.state, 1 - ground.state
            ground.turn_to(goal)
            victim = Victim(command, ground.project.root)
            groups.add(victim.group)
            if number % 3 == 2:  # in the swap itself, which a moment at random seldom meets
                victim.wait_until(ground.journal.exists)
                time.sleep(chance.uniform(0, 0.015))
            else:
                victim.wait_for(seconds * (number + chance.random()) / kills * 1.05)
            victim.kill(with_workers)
            if ground.seen() is None:
                cut += 1
                assert ground.journal.exists(), f"{place}: neither whole nor to be completed"
                name, code = ("build", 2) if cut % 2 else ("inspect", 1)
                assert ground.run_on_faulty(name) == code, place
                assert ground.seen() == goal, f"{place}: {name} did not complete the swap first"
            else:
                assert ground.seen() in (before, goal), place
            ground.turn_to(chance.choice((before, goal)))
            ground.build()
            assert ground.seen() == ground.state, f"{place}: {_difference(ground)}"
            groups = {group for group in groups if living({group})}
        _assert_workers_end(groups, place)
        print(f"{lane}: {kills} kills over {seconds:.1f} s, {cut} in the swap")
    finally:
        for group in groups:
            end_group(group)


def _duration(ground: Ground, command: list[str]) -> float:
    """How long a build from one state to the other takes."""
    ground.swap()
    begun = time.perf_counter()
    done = ground.project.run(command)
    assert done.returncode == 0, done.stderr
    return time.perf_counter() - begun


def _difference(ground: Ground) -> str:
    """The first paths at which the output is not what its content gives."""
    files, wanted = read_tree(ground.output), ground.known[ground.state]
    paths = sorted({path for path in files.keys() | wanted.keys()
                    if files.get(path) != wanted.get(path)})
    return f"{len(paths)} files differ: {paths[:5]}"


def _assert_workers_end(groups: set[int], place: str) -> None:
    """Workers whose build was killed end by themselves."""
    for _ in range(PATIENCE_S * 10):
        if not living(groups):
            return
        time.sleep(0.1)
    raise AssertionError(f"{place}: {len(living(groups))} orphaned workers never end")
