"""What editors own is written at once or not at all: by each function that writes, on a disk that
takes no more in the middle of it."""

import os
import resource
import signal
import stat
import subprocess
import sys
from contextlib import contextmanager

import pytest

from plugins.files.saving import write_file, write_new_file
from plugins.importing.staging import write_all
from plugins.inspection.fixing import Fixed, write
from plugins.reviewing.command import Signing, review
from tests.support import DAY, ROOT, markdown, read_tree

LONG = "这一段比磁盘上剩下的地方长。" * 400


@contextmanager
def disk_of(size):
    """No file may grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _review(content):
    review(content, "a.md", Signing("张三"), DAY, say=lambda _: None)


WRITERS = {
    "save": lambda content: write_file(content / "a.md", LONG.encode()),
    "review": _review,
    "fix": lambda content: write(content, Fixed("a.md", "", LONG, 1)),
    "import": lambda content: write_all(content, {"a.md": LONG.encode()}, replace=True),
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_write_that_fails_midway_leaves_the_file_as_it_was(tmp_path, name):
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").write_text(markdown(body=LONG), "utf-8")
    before = read_tree(content)

    with disk_of(4000), pytest.raises(OSError, match="File too large"):
        WRITERS[name](content)
    assert read_tree(content) == before

    WRITERS[name](content)
    assert read_tree(content) != before


def test_a_process_killed_midway_leaves_the_file_as_it_was(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("旧\n", "utf-8")
    program = ("import sys, signal, resource; from pathlib import Path;"
               "from plugins.files.saving import write_file;"
               "signal.signal(signal.SIGXFSZ, signal.SIG_DFL);"
               "resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000));"
               "write_file(Path(sys.argv[1]), b'x' * 9000)")
    done = subprocess.run([sys.executable, "-c", program, str(file)], cwd=ROOT)

    assert done.returncode == -signal.SIGXFSZ
    assert file.read_text("utf-8") == "旧\n"


def test_a_new_file_that_fails_midway_is_not_there(tmp_path):
    with disk_of(4000), pytest.raises(OSError, match="File too large"):
        write_new_file(tmp_path / "new" / "a.md", LONG.encode())
    assert read_tree(tmp_path) == {}


def test_permissions_and_links_stay(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "link.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to("a.md")
    write_file(link, b"new")

    assert link.is_symlink() and file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    write_all(tmp_path, {"a.md": b"newer"}, replace=True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@pytest.mark.skipif(os.geteuid() == 0, reason="管理员什么都能写")
def test_a_file_not_to_be_written_is_not(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(PermissionError):
        write_file(file, b"new")
    assert file.read_bytes() == b"old"


def test_nothing_is_written_over_what_came_in_between(tmp_path):
    (tmp_path / "a.md").write_bytes(b"theirs")
    with pytest.raises(FileExistsError):
        write_new_file(tmp_path / "a.md", b"ours")
    assert read_tree(tmp_path) == {"a.md": b"theirs"}
