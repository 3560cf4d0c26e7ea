"""The output folder is brought to exactly the pages of the build."""

import os
import shutil

import pytest

from plugins.pages.assets import encode
from plugins.pages.journal import Staging
from plugins.pages.output_folder import NotWritable, own_files
from plugins.pages.page import FromView, Page
from plugins.pages.rendering import Renderer
from plugins.pages.store import Store
from plugins.pages.writer import CollisionError, PageSink
from tests.support import read_tree


class _AtOnce:
    """Renders and stages each page as it comes."""

    def __init__(self, renderer, staging):
        self.renderer, self.staging = renderer, staging

    def add(self, page):
        self.staging.stage(page.path, self.renderer.render(page))

    def finish(self):
        pass


def _sink(folder, store, code):
    renderer, staging = Renderer([], folder, None, {}), Staging(folder / "out")
    return PageSink(store, renderer, staging, _AtOnce(renderer, staging), code)


@pytest.fixture
def write(tmp_path):
    def build(code="1", **pages):
        store = Store(tmp_path / "cache" / "s.sqlite", "1")
        sink = _sink(tmp_path, store, code)
        for path, text in pages.items():
            sink.add(Page(path.replace("_", "/"), FromView(encode), text))
        summary = sink.finish()
        store.close()
        return summary.rendered, summary.kept, summary.removed
    return build


def test_only_what_changed_is_rendered(write, tmp_path):
    assert write(a="1", b_c="1") == (2, 0, 0)
    assert write(a="1", b_c="1") == (0, 2, 0)
    assert write(a="1", b_c="2") == (1, 1, 0)
    assert write(a="1", d="1") == (1, 1, 1)
    assert read_tree(tmp_path / "out") == {"a": b"1", "d": b"1"}
    assert write("2", a="1", d="1") == (2, 0, 0)


@pytest.fixture
def build(tmp_path):
    """A build with a part, texts or parts in it, and texts of no part; whether it was kept."""
    def write_part(sink, name, inputs, part):
        with sink.part(name, inputs) as is_kept:
            for path, text in {} if is_kept else part.items():
                if isinstance(text, tuple):
                    write_part(sink, path, *text)
                else:
                    sink.add(Page(path, FromView(encode), text))
        return is_kept

    def build(inputs, part, **rest):
        store = Store(tmp_path / "cache" / "s.sqlite", "1")
        sink = _sink(tmp_path, store, "1")
        is_kept = write_part(sink, "lists", inputs, part)
        for path, text in rest.items():
            sink.add(Page(path, FromView(encode), text))
        sink.finish()
        store.close()
        return is_kept, read_tree(tmp_path / "out")
    return build


def test_a_part_made_of_the_same_is_kept_whole(build):
    made = {"l": b"1", "m": b"2", "a": b"3"}
    assert build("i", {"l": "1", "m": "2"}, a="3") == (False, made)
    assert build("i", {}, a="3") == (True, made)
    assert build("i", {}, a="4") == (True, {**made, "a": b"4"})
    assert build("j", {"l": "1"}, a="4") == (False, {"l": b"1", "a": b"4"})
    assert build("j", {}) == (True, {"l": b"1"})


def test_a_part_one_of_whose_files_was_changed_is_made_again(build, tmp_path):
    build("i", {"l": "1", "m": "2"})
    (tmp_path / "out" / "m").write_text("?")
    assert build("i", {"l": "1", "m": "2"}) == (False, {"l": b"1", "m": b"2"})
    (tmp_path / "out" / "l").unlink()
    assert build("i", {"l": "1", "m": "2"}) == (False, {"l": b"1", "m": b"2"})


def test_a_part_within_a_part_is_kept_alone_or_with_it(build):
    made = {"l": b"1", "m": b"2"}
    assert build("i", {"l": "1", "inner": ("k", {"m": "2"})}) == (False, made)
    assert build("i", {}) == build("i", {}) == (True, made)
    assert build("j", {"l": "3", "inner": ("k", {})}) == (False, {**made, "l": b"3"})
    assert build("h", {"inner": ("new", {"m": "4"})}) == (False, {"m": b"4"})


def test_a_page_that_joins_a_part_is_kept_with_it(build):
    build("i", {"l": "1"}, m="2")
    build("j", {"l": "1", "m": "2"})
    assert build("j", {}) == (True, {"l": b"1", "m": b"2"})


def _replace(file):
    file.write_text("9")
    os.utime(file, ns=(1, 1))


@pytest.mark.parametrize("harm", [
    lambda file: file.unlink(), lambda file: file.write_text("999"), _replace])
def test_an_output_that_is_not_as_recorded_is_written_again(write, tmp_path, harm):
    write(a="1", b="1")
    harm(tmp_path / "out" / "a")
    assert write(a="1", b="1") == (1, 1, 0)
    assert read_tree(tmp_path / "out") == {"a": b"1", "b": b"1"}


def test_what_no_build_made_stays(write, tmp_path):
    write(a="1", b_c="1")
    (tmp_path / "out" / "b" / "stranger.html").write_text("x")
    (tmp_path / "out" / ".nojekyll").write_text("x")
    (tmp_path / "out" / "a-link").symlink_to("/etc")
    assert write(a="1") == (0, 1, 1)
    assert set(read_tree(tmp_path / "out")) == {"a", ".nojekyll", "b/stranger.html"}
    assert own_files(tmp_path / "out") == {"a"}


def test_what_a_build_made_goes_though_the_store_is_lost(write, tmp_path):
    write(a="1", b_c="1")
    shutil.rmtree(tmp_path / "cache")
    assert write(a="1") == (1, 0, 1)
    assert read_tree(tmp_path / "out") == {"a": b"1"} and own_files(tmp_path / "out") == {"a"}


@pytest.mark.parametrize("stranger", ["b", "b/c", "b/c/d"])
def test_a_page_replaces_nothing_that_no_build_made(write, tmp_path, stranger):
    write(a="1")
    file = tmp_path / "out" / stranger
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("x")
    with pytest.raises(NotWritable, match=stranger):
        write(a="2", b_c="1")
    assert read_tree(tmp_path / "out") == {"a": b"1", stranger: b"x"}


def test_a_file_becomes_a_folder_and_back(write, tmp_path):
    write(a="1")
    write(a_b="1")
    write(a="2")
    assert read_tree(tmp_path / "out") == {"a": b"2"}


def test_two_pages_of_one_path(write):
    with pytest.raises(CollisionError):
        write(**{"a_b": "1", "a/b": "2"})


def test_a_fault_while_rendering_changes_nothing(tmp_path, write):
    write(a="1")
    store = Store(tmp_path / "cache" / "s.sqlite", "1")
    sink = _sink(tmp_path, store, "1")
    sink.add(Page("a", FromView(encode), "2"))
    with pytest.raises(AttributeError):
        sink.add(Page("b", FromView(encode), 3))
    store.close()
    assert read_tree(tmp_path / "out") == {"a": b"1"}
