"""The one walk over folders: where links lead, what is passed over, what is told."""

import os

import pytest

from plugins.files import walking
from plugins.files.stamps import input_stamps, output_stamps
from plugins.files.walking import CONTENT, INPUT, OUTPUT, WHOLE, list_paths, walk

pytestmark = pytest.mark.skipif(os.name != "posix", reason="符号链接、管道和任意字节的文件名")


@pytest.fixture
def folder(tmp_path):
    """A folder with links of every kind, beside another one."""
    for name in ("in/a.css", "in/.hidden", "in/b/c.css", "in/__pycache__/d.pyc", "in/_data/e.yml",
                 "beside/f.css", "beside/g/h.css"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    inside = tmp_path / "in"
    (inside / "same").symlink_to("b")
    (inside / "out").symlink_to("../beside/g")
    (inside / "f.css").symlink_to("../beside/f.css")
    (inside / "_far").symlink_to("../beside")
    (inside / "b" / "up").symlink_to("..")
    (inside / "nowhere").symlink_to("none")
    return inside


def _found(folder, policy):
    return {path: fault for path, _, fault in walk(folder, policy)}


def test_what_people_write_is_read_wherever_links_lead(folder):
    assert _found(folder, INPUT) == {
        "a.css": "", "b/c.css": "", "same/c.css": "", "out/h.css": "", "f.css": "",
        "_data/e.yml": "", "_far/f.css": "", "_far/g/h.css": "",
        "b/up": walking.LOOP, "same/up": walking.LOOP, "nowhere": walking.BROKEN}


def test_content_is_what_lies_in_its_folder(folder):
    (folder / "__pycache__" / "d.pyc").unlink()
    assert _found(folder, CONTENT) == {
        "a.css": "", "b/c.css": "", "same/c.css": "", "out": walking.OUTSIDE,
        "f.css": walking.OUTSIDE, "b/up": walking.LOOP, "same/up": walking.LOOP,
        "nowhere": walking.BROKEN, "_data/e.yml": walking.PRIVATE,
        "_far/f.css": walking.PRIVATE, "_far/g/h.css": walking.PRIVATE}


def test_in_what_a_program_wrote_links_are_not_followed(folder):
    assert list_paths(folder, OUTPUT) == [
        "__pycache__/d.pyc", "_data/e.yml", "_far", "a.css", "b/c.css", "b/up", "f.css", "nowhere",
        "out", "same"]
    assert ".hidden" in list_paths(folder, WHOLE)


def test_no_folder_holds_nothing(tmp_path):
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to("none")
    for name in ("file", "link", "none"):
        assert list_paths(tmp_path / name, INPUT) == []


def test_a_link_whose_target_may_not_be_read_is_broken(folder, monkeypatch):
    read = os.readlink

    def refuse(path, **options):
        if str(path).endswith("f.css"):
            raise PermissionError(13, "Permission denied", path)
        return read(path, **options)

    monkeypatch.setattr(os, "readlink", refuse)
    found = _found(folder, CONTENT)
    assert found["f.css"] == walking.BROKEN and found["same/c.css"] == ""


def test_a_stamp_is_of_the_file_that_a_link_leads_to(folder):
    before = input_stamps(folder), output_stamps(folder)
    (folder.parent / "beside" / "f.css").write_text("longer")
    for old, new in zip(before, (input_stamps(folder), output_stamps(folder)), strict=True):
        assert {path for path in old if old[path] != new[path]} >= {"f.css"}
    assert input_stamps(folder / "a.css") == {"": input_stamps(folder)["a.css"]}
