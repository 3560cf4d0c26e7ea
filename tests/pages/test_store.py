"""The store may be damaged, foreign or lost at any time."""

import sqlite3
from contextlib import closing
from pathlib import Path
from pickle import loads

import pytest

from plugins.pages.read_ahead import read_ahead
from plugins.pages.store import RACY_NS, MadePart, Store, is_racy
from plugins.pages.store_file import StoreTaken
from plugins.pipeline.errors import describe


def _filled(file, version="1"):
    store = Store(file, version)
    for number in range(200):
        store.put("c", f"{number}.md", (1, number), f"d{number}", ("v" * 500, number))
        store.keep_text(f"d{number}", "字" * 500)
    made = {"lists/": MadePart("i", {"a.html": ("f", 1, 2)}), "gone/": MadePart("", {})}
    store.keep_parts(Path("o"), made, [])
    store.keep_parts(Path("o"), {}, ["gone/"])
    store.close()
    return file


def test_kept_and_found_again(tmp_path):
    store = Store(_filled(tmp_path / "x" / "s.sqlite"), "1")
    assert store.items("c")["7.md"] == (1, 7, ("v" * 500, 7))
    assert store.items("other") == {}
    assert store.text("d7") == "字" * 500
    assert store.parts(Path("o")) == {"lists/": ("i", {"a.html": ("f", 1, 2)})}
    assert store.parts(Path("other")) == {}
    with pytest.raises(StoreTaken):
        store.text("unknown")
    store.close()


def test_forgotten_with_their_texts(tmp_path):
    store = Store(_filled(tmp_path / "s.sqlite"), "1")
    store.delete("c", ["7.md"])
    assert "7.md" not in store.items("c")
    with pytest.raises(StoreTaken):
        store.text("d7")
    assert store.text("d8")
    store.close()


def test_a_killed_build_leaves_the_text_of_what_it_was_about_to_replace(tmp_path):
    killed = Store(_filled(tmp_path / "s.sqlite"), "1")
    killed.put("c", "7.md", (1, 8), "new", "v")
    for number in range(100):  # as many as are made to last at once
        killed.keep_text(f"new{number}", "字")
    store = Store(tmp_path / "s.sqlite", "1")
    store.delete("c", ["8.md"])
    assert store.items("c")["7.md"][:2] == (1, 7) and store.text("d7")
    store.close()


def test_what_was_replaced_is_forgotten(tmp_path):
    store = Store(_filled(tmp_path / "s.sqlite"), "1")
    store.put("c", "7.md", (1, 8), "new", "v")
    store.commit()
    store.delete("c", ["8.md"])
    with pytest.raises(StoreTaken):
        store.text("d7")
    store.close()


def test_a_damaged_note_of_how_it_was_left_is_none(tmp_path):
    file = _filled(tmp_path / "s.sqlite")
    (tmp_path / "s.sqlite.closed").write_bytes(b"\xb5\xff")
    store = Store(file, "1")
    assert store.items("c")
    store.close()


def test_another_version_begins_anew(tmp_path):
    store = Store(_filled(tmp_path / "s.sqlite"), "2")
    assert store.items("c") == store.parts(Path("o")) == {}
    store.close()


def test_a_build_of_another_version_at_the_same_time_is_told_and_spoils_nothing(tmp_path):
    older = Store(_filled(tmp_path / "s.sqlite"), "1")
    newer = Store(tmp_path / "s.sqlite", "2")
    with pytest.raises(StoreTaken) as taken:
        older.text("d7")
    assert "同时被另一次生成" in describe(taken.value)
    older.put("c", "7.md", (1, 7), "d7", "v")
    older.keep_text("d7", "字")
    with pytest.raises(StoreTaken):
        older.commit()
    older.close()
    assert newer.items("c") == {}
    with pytest.raises(StoreTaken):
        newer.text("d7")
    newer.close()


def test_a_build_whose_store_is_begun_anew_under_it_is_told(tmp_path):
    file = _filled(tmp_path / "s.sqlite")
    Store(file, "1", fresh=True).close()
    process_of_the_first = Store(file, "1")
    with pytest.raises(StoreTaken) as taken:
        process_of_the_first.text("d7")
    assert "--clean" in describe(taken.value)
    with pytest.raises(KeyError):
        process_of_the_first.text("d7", "attachment")  # what may be missing is made anew
    process_of_the_first.close()


@pytest.mark.parametrize("damage", ["text", "empty", "half", "middle", "head", "foreign"])
def test_a_damaged_one_begins_anew(tmp_path, damage):
    file = _filled(tmp_path / "s.sqlite")
    data = file.read_bytes()
    middle = len(data) // 3
    spoiled = {"text": b"not a database" * 99, "empty": b"", "half": data[:len(data) // 2],
               "middle": data[:middle] + b"\xff" * 9000 + data[middle + 9000:],
               "head": b"\0" * 100 + data[100:]}
    if damage == "foreign":
        file.unlink()
        with sqlite3.connect(file) as other:
            other.execute("CREATE TABLE meta (version TEXT)")
    else:
        file.write_bytes(spoiled[damage])
    store = Store(file, "1")
    assert store.items("c") == {}
    store.keep_text("a", "b")
    assert store.text("a") == "b"
    store.close()


def test_racy():
    assert is_racy(100, 100 + RACY_NS - 1)
    assert not is_racy(100, 101 + RACY_NS)
    assert is_racy(10**18, 1)


def test_a_file_changed_since_it_was_closed_is_looked_at(tmp_path):
    file = tmp_path / "store.sqlite"
    store = Store(file, "1")
    for number in range(200):
        store.keep_text(f"{number}", "text" * 500)
    store.close()
    whole = file.read_bytes()
    file.write_bytes(whole[:20000] + b"\x55" * 40000 + whole[60000:])
    store = Store(file, "1")
    with pytest.raises(StoreTaken):
        store.text("0")
    store.keep_text("0", "new")
    assert store.text("0") == "new"


def test_what_was_read_ahead_is_used_where_it_is_still_the_same(tmp_path, monkeypatch):
    file, content, output = tmp_path / "store.sqlite", tmp_path / "content", tmp_path / "output"

    def put(**values):
        with closing(Store(file, "1")) as store:
            for path, value in values.items():
                store.put(store.name_of(content), path, (1, 2), "", value)
            store.keep_parts(output, {"part": MadePart("digest", {"a.html": ("x", 1, 2)})}, ())

    put(a="one", b="two")
    read_ahead(file, content, output)
    with monkeypatch.context() as another_process:
        another_process.setattr("plugins.pages.read_ahead._VALUES", {})
        put(b="three")
    read = []
    monkeypatch.setattr("plugins.pages.read_ahead.pickle.loads",
                        lambda data: read.append(data) or loads(data))
    with closing(Store(file, "1")) as store:
        assert store.items(store.name_of(content)) == {"a": (1, 2, "one"), "b": (1, 2, "three")}
        assert store.parts(output) == {"part": MadePart("digest", {"a.html": ("x", 1, 2)})}
    assert len(read) == 1


def test_where_there_is_no_store_nothing_is_read_ahead_or_made(tmp_path):
    read_ahead(tmp_path / "store.sqlite", tmp_path, tmp_path)
    assert not any(tmp_path.iterdir())
