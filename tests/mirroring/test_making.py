"""A mirror is every file of the site and no other; names that a stick would lose are told first."""

import shutil

import pytest

from plugins.mirroring import command
from plugins.mirroring.faults import MirrorFault
from plugins.mirroring.making import read_site
from plugins.pages.output_folder import NotWritable
from tests.mirroring.conftest import LIMIT
from tests.support import read_tree


def test_every_file_of_the_site_and_three_of_its_own(mirrors, new_folder):
    files, site = read_tree(new_folder), read_tree(mirrors.new)
    assert {path: files[path] for path in site} == site
    assert files.keys() - site.keys() == {"00-open.html", "SHA256SUMS"}


def test_made_twice_it_is_the_same_bytes(mirrors, tmp_path):
    again = tmp_path / "another name.zip"
    assert command.make(mirrors.new, tmp_path / "cache", again, None, LIMIT) == 0
    assert again.read_bytes() == mirrors.new_zip.read_bytes()


def test_as_a_folder_it_is_the_same_and_can_be_renewed(mirrors, new_folder, tmp_path):
    folder = tmp_path / "镜像"
    for output in (mirrors.old, mirrors.new):
        assert command.make(output, tmp_path / "cache", folder, None, LIMIT) == 0
    assert read_tree(folder) == read_tree(new_folder)


@pytest.mark.parametrize("place", ["photos", "photos/a.zip", "nowhere/mirror", "nowhere/a.zip"])
def test_what_is_not_a_mirror_is_left_alone(mirrors, tmp_path, place):
    (tmp_path / "photos").mkdir()
    for name in ("a.jpg", "a.zip"):
        (tmp_path / "photos" / name).write_bytes(b"1")
    with pytest.raises(NotWritable):
        command.make(mirrors.new, tmp_path / "cache", tmp_path / place, None, LIMIT)
    assert read_tree(tmp_path) == {"photos/a.jpg": b"1", "photos/a.zip": b"1"}


def test_what_is_put_among_the_files_of_a_mirror_stays(mirrors, new_folder, tmp_path, capsys):
    folder = tmp_path / "镜像"
    command.make(mirrors.old, tmp_path / "cache", folder, None, LIMIT)
    (folder / "笔记.txt").write_bytes(b"1")
    assert command.make(mirrors.new, tmp_path / "cache", folder, None, LIMIT) == 0
    assert read_tree(folder) == {**read_tree(new_folder), "笔记.txt": b"1"}


def test_what_is_put_among_the_pages_is_not_mirrored_and_named(mirrors, tmp_path, capsys):
    output = shutil.copytree(mirrors.new, tmp_path / "output")
    (output / "policy" / "内部.txt").write_bytes(b"1")
    target = tmp_path / "a.zip"
    assert command.make(output, tmp_path / "cache", target, None, LIMIT) == 0
    assert "policy/内部.txt" in capsys.readouterr().err
    assert target.read_bytes() == mirrors.new_zip.read_bytes()
    assert command.make(output, tmp_path / "cache", target, None, LIMIT) == 0  # its own: renewed


@pytest.fixture
def output(tmp_path):
    for path, data in {"index.html": b"1", "data/day.js": b'.day = "2026-11-23"'}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


@pytest.mark.parametrize("name", ["aux.html", "A.html", "x.", "通知.pdf", "SHA256SUMS", "l" * 200])
def test_names_that_are_not_portable_are_all_told(output, name):
    (output / "a.html").write_bytes(b"1")
    (output / name).write_bytes(b"1")
    (output / "b.").write_bytes(b"1")
    with pytest.raises(MirrorFault) as told:
        read_site(output)
    assert name in str(told.value) and "b.：" in str(told.value)


def test_a_link_is_refused_and_hidden_files_stay_out(output):
    (output / ".git").mkdir()
    (output / ".git" / "config").write_bytes(b"secret")
    (output / ".nojekyll").write_bytes(b"")
    assert read_site(output).paths == ("data/day.js", "index.html")
    (output / "etc").symlink_to("/etc")
    with pytest.raises(MirrorFault, match="etc：是链接"):
        read_site(output)


def test_without_a_site_it_says_what_to_do(tmp_path, capsys):
    assert command.make(tmp_path, tmp_path / "c", tmp_path / "a.zip", None, LIMIT) == 1
    assert "先运行 inv build" in capsys.readouterr().err
    assert not (tmp_path / "a.zip").exists()


def test_a_large_one_names_its_largest_files(mirrors, tmp_path, capsys):
    assert command.make(mirrors.new, tmp_path / "cache", tmp_path / "a.zip", None, 1000) == 0
    said = capsys.readouterr().err
    assert "超过 1000 B" in said and "search/" in said
