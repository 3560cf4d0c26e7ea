"""Files put in place together, inside the target folder, over nothing."""

import pytest

from plugins.importing.staging import OutsideError, write_all
from tests.support import read_tree


def test_all_files_are_written_and_nothing_is_left_behind(tmp_path):
    write_all(tmp_path / "new", {"a/b.md": b"1", "c.png": b"2"}, replace=False)
    assert read_tree(tmp_path) == {"new/a/b.md": b"1", "new/c.png": b"2"}


def test_an_existing_file_stays(tmp_path):
    (tmp_path / "a.md").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        write_all(tmp_path, {"a.md": b"new"}, replace=False)
    assert read_tree(tmp_path) == {"a.md": b"old"}
    write_all(tmp_path, {"a.md": b"new"}, replace=True)
    assert read_tree(tmp_path) == {"a.md": b"new"}


@pytest.mark.parametrize("path", ["../a.md", "x/../../a.md", "{}/a.md"])
def test_a_path_outside_is_refused(tmp_path, path):
    with pytest.raises(OutsideError):
        write_all(tmp_path / "in", {path.format(tmp_path): b"x"}, replace=True)
    assert not [file for file in read_tree(tmp_path) if not file.startswith("in/")]
