"""A value is computed when it is asked for, and again only when what it depends on is new."""

import pickle
from contextlib import closing

import pytest

from plugins.pages.fingerprint import fingerprint
from plugins.pages.memo import LazyRows, Memo, MemoTable
from plugins.pages.store import Store


def _never():
    raise AssertionError("computed")


def test_in_a_fingerprint_it_is_what_it_depends_on():
    assert fingerprint(Memo("a", _never)) == fingerprint(Memo("a", list))
    assert fingerprint(Memo(("a", "b"), _never)) != fingerprint(Memo(("a", "c"), _never))


def test_it_is_computed_once():
    computed = iter([1])
    memo = Memo((), lambda: next(computed))
    assert (memo.value, memo.value) == (1, 1)


def test_rows_read_and_travel_like_a_tuple():
    rows = LazyRows((), lambda: ("a", "b"))
    assert (len(rows), rows[1], list(rows), "b" in rows) == (2, "b", ["a", "b"], True)
    assert pickle.loads(pickle.dumps(rows)) == ("a", "b")
    assert not LazyRows((), tuple)


@pytest.fixture
def ask(tmp_path):
    """A build that asks for values by name; what it got, and which were computed."""
    def build(**memos):
        with closing(Store(tmp_path / "store.sqlite", "1")) as store:
            table = MemoTable(store, "rows")
            values = {name: table.value(name, memo) for name, memo in memos.items()}
            table.close()
            return values, table.renewed
    return build


def test_the_store_keeps_the_value_while_what_it_depends_on_is_the_same(ask):
    assert ask(a=Memo("1", lambda: "A"), b=Memo("1", lambda: "B")) == (
        {"a": "A", "b": "B"}, {"a", "b"})
    assert ask(a=Memo("1", _never), b=Memo("2", lambda: "C")) == ({"a": "A", "b": "C"}, {"b"})


def test_what_is_not_asked_for_is_forgotten(ask):
    ask(a=Memo("1", lambda: "A"), b=Memo("1", lambda: "B"))
    ask(a=Memo("1", _never))
    assert ask(b=Memo("1", lambda: "B"))[1] == {"b"}
