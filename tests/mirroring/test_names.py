"""Names that would be lost or refused on a Windows or FAT stick are told before."""

import pytest

from plugins.documents.portable_names import collisions
from plugins.mirroring.names import LONGEST, name_fault


@pytest.mark.parametrize("path", [
    "index.html", "policy/yzbf-2024-66.html", "a_b.c/D-1.tar.gz", "console/auxiliary.html",
    "com10.html", "0.html", "a b/c (1).pdf",
])
def test_safe(path):
    assert name_fault(path) == ""


@pytest.mark.parametrize("path, word", [
    ("con", "设备名"), ("a/AUX.html", "设备名"), ("nul.tar.gz", "设备名"), ("a/lpt1.txt/b", "设备名"),
    ("a.", "句点结尾"), ("a /b", "句点结尾"), (" a", "空格开头"), (".git/x", "隐藏文件"),
    ("a:b", "不允许的符号"), ("a\\b", "不允许的符号"), ("a?b", "不允许的符号"), ("a\x01", "不允许的符号"),
    ("通知.pdf", "中文"), ("../x", "“..”"), ("a//b", "空的一段"), ("/etc/x", "空的一段"), ("", "空的一段"),
    ("C:/x", "不允许的符号"),
])
def test_unsafe_and_what_to_do(path, word):
    assert word in name_fault(path) and "请" in name_fault(path)


def test_the_folder_of_the_mirror_counts_towards_the_length():
    longest = "a" * (LONGEST - len("zfxxgk/"))
    assert name_fault(longest, "zfxxgk") == ""
    assert str(LONGEST) in name_fault(f"{longest}a", "zfxxgk")


def test_collisions():
    assert list(collisions(["a/B.html", "a/b.html", "c"])) == [("a/B.html", "a/b.html")]
    assert list(collisions(["A", "a/b/c"])) == [("A", "a/b/c")]
    assert not list(collisions(["a", "b/a", "b/c/a"]))
