"""What is kept of a file is good for its content, not for its name, size and time."""

import os

import pytest

from tests.support import build, markdown, read_tree, write

LONG_AGO_NS = 1_600_000_000_000_000_000


@pytest.fixture
def site(tmp_path):
    """Two documents and two attachments, each pair of one size and one time."""
    content = write(tmp_path / "content", {
        "p/a.md": markdown("标题: 甲件\n附件: [a.txt, b.txt]"),
        "p/b.md": markdown("标题: 乙件\n附件: [b.txt, a.txt]"), "p/a.txt": "甲", "p/b.txt": "乙"})
    for file in content.glob("p/*"):
        os.utime(file, ns=(LONG_AGO_NS, LONG_AGO_NS))
    build(content, tmp_path / "output", tmp_path / "cache")
    return content


@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_two_files_of_one_size_and_one_time_are_exchanged(tmp_path, site, suffix):
    one, other, spare = site / f"p/a.{suffix}", site / f"p/b.{suffix}", tmp_path / "spare"
    one.rename(spare)
    other.rename(one)
    spare.rename(other)
    build(site, tmp_path / "output", tmp_path / "cache")
    build(site, tmp_path / "clean", tmp_path / "none")
    assert read_tree(tmp_path / "output") == read_tree(tmp_path / "clean")


def test_a_touched_document_is_not_parsed_again(tmp_path, site, monkeypatch):
    os.utime(site / "p/a.md", ns=(LONG_AGO_NS + 1, LONG_AGO_NS + 1))
    monkeypatch.setattr("plugins.documents.loading.parse_document", None)
    build(site, tmp_path / "output", tmp_path / "cache")
