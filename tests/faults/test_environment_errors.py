"""Nobody's fault: each error is told in one Chinese sentence, the site whole, the way out right."""

import errno
import os
import sqlite3
from concurrent.futures.process import BrokenProcessPool

import pytest

from plugins.pages.page import Copy, Page
from plugins.pages.rendering import Renderer
from plugins.pipeline.build_lock import build_lock
from plugins.pipeline.errors import describe
from tests.bench.project import Project
from tests.support import markdown, read_tree, write


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project of its own, so with a store of its own, that has built a site."""
    folder = tmp_path_factory.mktemp("mishaps")
    project = Project(folder / "project").without("plugins.search")
    project.content = write(folder / "content", {"a.md": markdown("附件: [t.csv]"), "t.csv": "甲"})
    project.output = folder / "output"
    project.build(project.content, project.output)
    project.whole = read_tree(project.output)
    return project


def _directory(file):
    file.unlink()
    file.mkdir()


def _foreign(file):
    file.unlink()
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE meta (version INTEGER, more TEXT)")
        other.execute("CREATE TABLE texts (x)")


def _zeroed_unseen(file):
    """As after a power cut: size and time are right, the pages are not there."""
    stat, data = file.stat(), file.read_bytes()
    file.write_bytes(data[:4096] + bytes(len(data) - 4096))
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))


@pytest.mark.parametrize("spoil, codes", [
    (lambda file: file.write_bytes(b"no database" * 999), {0}),
    (lambda file: file.write_bytes(b""), {0}),
    (_foreign, {0}),
    (_zeroed_unseen, {0, 1}),
    (_directory, {1}),
])
def test_a_store_that_is_damaged_or_foreign(project, spoil, codes):
    store = project.cache / "store.sqlite"
    for stamp in project.cache.glob("*.stamp"):
        stamp.unlink()
    spoil(store)
    done = project.run(project.command("build", project.content, project.output))
    assert done.returncode in codes, done.stderr
    assert "Traceback" not in done.stderr and read_tree(project.output) == project.whole
    if done.returncode:
        assert "缓存 .cache" in done.stderr
        if store.is_dir():
            store.rmdir()
        project.build(project.content, project.output, "2026-11-23", "--clean")
        assert read_tree(project.output) == project.whole


def test_what_lies_beside_the_site_may_be_damaged(project):
    (project.output / ".generated-files").write_text("什么也不是\n", "utf-8")
    for lock in project.cache.glob("*.lock"):
        lock.write_bytes(b"\xb5\xff" * 999)
    project.build(project.content, project.output)
    project.build(project.content, project.output, "2026-11-23", "--clean")
    assert read_tree(project.output) == project.whole


def test_a_file_that_changes_while_it_is_read_is_not_published_half(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"half")
    page = Page("a.pdf", Copy(str(file), "0" * 64))
    with pytest.raises(OSError) as error:
        Renderer([], tmp_path, None, {}).render(page)
    assert "a.pdf：在读取的时候被改动" in describe(error.value)


@pytest.mark.parametrize("error, says", [
    (OSError(errno.ENOSPC, "", "/x/a.html"), "/x/a.html：磁盘已满"),
    (OSError(errno.EROFS, ""), "只读"),
    (PermissionError(errno.EACCES, "", "a"), "没有权限"),
    (FileNotFoundError(errno.ENOENT, "", "a"), "不在了"),
    (OSError(errno.EXDEV, "strange"), "strange"),
    (TimeoutError("out"), "另一个命令"),
    (BrokenProcessPool(), "内存不足"),
    (sqlite3.DatabaseError("malformed"), "删去 .cache"), (FileExistsError(errno.EEXIST, "", ".cache"), "应是文件夹"),
])
def test_what_is_said(error, says):
    assert says in describe(error) and describe(error).endswith("。")


def test_a_full_or_locked_store_is_not_called_damaged(tmp_path):
    database = sqlite3.connect(tmp_path / "s", timeout=0)
    database.execute("PRAGMA max_page_count = 2")
    database.execute("CREATE TABLE t (x)")
    with pytest.raises(sqlite3.DatabaseError) as full:
        database.execute("INSERT INTO t VALUES (?)", (b"x" * 100_000,))
    assert "磁盘已满" in describe(full.value)
    database.close()


def test_where_there_is_no_room_for_a_lock_nobody_is_waited_for(tmp_path):
    (tmp_path / "cache").write_text("a file in place of the folder")
    with pytest.raises(OSError), build_lock(tmp_path / "cache", tmp_path):
        pass


def test_a_clock_set_back_or_far_ahead_hides_no_edit(project):
    document = project.content / "a.md"
    text = document.read_text("utf-8")
    for number, seconds in enumerate((-10**9, 10**9)):
        document.write_text(f"{text}\n第{number}次。\n", "utf-8")  # of one length each time
        stamp = document.stat().st_mtime + seconds
        os.utime(document, (stamp, stamp))
        project.build(project.content, project.output)
        assert f"第{number}次" in (project.output / "a.html").read_text("utf-8")
