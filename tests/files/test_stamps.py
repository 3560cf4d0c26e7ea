"""stamps.py: one digest for the same stamps."""

from plugins.files.stamps import digest_of


def test_equal_stamps_have_one_digest_whatever_their_order_and_objects():
    size, time = 123456, 10**18
    one = {"a.md": (size, time), "b.md": (size, time)}
    again = {"b.md": (int("123456"), int("1" + "0" * 18)), "a.md": (size, time)}
    assert digest_of(one) == digest_of(again)


def test_another_time_gives_another_digest():
    assert digest_of({"a.md": (1, 2)}) != digest_of({"a.md": (1, 3)})
