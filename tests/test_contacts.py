"""One telephone number, written once: changed there, it changes where it is shown, nowhere else."""

import shutil

import pytest

from tests.support import ROOT, build, read_tree


@pytest.fixture
def rebuilt(tmp_path):
    """A function that changes a word of offices.yml in the project's own content; two outputs."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)

    def change(old, new):
        build(content, tmp_path / "output", tmp_path / "cache")
        before = read_tree(tmp_path / "output")
        file = content / "_data" / "offices.yml"
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        build(content, tmp_path / "output", tmp_path / "cache")
        return before, read_tree(tmp_path / "output")

    return change


def _pages_with(files, number):
    return {path for path, data in files.items()
            if path.endswith(".html") and number.encode() in data}


def test_exactly_the_pages_that_show_a_number_change(rebuilt):
    before, after = rebuilt("0935-7521857", "0935-0000001")
    changed = {path for path in before if path.endswith(".html") and before[path] != after[path]}
    assert changed == _pages_with(before, "0935-7521857") == _pages_with(after, "0935-0000001")
    assert {"guide/guide.html", "disclosure/institution/organs/justice-bureau.html"} <= changed
    assert not [path for path, data in after.items() if b"0935-7521857" in data]


def test_the_number_of_the_host_stands_in_every_foot(rebuilt):
    before, after = rebuilt("0935-7522894", "0935-0000002")
    assert not [path for path, data in after.items() if b"0935-7522894" in data]
    assert _pages_with(after, "0935-0000002") == _pages_with(before, "0935-7522894")
