"""Windows and macOS, as far as another system shows them: files that other programs hold or that are
read-only, paths and names as they have them, a console of GBK.
"""

import ntpath
import os
import stat
import subprocess
import sys
from types import SimpleNamespace

import pytest

from plugins.documents.disk_errors import reason_of
from plugins.documents.portable_names import collisions, path_fault
from plugins.files import saving
from plugins.pages import journal
from plugins.pages.journal import Staging, remove
from plugins.publishing.releases import Release, Releases
from tests.support import ROOT

REAL = {"replace": os.replace, "rename": os.rename, "unlink": os.unlink}


@pytest.fixture
def busy(monkeypatch):
    """How many of the next steps that move or remove a file of a name fail, as on Windows; those
    on a read-only one always do."""
    monkeypatch.setattr(saving, "_PAUSES", (0, 0, 0))
    left = {}

    def attempt(step):
        def move(*places, **more):
            target = os.fspath(places[-1])
            name = os.path.basename(target)
            if left.get(name, 0) > 0 or (os.path.isfile(target)
                                         and not os.stat(target).st_mode & stat.S_IWRITE):
                left[name] = left.get(name, 1) - 1
                raise PermissionError(13, "被另一个程序占用", target)
            REAL[step](*places, **more)
        return move

    for step in REAL:
        monkeypatch.setattr(os, step, attempt(step))
    return left


def test_a_file_that_is_looked_at_is_written_a_moment_later(busy, tmp_path):
    file = tmp_path / "a.md"
    saving.write_file(file, b"1")
    busy["a.md"] = 2
    saving.write_file(file, b"2")
    assert file.read_bytes() == b"2" and list(tmp_path.iterdir()) == [file]


def test_a_file_that_stays_open_is_left_as_it_was(busy, tmp_path):
    file = tmp_path / "a.md"
    saving.write_file(file, b"1")
    busy["a.md"] = 9
    with pytest.raises(PermissionError):
        saving.write_file(file, b"2")
    assert file.read_bytes() == b"1" and list(tmp_path.iterdir()) == [file]


def test_a_page_that_is_looked_at_is_replaced_a_moment_later(busy, tmp_path):
    for text in (b"1", b"2"):
        staging = Staging(tmp_path / "out")
        staging.stage("a.html", text)
        staging.apply(["a.html"], [])
        busy["a.html"] = 2
    assert (tmp_path / "out" / "a.html").read_bytes() == b"2"


@pytest.mark.parametrize(("refusals", "served"), [(2, "2"), (4, "1")])
def test_a_release_is_served_whatever_the_web_server_reads(
        busy, tmp_path, monkeypatch, refusals, served):
    monkeypatch.setattr("plugins.publishing.releases._make_link", lambda *_: False)
    releases = Releases(tmp_path)
    made = []
    for text in ("1", "2"):
        site = tmp_path / "releases" / text / "site"
        site.mkdir(parents=True)
        (site / "a.html").write_text(text)
        made.append(Release(text, int(text), ""))
        (site.parent / "release.json").write_text(
            f'{{"id": "{text}", "number": {text}, "url": ""}}')
    releases.serve(made[0])
    busy["current"] = refusals
    try:
        releases.serve(made[1])
    except PermissionError:
        assert served == "1"
    assert (releases.current / "a.html").read_text() == served


@pytest.mark.parametrize("kind", ["busy", "read-only"])
def test_a_page_that_goes_or_is_replaced_may_be_held_or_read_only(busy, tmp_path, kind):
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_bytes(b"1")
        if kind == "busy":
            busy[name] = 2
        else:
            (tmp_path / name).chmod(stat.S_IREAD)
    staging = Staging(tmp_path)
    staging.stage("a.html", b"2")
    staging.apply(["a.html"], [])
    remove(tmp_path, "b.html")
    assert (tmp_path / "a.html").read_bytes() == b"2" and not (tmp_path / "b.html").exists()


def test_an_old_release_that_is_looked_at_is_none_and_goes_the_next_time(busy, tmp_path):
    for number in (1, 2, 3):
        home = tmp_path / "releases" / str(number)
        (home / "site").mkdir(parents=True)
        (home / "site" / "a.html").write_text("1")
        (home / "release.json").write_text(f'{{"id": "{number}", "number": {number}, "url": ""}}')
    releases = Releases(tmp_path)
    busy["a.html"] = 9
    releases.prune(2)
    assert [one.id for one in releases.all()] == ["2", "3"]
    busy.clear()
    releases.prune(1)
    assert sorted(os.listdir(tmp_path / "releases")) == ["3"]


@pytest.mark.parametrize(("path", "inside"), [
    ("a/b.html", True), ("C:/x.html", False), ("C:x.html", False), (r"..\x.html", False),
    (r"a\..\..\x.html", False), (r"\\server\share\x", False), (r"\x.html", False),
])
def test_no_step_of_a_journal_leads_out_of_a_folder_of_windows(monkeypatch, path, inside):
    monkeypatch.setattr(journal, "os", SimpleNamespace(path=ntpath, sep="\\"))
    assert journal._is_inside(path) is inside


@pytest.mark.parametrize("path", ["a/CON.pdf", "nul", "aux/a.md", "lpt1.txt", "a.", "a ", "a/b. /c",
                                  "a:b", "a?.pdf", "a\\b.pdf", "COM0.xlsx"])
def test_what_windows_cannot_name_is_told(path):
    assert path_fault(path) and not path_fault("a/console.pdf")


def test_names_that_windows_or_macos_take_for_one_are_told():
    composed, decomposed = "caf\u00e9.pdf", "cafe\u0301.pdf"
    assert list(collisions([composed, decomposed, "A.xlsx", "a.xlsx", "b.pdf"])) == [
        ("A.xlsx", "a.xlsx"), (decomposed, composed)]


def test_a_path_too_long_for_windows_is_told_with_the_remedy():
    error = FileNotFoundError(2, "No such file or directory", "C:\\" + "a" * 300)
    assert "不在了" in reason_of(error)
    error.winerror = 3
    assert "303 个字符" in reason_of(error) and "长路径" in reason_of(error)


def test_a_console_of_gbk_is_written_to():
    done = subprocess.run([sys.executable, "-m", "invoke", "inspect", "--rules"], cwd=ROOT,
                          capture_output=True, env={**os.environ, "PYTHONIOENCODING": "cp936"})
    assert done.returncode == 0, done.stderr.decode("cp936", "replace")
    assert "公文" in done.stdout.decode("cp936")
