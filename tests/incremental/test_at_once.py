"""Two builds of one output at once, as when a preview runs and someone builds: both are right."""

import subprocess
import time
from random import Random

from plugins.pipeline.build_lock import build_lock
from tests.bench.corpus import write_corpus
from tests.bench.project import Project
from tests.support import read_tree

ROUNDS = 3


def test_two_builds_at_once_leave_what_one_would(tmp_path):
    project = Project(tmp_path / "project").without("plugins.search")
    content, output = write_corpus(tmp_path / "content", 150), tmp_path / "output"
    project.build(content, output)
    command = project.command("build", content, output)
    chance = Random(1)
    for number in range(ROUNDS):
        for file in content.rglob("*.md"):
            file.write_text(file.read_text("utf-8").replace("标题: ", f"标题: {number}", 1), "utf-8")
        first = subprocess.Popen(command, cwd=project.root, stdout=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, 0.4))
        second = project.run(command)
        assert (first.wait(), second.returncode) == (0, 0), second.stderr
        clean = tmp_path / f"clean-{number}"
        project.build(content, clean)
        wanted = read_tree(clean)
        assert _different(read_tree(output), wanted) == [], f"round {number}"
        project.build(content, output)
        assert _different(read_tree(output), wanted) == [], f"round {number}, the next build"


def test_what_comes_while_a_build_waits_for_its_turn_is_in_it(tmp_path):
    project = Project(tmp_path / "project").without("plugins.search")
    content, output = write_corpus(tmp_path / "content", 3), tmp_path / "output"
    project.build(content, output)
    gone, *_ = files = sorted(content.rglob("*.md"))
    new = files[1].with_name("came-late.md")
    with build_lock(project.cache, output):
        files[1].write_text(files[1].read_text("utf-8") + "\n一次改动。\n", "utf-8")
        waiting = subprocess.Popen(project.command("build", content, output), cwd=project.root,
                                   stderr=subprocess.PIPE, text=True, encoding="utf-8")
        assert "等它完成" in waiting.stderr.readline()
        new.write_bytes(files[2].read_bytes())
        gone.unlink()
    waiting.communicate()
    assert waiting.returncode == 0
    pages = read_tree(output)
    assert new.relative_to(content).with_suffix(".html").as_posix() in pages
    assert gone.relative_to(content).with_suffix(".html").as_posix() not in pages


def _different(built: dict[str, bytes], wanted: dict[str, bytes]) -> list[str]:
    return sorted(path for path in built.keys() | wanted.keys()
                  if built.get(path) != wanted.get(path))
