"""FAT32 holds some twenty thousand long names in a folder, and no file of 4 GB."""

import pytest

from plugins.mirroring.media import beyond_fat32


@pytest.mark.parametrize(("length", "count"), [(13, 32_767), (14, 21_844), (26, 21_844), (27, 16_383)])
def test_long_names_fill_a_folder(length, count):
    sizes = {f"a/{number:0{length}}": 1 for number in range(count)}
    assert list(beyond_fat32(sizes)) == []
    (said,) = beyond_fat32({**sizes, "a/" + "x" * length: 1})
    assert f"“a”有 {count + 1} 个文件" in said


def test_four_gigabytes_are_one_byte_too_many():
    assert list(beyond_fat32({"a.mp4": 2**32 - 1})) == []
    assert list(beyond_fat32({"a.mp4": 2**32})) == ["a.mp4 超过 4 GB"]
