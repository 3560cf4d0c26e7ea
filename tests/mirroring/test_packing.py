"""The same files are the same zip, and every changed byte of it shows."""

from datetime import date

import pytest

from plugins.mirroring.packing import write_pack
from plugins.mirroring.unpacking import is_sealed

FILES = (("a/b.html", b"1" * 1000), ("c.html", b"2"))
DAY = date(2026, 11, 23)


def test_made_twice_it_is_the_same_bytes(tmp_path):
    first, second = tmp_path / "1.zip", tmp_path / "x" / "2.zip"
    assert write_pack(first, FILES, DAY) == write_pack(second, FILES, DAY)
    assert first.read_bytes() == second.read_bytes()


def test_every_changed_byte_breaks_the_seal(tmp_path):
    file = tmp_path / "1.zip"
    write_pack(file, FILES, DAY)
    data = file.read_bytes()
    assert is_sealed(file)
    for at in range(len(data)):
        file.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1:])
        assert not is_sealed(file), at
    file.write_bytes(b"")
    assert not is_sealed(file)


def test_a_fault_leaves_the_old_one_and_nothing_else(tmp_path):
    def broken():
        yield "a", b"1"
        raise OSError("unreadable")

    file = tmp_path / "1.zip"
    file.write_bytes(b"old")
    with pytest.raises(OSError):
        write_pack(file, broken(), DAY)
    assert file.read_bytes() == b"old" and [*tmp_path.iterdir()] == [file]
