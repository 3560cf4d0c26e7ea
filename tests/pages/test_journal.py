"""Many files replaced as one step: killed anywhere, the next command completes it."""

import contextlib
import os

import pytest

from plugins.pages.journal import Staging, recover
from tests.support import read_tree

OLD = {"index.html": b"1", "a/b.html": b"1", "gone/deep/x.html": b"1", "file": b"1",
       "folder/y.html": b"1"}
NEW = {"index.html": b"2", "a/b.html": b"2", "new/c.html": b"2", "file/z.html": b"2",
       "folder": b"2"}
GONE = sorted(OLD.keys() - NEW.keys())


class Killed(Exception):
    pass


@pytest.fixture
def output(tmp_path):
    for path, data in OLD.items():
        (tmp_path / "out" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "out" / path).write_bytes(data)
    return tmp_path / "out"


def _change(output):
    staging = Staging(output)
    for path, data in NEW.items():
        staging.stage(path, data)
    staging.apply(NEW, GONE)


def _kill_at(monkeypatch, step):
    """Raises at the n-th file operation of the journal, and at every one after it."""
    count = 0

    def counted(operation):
        def run(*arguments, **named):
            nonlocal count
            count += 1
            if count > step:
                raise Killed
            return operation(*arguments, **named)
        return run

    for name in ("replace", "unlink", "rmdir"):
        monkeypatch.setattr(os, name, counted(getattr(os, name)))
    return lambda: count


def test_applied(output):
    _change(output)
    assert read_tree(output) == NEW
    assert not (output / "gone").exists()
    assert not list(output.parent.glob(".*"))


@pytest.mark.parametrize("step", range(30))
def test_killed_at_any_step(output, monkeypatch, step):
    with monkeypatch.context() as patch:
        _kill_at(patch, step)
        with contextlib.suppress(Killed):
            _change(output)
    begun = (output.parent / ".out.staging" / "journal.json").exists()
    before = read_tree(output)
    recover(output)
    assert read_tree(output) == (NEW if begun or before == NEW else OLD)
    assert begun or before in (OLD, NEW)
    assert not (output.parent / ".out.staging").exists()


@pytest.mark.parametrize("step", range(10))
def test_what_is_all_new_is_moved_whole_and_killed_at_any_step_is_all_or_nothing(tmp_path, step):
    output = tmp_path / "out"
    with pytest.MonkeyPatch.context() as patch:
        _kill_at(patch, step)
        with contextlib.suppress(Killed):
            _change(output)
    begun, before = (tmp_path / ".out.staging" / "journal.json").exists(), read_tree(output)
    recover(output)
    assert before in ({}, NEW)
    assert read_tree(output) == (NEW if begun or before else {})


def test_what_nobody_listed_is_not_moved_with_its_folder(output):
    staging = Staging(output)
    for path, data in NEW.items():
        staging.stage(path, data)
    staging.stage("new/unlisted.html", b"?")
    staging.apply(NEW, GONE)
    assert read_tree(output) == NEW


def test_killed_before_the_journal_leaves_all_as_it_was(output):
    Staging(output).stage("index.html", b"half")
    recover(output)
    assert read_tree(output) == OLD


class Disk:
    """A disk that has only what was flushed when the power fails: the rest are empty files."""

    def __init__(self, folder):
        self._folder, self._safe = folder, set()
        self.flush_all()

    def flush_all(self):
        self._safe = set(map(self._stamp, self._files()))

    def flush(self, number):
        stat = os.fstat(number)
        self._safe.add((stat.st_ino, stat.st_size, stat.st_mtime_ns))

    def cut(self):
        for file in self._files():
            if self._stamp(file) not in self._safe:
                file.write_bytes(b"")

    def _files(self):
        return [file for file in self._folder.rglob("*") if file.is_file()]

    @staticmethod
    def _stamp(file):
        stat = file.stat()
        return stat.st_ino, stat.st_size, stat.st_mtime_ns


@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize("step", range(0, 30, 2))
def test_a_power_cut_at_any_step_loses_nothing_that_is_needed(output, monkeypatch, step, windows):
    disk = Disk(output.parent)
    with monkeypatch.context() as patch:
        _kill_at(patch, step)
        patch.setattr(os, "sync", disk.flush_all, raising=False)
        patch.setattr(os, "fsync", disk.flush)
        if windows:
            patch.delattr(os, "sync")
        with contextlib.suppress(Killed):
            _change(output)
    disk.cut()
    recover(output)
    assert read_tree(output) in (OLD, NEW)


@pytest.mark.parametrize("journal", [
    b"", b"{", b"[]", b"null", b"{}", b'{"staged": 1, "replace": [], "remove": []}', b"\xff",
    b'{"staged": "s", "replace": ["../escaped"], "remove": []}',
    b'{"staged": "../other", "replace": ["escaped"], "remove": []}',
    b'{"staged": "s", "replace": [], "remove": ["a/../../kept"]}',
    b'{"staged": "s", "replace": [], "remove": ["/tmp/kept"]}',
])
def test_a_journal_that_is_damaged_or_leads_out_of_the_folder_is_thrown_away(output, journal):
    folder = output.parent
    (folder / "kept").write_bytes(b"1")
    (folder / "other").mkdir()
    (folder / "other" / "escaped").write_bytes(b"1")
    staging = folder / ".out.staging"
    (staging / "s").mkdir(parents=True)
    (staging / "s" / "..escaped").write_bytes(b"1")
    (staging / "journal.json").write_bytes(journal)
    recover(output)
    assert read_tree(output) == OLD and (folder / "kept").exists()
    assert (folder / "other" / "escaped").exists() and not staging.exists()


def test_resumed_twice(output, monkeypatch):
    for step in (3, 6):
        with monkeypatch.context() as patch:
            _kill_at(patch, step)
            with contextlib.suppress(Killed):
                _change(output) if step == 3 else recover(output)
    recover(output)
    assert read_tree(output) == NEW


def test_what_a_killed_build_still_writes_is_lost(output):
    dying = Staging(output)
    _change(output)
    dying.stage("index.html", b"late")
    staging = Staging(output)
    staging.stage("index.html", b"3")
    dying.stage("index.html", b"later")
    staging.apply(["index.html"], [])
    assert read_tree(output) == {**NEW, "index.html": b"3"}
