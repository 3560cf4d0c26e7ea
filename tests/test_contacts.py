"""One telephone number, written once: changed there, it changes where it is shown, nowhere else."""

import shutil

import pytest

from tests.support import ROOT, build, read_tree


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """The project's own site: as it is, with another number of one office, and of the host."""
    folder = tmp_path_factory.mktemp("contacts")
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    file = content / "_data" / "offices.yml"

    def built():
        build(content, folder / "output", folder / "cache")
        return read_tree(folder / "output")

    found = [built()]
    for old, new in (("0935-7521857", "0935-0000001"), ("0935-7522894", "0935-0000002")):
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        found.append(built())
    return found


def _pages_with(files, number):
    return {path for path, data in files.items()
            if path.endswith(".html") and number.encode() in data}


def test_exactly_the_pages_that_show_a_number_change(outputs):
    before, after, _ = outputs
    changed = {path for path in before if path.endswith(".html") and before[path] != after[path]}
    assert changed == _pages_with(before, "0935-7521857") == _pages_with(after, "0935-0000001")
    assert {"guide/guide.html", "disclosure/institution/organs/justice-bureau.html"} <= changed
    assert not [path for path, data in after.items() if b"0935-7521857" in data]


def test_the_number_of_the_host_stands_in_every_foot(outputs):
    _, before, after = outputs
    assert not [path for path, data in after.items() if b"0935-7522894" in data]
    assert _pages_with(after, "0935-0000002") == _pages_with(before, "0935-7522894")
