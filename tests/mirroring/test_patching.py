"""A patch gives back the new text, is small for a small change, and bounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.mirroring import patching
from plugins.mirroring.patching import apply_patch, to_patch

TEXTS = st.lists(st.sampled_from([b"a\n", b"b\n", b"c\r\n", b"\xff", b"", b"+1\n"])).map(b"".join)


@given(TEXTS, TEXTS)
def test_gives_the_new_text(old, new):
    assert apply_patch(old, to_patch(old, new)) == new


def test_one_changed_line_of_many_is_a_small_patch():
    lines = [b"line %d\n" % number for number in range(10_000)]
    changed = [*lines[:5000], b"new\n", *lines[5001:]]
    assert len(to_patch(b"".join(lines), b"".join(changed))) < 100


@pytest.mark.parametrize("patch", [b"x", b"= 1\n", b"=1\n", b"+\n", b"?1 2\n", b"=a b\n", b"= \n"])
def test_what_is_no_patch_is_refused(patch):
    with pytest.raises(ValueError):
        apply_patch(b"a\n", patch)


def test_a_patch_that_grows_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(patching, "_LARGEST", 1000)
    with pytest.raises(ValueError):
        apply_patch(b"a" * 100 + b"\n", b"=0 1\n" * 11)
