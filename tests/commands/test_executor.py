"""How a command ends: with all it said, all its tasks done, and its code."""

import os
import subprocess
import sys

import pytest

from plugins.commands.entry import FOR_DEVELOPERS
from plugins.pipeline.errors import describe
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


@pytest.mark.parametrize("name", sorted(FOR_DEVELOPERS))
def test_what_needs_the_tests_is_no_command_where_they_are_not(project, name):
    done = project.run([sys.executable, "-m", "invoke", name])
    assert done.returncode == 2 and f"没有命令“{name}”" in done.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", [["inspect", "--rules"], ["--list"], ["build", "--help"]])
def test_a_reader_who_has_seen_enough_hears_of_no_fault(project, words, unbuffered):
    reading, writing = os.pipe()
    os.close(reading)  # as `| head` does, having what it wants
    done = subprocess.run([sys.executable, "-m", "invoke", *words], cwd=project.root,
                          env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
                          stdout=writing, stderr=subprocess.PIPE, encoding="utf-8")
    os.close(writing)
    assert done.stderr == "" and done.returncode == 1


def test_a_pipe_that_is_cut_is_no_fault_of_a_disk():
    with pytest.raises(BrokenPipeError):
        describe(BrokenPipeError(32, "Broken pipe"))
