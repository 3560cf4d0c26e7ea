"""The same content gives the same bytes: whatever the hash seed, processes, zone, locale, order."""

import shutil
from pathlib import Path
from random import Random

import pytest

from tests.bench.corpus import write_corpus
from tests.bench.project import Project
from tests.support import read_tree

# Enough for several processes, each reading and rendering more than one batch.
DOCUMENTS = 750
# Environment and processes of each build; the first is what the others are compared with.
MACHINES = {
    "one process": ({"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}, 1),
    "two, far east": ({"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, 2),
    "three, far west": ({"PYTHONHASHSEED": "4294967295", "TZ": "Etc/GMT+12",
                         "LC_ALL": "zh_CN.GB18030", "PYTHONUTF8": "0",
                         "PYTHONIOENCODING": "utf-8"}, 3),
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """By machine, the output of the same documents, laid down in another order each time."""
    folder = tmp_path_factory.mktemp("same")
    project = Project(folder / "project")
    corpus = write_corpus(folder / "corpus", DOCUMENTS)
    content, output = folder / "content", folder / "output"
    found = {}
    for seed, (name, (environ, jobs)) in enumerate(MACHINES.items()):
        for used in (content, output, project.cache):
            shutil.rmtree(used, ignore_errors=True)
        _copy_shuffled(corpus, content, Random(seed))
        command = project.command("build", content, output, "2026-11-23", f"--jobs={jobs}")
        done = project.run(command, environ)
        assert done.returncode == 0, done.stdout + done.stderr
        found[name] = read_tree(output)
    return found


@pytest.mark.parametrize("name", list(MACHINES)[1:])
def test_two_machines_give_the_same_bytes(outputs, name):
    first, other = outputs["one process"], outputs[name]
    assert len(first) > DOCUMENTS
    assert sorted(first) == sorted(other)
    assert [path for path in first if first[path] != other[path]] == []


def _copy_shuffled(source: Path, target: Path, chance: Random) -> None:
    """Copies every file, in a random order: many file systems list them as they were made."""
    files = sorted(file for file in source.rglob("*") if file.is_file())
    for file in chance.sample(files, len(files)):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, copy)
