"""A file that breaks its reader ends alone; the next is read."""

import os

import pytest

from plugins.importing.imported import Imported
from plugins.importing.isolation import Reader
from tests.importing.making import paragraph, word_file

GOOD = word_file(paragraph("关于防汛的通知") + paragraph("正文。"))


@pytest.fixture
def good(tmp_path):
    (tmp_path / "a.docx").write_bytes(GOOD)
    return str(tmp_path / "a.docx")


def test_a_file_is_read(good):
    with Reader() as reader:
        assert isinstance(reader.read(good), Imported)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="需要命名管道")
def test_a_file_that_never_ends_is_given_up(tmp_path, good):
    os.mkfifo(tmp_path / "pipe.txt")
    with Reader(seconds=8) as reader:  # of a new process, too, under load
        assert "还没有读完" in reader.read(str(tmp_path / "pipe.txt"))
        assert isinstance(reader.read(good), Imported)


@pytest.mark.skipif(os.name != "posix", reason="内存上限只在 POSIX 系统上有")
def test_memory_is_bounded(tmp_path):
    (tmp_path / "big.txt").write_bytes("县，".encode() * 2_000_000)
    with Reader(memory=250 * 1024 * 1024) as reader:
        assert "。" in str(reader.read(str(tmp_path / "big.txt")))


def test_what_is_not_there_says_so(tmp_path):
    with Reader() as reader:
        assert reader.read(str(tmp_path / "none.docx")).startswith("打不开")
