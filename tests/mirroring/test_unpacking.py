"""A zip from elsewhere does no harm: no traceback, nothing that grows without end."""

import zipfile

import pytest

from plugins.mirroring.faults import MirrorFault
from plugins.mirroring.unpacking import open_pack


def _zip(file, members):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in members:
            pack.writestr(name, data)
    return file


def test_a_bomb_is_refused_before_it_is_read(tmp_path):
    bomb = _zip(tmp_path / "b.zip", [(str(number), bytes(10 << 20)) for number in range(8)])
    with pytest.raises(MirrorFault, match="大得不合情理"), open_pack(bomb):
        pass


def test_a_member_longer_than_it_says_is_damaged(tmp_path):
    file = _zip(tmp_path / "a.zip", [("a", bytes(100_000))])
    data = file.read_bytes().replace((100_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    file.write_bytes(data)
    with open_pack(file) as pack:
        assert pack.read("a") is None


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_refused(tmp_path):
    pack = _zip(tmp_path / "a.zip", [("a", b"1"), ("a", b"2")])
    with pytest.raises(MirrorFault, match="同名"), open_pack(pack):
        pass


def test_damaged_anywhere_it_is_told_or_read_as_damaged(tmp_path):
    file = _zip(tmp_path / "a.zip", [("a", b"text" * 50), ("b", b"more" * 50)])
    data = file.read_bytes()
    for at in range(len(data)):
        for flip in (1, 0x80, 0xff):
            file.write_bytes(data[:at] + bytes([data[at] ^ flip]) + data[at + 1:])
            try:
                with open_pack(file) as pack:
                    [pack.read(name) for name in pack.names]
            except MirrorFault:
                pass


@pytest.mark.parametrize("data", [b"", b"PK", b"text" * 100])
def test_no_zip(tmp_path, data):
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(MirrorFault, match="不是压缩包"), open_pack(tmp_path / "a.zip"):
        pass
