"""A fingerprint covers all its values, and is the same however they came to be."""

import sys
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.fingerprint import fingerprint


@dataclass(frozen=True)
class View:
    title: str
    day: date | None = None
    rows: tuple = ()


class Line(NamedTuple):
    title: str
    day: date | None = None


class Kind(Enum):
    A = "a"


@dataclass(frozen=True)
class Known:
    path: str
    rest: int = 0

    @property
    def fingerprint_key(self):
        return self.path


def test_equal_values_however_made():
    joined = "".join(["永", "昌"])
    assert fingerprint(View(joined)) == fingerprint(View(sys.intern("永昌")))
    assert fingerprint({"a": 1, "b": 2}) == fingerprint({"b": 2, "a": 1})


@pytest.mark.parametrize("other", [
    View("乙"), View("甲", date(2024, 1, 1)), View("甲", None, ("",)), View("甲", None, ((),)), "甲",
    ("甲", None, ()), Line("甲"), Kind.A])
def test_another_value_another_fingerprint(other):
    assert fingerprint(View("甲")) != fingerprint(other)


def test_a_named_tuple_is_no_other_one():
    class Other(NamedTuple):
        title: str
        day: object

    assert fingerprint(Line("甲", date(2024, 1, 1))) == fingerprint(Line("甲", date(2024, 1, 1)))
    assert len({fingerprint(value) for value in (
        Line("甲"), Line("甲", date(2024, 1, 1)), Other("甲", None), ("甲", None))}) == 4


def test_nesting_counts():
    assert fingerprint(("a", ("b", "c"))) != fingerprint((("a", "b"), "c"))
    assert fingerprint("ab", "c") != fingerprint("a", "bc")


def test_identity_stands_for_the_whole():
    assert fingerprint(Known("x", 1)) == fingerprint(Known("x", 2)) != fingerprint(Known("y", 1))


def test_what_has_no_fixed_bytes_is_refused():
    with pytest.raises(TypeError):
        fingerprint(object())
    with pytest.raises(TypeError):
        fingerprint({"a"})


_VALUES = st.recursive(st.none() | st.integers() | st.text() | st.dates(),
                       lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=6)


@given(_VALUES, _VALUES)
def test_different_values_differ(one, other):
    if repr(one) != repr(other) and not {str(one), str(other)} & {one, other}:
        assert fingerprint(one) != fingerprint(other)
