"""How a command ends: with all it said, all its tasks done, and its code."""

import os
import subprocess
import sys

import pytest

from tests.bench.project import Project


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return Project(tmp_path_factory.mktemp("ending") / "project")


def test_every_task_of_a_command_is_done(project, tmp_path):
    done = project.run([*project.command("build", project.root / "content", tmp_path / "out"),
                        "clean"])
    assert done.returncode == 0 and "网站已生成" in done.stdout
    assert (tmp_path / "out" / "index.html").exists() and not project.cache.exists()


def test_a_task_that_fails_after_others_gives_its_code(project):
    done = project.run([sys.executable, "-m", "invoke", "clean", "inspect", "--format=pdf"])
    assert done.returncode == 2 and "--format" in done.stderr


def test_a_reader_who_has_seen_enough_hears_of_no_fault(project):
    command = subprocess.Popen([sys.executable, "-m", "invoke", "inspect", "--rules"], cwd=project.root,
                               env={**os.environ, "PYTHONUNBUFFERED": "1"},
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    command.stdout.close()
    assert "磁盘" not in command.stderr.read() and command.wait() == 1
