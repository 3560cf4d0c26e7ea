"""Releases: switched in one step, unchanged files shared, old ones kept and pruned, none harmed."""

import os

import pytest

from plugins.pages.output_folder import FILE_LIST, to_list
from plugins.publishing.releases import Release, Releases
from tests.support import read_tree


@pytest.fixture(params=["with links", "without links"])
def releases(tmp_path, request, monkeypatch):
    """An empty folder of releases, also on a system that knows no links to folders or files."""
    if request.param == "without links":
        def refuse(*_, **__):
            raise OSError("no links here")
        monkeypatch.setattr(os, "symlink", refuse)
        monkeypatch.setattr(os, "link", refuse)
    return Releases(tmp_path / "site")


def _build(releases, **files):
    """Brings the workshop to these files the way a build does: changed ones are replaced."""
    releases.workshop.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        file = releases.workshop / f"{name}.html"
        if not file.exists() or file.read_text() != text:
            staged = releases.folder / "staged"
            staged.write_text(text)
            os.replace(staged, file)
    (releases.workshop / FILE_LIST).write_bytes(to_list(f"{name}.html" for name in files))


def _publish(releases, name, **files):
    _build(releases, **files)
    release = Release(name, releases.next_number, "https://a.gov.cn/")
    releases.add(release, {"record.json": str(files).encode()})
    releases.serve(release)
    return release


def _served(releases):
    return {path: data.decode() for path, data in read_tree(releases.current).items()}


def test_the_new_one_is_served_and_the_old_one_stays_as_it_was(releases):
    assert releases.served() is None and not releases.is_foreign()
    first = _publish(releases, "2026-11-23-a", a="1", b="1")
    assert _served(releases) == {"a.html": "1", "b.html": "1"}
    second = _publish(releases, "2026-11-24-b", a="2", b="1")
    assert releases.served() == second and releases.all() == (first, second)
    assert _served(releases) == {"a.html": "2", "b.html": "1"}
    releases.serve(first)
    assert releases.served() == first and _served(releases) == {"a.html": "1", "b.html": "1"}
    releases.serve(second)
    assert _served(releases) == {"a.html": "2", "b.html": "1"}
    assert second.day == "2026-11-24"


def test_what_is_beside_the_site_is_not_served(releases):
    release = _publish(releases, "2026-11-23-a", a="1")
    assert (releases.home_of(release) / "record.json").exists()
    assert "record.json" not in _served(releases)


def test_one_that_is_not_served_yet_changes_nothing(releases):
    _publish(releases, "2026-11-23-a", a="1")
    _build(releases, a="2")
    releases.add(Release("2026-11-24-b", 2, ""), {})
    assert _served(releases) == {"a.html": "1"}


def test_a_killed_one_is_cleared_away(releases):
    _publish(releases, "2026-11-23-a", a="1")
    half = releases.folder / "releases" / ".new" / "site"
    half.mkdir(parents=True)
    (half / "b.html").write_text("half")
    (releases.folder / ".current.new").write_text("")
    assert len(releases.all()) == 1
    _publish(releases, "2026-11-24-b", a="2")
    assert _served(releases) == {"a.html": "2"} and not half.exists()


def test_the_oldest_go_but_never_the_one_served(releases):
    made = [_publish(releases, f"2026-11-2{n}-x", a=str(n)) for n in range(4)]
    releases.serve(made[0])
    assert releases.prune(2) == (made[1],)
    assert releases.all() == (made[0], *made[2:])
    releases.serve(made[3])
    assert _served(releases) == {"a.html": "3"}


def test_what_only_the_day_made_new_pushes_out_nothing(releases):
    made = [_publish(releases, f"2026-11-2{n}-x", a=str(n)) for n in range(6)]
    for release, record in zip(made, ("1", "2", "2", "2", "3", "3"), strict=True):
        (releases.home_of(release) / "record.json").write_text(record)
    releases.prune(3)
    assert [one.day[-2:] for one in releases.all()] == ["20", "23", "25"]
    assert releases.on("2026-11-24") == made[3] and releases.on("2026-11-19") is None


def test_a_day_whose_release_is_gone_has_the_one_that_shows_the_same(releases):
    def publish(day, record):
        _build(releases, a=day)
        releases.add(Release(f"{day}-x", releases.next_number, ""), {"record.json": record})
        releases.serve(releases.all()[-1])

    def on(day):
        return (one := releases.on(day)) and one.day

    publish("2026-12-01", b"1")
    for day, record in (("2026-12-02", b"1"), ("2026-12-03", b"1"), ("2026-12-04", b"2")):
        publish(day, record)
        releases.prune(2)
    assert [one.day for one in releases.all()] == ["2026-12-03", "2026-12-04"]
    assert [on(f"2026-{day}") for day in ("11-30", "12-01", "12-03", "12-05")] == [
        None, "2026-12-03", "2026-12-03", "2026-12-04"]
    publish("2026-12-05", b"2")
    assert on("2026-12-04") == "2026-12-04"  # it is there still


def test_a_damaged_one_is_none(releases):
    first = _publish(releases, "2026-11-23-a", a="1")
    broken = _publish(releases, "2026-11-24-b", a="2")
    releases.serve(first)
    (releases.home_of(broken) / "release.json").write_text("{")
    assert releases.all() == (first,)


def test_something_else_in_the_place_is_told(releases):
    releases.current.mkdir(parents=True)
    assert releases.is_foreign()


def test_unchanged_files_take_no_space(tmp_path):
    releases = Releases(tmp_path / "site")
    first = _publish(releases, "2026-11-23-a", a="1", b="1")
    second = _publish(releases, "2026-11-24-b", a="2", b="1")
    before, after = (releases.home_of(release) / "site" for release in (first, second))
    assert (before / "b.html").samefile(after / "b.html")
    assert not (before / "a.html").samefile(after / "a.html")
