"""Windows forbids to move what another program reads: a moment later it may be allowed."""

import os

import pytest

from plugins.files import saving
from plugins.pages.journal import Staging
from plugins.publishing.releases import Release, Releases

REAL = {"replace": os.replace, "rename": os.rename}


@pytest.fixture
def busy(monkeypatch):
    """A function that makes the next moves to a path fail as on Windows, and counts them."""
    monkeypatch.setattr(saving, "_PAUSES", (0, 0, 0))
    left = {}

    def attempt(step):
        def move(source, target):
            name = os.path.basename(os.fspath(target))
            if left.get(name, 0) > 0:
                left[name] -= 1
                raise PermissionError(13, "被另一个程序占用", os.fspath(target))
            REAL[step](source, target)
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
