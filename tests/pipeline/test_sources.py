"""What is kept of a file is good for its content, not for its name, size and time."""

import os
import shutil
from pathlib import Path

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


def _touch(content):
    os.utime(content / "p/a.md", ns=(LONG_AGO_NS + 1, LONG_AGO_NS + 1))


def _save_elsewhere(content):
    """As an editor on Windows does."""
    data = (content / "p/a.md").read_bytes().replace(b"\n", b"\r\n")
    (content / "p/a.md").write_bytes(b"\xef\xbb\xbf" + data)


def _rename(content):
    (content / "p/a.md").rename(content / "p/c.md")


def _move(content):
    (content / "p").rename(content / "q")


@pytest.mark.parametrize("change", [_touch, _save_elsewhere, _rename, _move])
def test_a_known_text_is_not_parsed_again(tmp_path, site, monkeypatch, change):
    change(site)
    with monkeypatch.context() as patch:
        patch.setattr("plugins.documents.loading.parse_document", None)
        build(site, tmp_path / "output", tmp_path / "cache")
    build(site, tmp_path / "clean", tmp_path / "none")
    assert read_tree(tmp_path / "output") == read_tree(tmp_path / "clean")


def test_a_clone_with_a_restored_store_and_output_is_as_it_was(tmp_path, monkeypatch):
    """Elsewhere, by `git clone`: other paths, other times, the same texts."""
    content = write(tmp_path / "one" / "content", {"p/a.md": markdown("附件: a.txt"), "p/a.txt": "甲"})
    before = build(content, tmp_path / "one" / "output", tmp_path / "one" / "cache")
    clone = Path(shutil.copytree(tmp_path / "one", tmp_path / "two"))
    for file in clone.glob("content/**/*"):
        os.utime(file)
    shutil.rmtree(tmp_path / "one")
    monkeypatch.setattr("plugins.documents.loading.parse_document", None)
    after = build(clone / "content", clone / "output", clone / "cache")
    assert (after.applied.rendered, after.applied.kept) == (0, before.applied.rendered)


def test_another_content_folder_knows_the_texts_of_the_first(tmp_path, site, monkeypatch):
    """As the state to be committed, or a second clone with the same store."""
    other = Path(shutil.copytree(site, tmp_path / "other"))
    monkeypatch.setattr("plugins.documents.loading.parse_document", None)
    build(other, tmp_path / "output2", tmp_path / "cache")
