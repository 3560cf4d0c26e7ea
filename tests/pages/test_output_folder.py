"""Where the program may write: nowhere among what people wrote, nowhere among others' files."""

import pytest

from plugins.pages.output_folder import (
    FILE_LIST,
    FILES,
    NotWritable,
    adopt,
    check_own,
    check_place,
    own_files,
    remove_own,
    reserve,
    to_list,
)
from tests.support import read_tree


@pytest.fixture
def root(tmp_path):
    """A project whose content lies elsewhere."""
    for folder in ("project/theme/css", "project/content", "project/.git", "site/texts"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "site/link").symlink_to("texts")
    return tmp_path / "project"


@pytest.mark.parametrize("place", [
    ".", "..", "theme", "theme/css/new", "content/output", ".git/output", "../site",
    "../site/texts", "../site/texts/output", "../site/link/output", "../other/.git/output"])
def test_places_among_input_are_refused(root, place):
    output = (root / place) if "link" in place else (root / place).resolve()
    with pytest.raises(NotWritable, match="没有改动任何文件"):
        check_place(output, root, [root.parent / "site" / "texts"])


@pytest.mark.parametrize("place", ["output", "published/one", ".cache/preview", "../site/output",
                                   "../elsewhere", "themes", "docs/content"])
def test_other_places_are_not(root, place):
    check_place((root / place).resolve(), root, [root.parent / "site" / "texts"])


@pytest.mark.parametrize("names", [[], [".nojekyll", "Thumbs.db"]])
def test_a_new_or_empty_folder_may_be_written(tmp_path, names):
    assert check_own(tmp_path / "new") == frozenset()
    for name in names:
        (tmp_path / name).touch()
    assert check_own(tmp_path) == frozenset()
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(names)


def test_a_folder_around_another_site_may(tmp_path):
    reserve(tmp_path / "township")
    assert check_own(tmp_path) == frozenset()


@pytest.mark.parametrize("files", [["年终总结.docx"], ["sub/a.txt"], [f"{n}.txt" for n in range(9)]])
def test_a_folder_with_files_of_others_may_not(tmp_path, files):
    for name in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    with pytest.raises(NotWritable, match="请换一个新的或空的文件夹") as refused:
        check_own(tmp_path)
    assert files[0].partition("/")[0] in str(refused.value)
    with pytest.raises(NotWritable, match="这是一个文件"):
        check_own(tmp_path / files[0])


def test_a_list_that_this_program_did_not_write_is_none(tmp_path):
    (tmp_path / FILE_LIST).write_bytes(b"a.txt\n\xff")
    (tmp_path / "a.txt").touch()
    assert own_files(tmp_path) is None
    with pytest.raises(NotWritable):
        check_own(tmp_path)


def test_reserving_tells_own_files_from_others(tmp_path):
    folder = tmp_path / "new"
    reserve(folder, ["a/b.pdf"])
    (folder / "a").mkdir()
    (folder / "a/b.pdf").touch()
    (folder / "mine.pdf").touch()
    reserve(folder, ["a/b.pdf", "c.pdf"])
    assert own_files(folder, FILES) == {"a/b.pdf", "c.pdf"}
    with pytest.raises(NotWritable, match=r"mine\.pdf"):
        reserve(folder, ["d.pdf", "mine.pdf"])
    assert own_files(folder, FILES) == {"a/b.pdf", "c.pdf"}


def test_a_site_does_not_replace_single_files_made_before(tmp_path):
    reserve(tmp_path, ["a.pdf"])
    (tmp_path / "a.pdf").touch()
    with pytest.raises(NotWritable):
        check_own(tmp_path)


def test_only_own_files_are_removed_and_none_outside_the_folder(tmp_path):
    for name in ("outside.txt", "site/a/b.html", "site/a/mine.txt", "site/c/d.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    own = ["../outside.txt", "a/b.html", "c/d.html"]
    (tmp_path / "site" / FILE_LIST).write_bytes(to_list(own))
    assert remove_own(tmp_path / "site") == ("a/mine.txt",)
    assert read_tree(tmp_path) == {"outside.txt": b"", "site/a/mine.txt": b""}
    assert check_own(tmp_path / "site") == frozenset(), "the next build may write here"
    (tmp_path / "site/a/mine.txt").unlink()
    assert remove_own(tmp_path / "site") == ()


def test_a_folder_within_the_cache_is_own_and_the_cache_is_no_output(tmp_path):
    (tmp_path / "preview").mkdir()
    (tmp_path / "preview" / "index.html").touch()
    assert check_own(tmp_path / "preview", tmp_path) == {"index.html"}
    with pytest.raises(NotWritable, match="preview"):
        check_own(tmp_path, tmp_path)


def test_a_folder_from_before_there_were_lists_is_taken_over_whole(tmp_path):
    (tmp_path / "index.html").touch()
    adopt(tmp_path)
    assert own_files(tmp_path) == check_own(tmp_path) == {"index.html"}
