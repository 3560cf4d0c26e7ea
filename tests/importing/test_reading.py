"""Which reader a file gets, and what any bytes at all lead to: text, or a sentence that says why."""

import os
import random

import pytest

from plugins.importing.blocks import texts_of
from plugins.importing.composing import compose_body
from plugins.importing.imported import import_extract
from plugins.importing.reading import read_bytes, read_file
from plugins.office_files.unreadable import Unreadable
from tests.importing.making import PNG, paragraph, word_file
from tests.importing.own_files import own_files

CASES = int(os.environ.get("IMPORT_FUZZ", "300"))  # 10,000 before a release
NAMES = ("a.docx", "a.pdf", "a.html", "a.txt", "a.md")
WORD = word_file(paragraph("关于防汛的通知") + paragraph("请各单位做好防汛工作。"))
PAGE = "<html><head><title>通知_某县政府网</title></head><body><div id='zoom'><p>请做好防汛工作。</p></div></body>"
TEXT = "关于防汛的通知\n\n请各单位做好防汛工作，二十四小时值班。\n"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("data", "kind"), [
    (WORD, "Word"), (PAGE.encode(), "网页"), (PAGE.encode("gb18030"), "网页")])
def test_a_wrong_name_does_not_matter(name, data, kind):
    assert read_bytes(data, name).kind == kind or name == "a.md"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le",
                                      "utf-16-be"])
def test_text_in_each_encoding(encoding):
    assert list(texts_of(read_bytes(TEXT.encode(encoding), "a.txt").blocks)) == [
        "关于防汛的通知", "请各单位做好防汛工作，二十四小时值班。"]


def test_text_under_the_name_of_another_kind_is_told():
    assert "“.psd”" in read_bytes("关于防汛的通知".encode(), "a.psd").notices[0]
    assert not read_bytes("关于防汛的通知".encode(), "a.txt").notices


def test_lines_parted_by_tabs_are_a_table():
    text = "关于报送名单的通知\n联系人：\t甲某\n序号\t单位\n1\t甲|镇\n2\t\n"
    blocks = read_bytes(text.encode(), "a.txt").blocks
    assert compose_body(blocks, {}).endswith(
        "联系人： 甲某\n\n| 序号 | 单位 |\n| --- | --- |\n| 1 | 甲&#124;镇 |\n| 2 |  |\n")


@pytest.mark.parametrize(("data", "said"), [
    (b"", "是空的"), (b" \n", "是空的"),
    (b"\xd0\xcf\x11\xe0" + bytes(600), "另存为 .docx"),
    (PNG, "图片"), (b"Rar!\x1a\x07", "先解压"),
    (b"%PDF-1.7\nnothing", "PDF 已损坏"), (b"PK\x03\x04 broken", "已损坏"),
    (bytes(range(256)) * 20, "不是认识的文件"),
    (TEXT.encode()[:-5] + b"\xff\xff" + TEXT.encode(), "UTF-8，但第 3 行"),
    (b'<?xml version="1.0"?><rss><item>1</item></rss>', "XML 数据"),
    (b"<html><body><script>1</script></body></html>", "网页里没有正文"),
    (b"<div>" * 5000 + "字".encode(), "嵌套过深"),
    (("> " * 3000 + "字").encode(), "嵌套过深"),
])
def test_what_cannot_be_read_says_why(data, said):
    with pytest.raises(Unreadable, match=said):
        read_bytes(data, "a.md" if data.startswith(b"> ") else "a.txt")


def test_ten_thousand_brackets_are_text():
    read = read_bytes(("关于括号的通知\n" + "(" * 10_000 + "字").encode(), "a.txt")
    assert len(import_extract("a.txt", read).body) > 10_000


def samples():
    return [WORD, PAGE.encode(), TEXT.encode(), *own_files().values()]


@pytest.mark.parametrize("part", range(4))
def test_any_bytes_are_imported_or_refused(part):
    """Random, cut, changed, lengthened and renamed files: never another exception."""
    chance, files = random.Random(part), samples()
    for _ in range(CASES // 4):
        data = bytearray(chance.choice(files))
        at = chance.randrange(len(data))
        change = chance.randrange(5)
        if change == 0:
            data = bytearray(chance.randbytes(chance.choice((1, 10, 100, 5000))))
        elif change == 1:
            del data[at:]
        elif change == 2:
            for _ in range(20):
                data[chance.randrange(len(data))] = chance.randrange(256)
        elif change == 3:
            data[at:at] = chance.randbytes(200)
        name = chance.choice(NAMES)
        try:
            import_extract(name, read_bytes(bytes(data), name))
        except Unreadable as reason:
            assert str(reason).endswith("。")


def test_a_docx_of_fifty_megabytes_is_read_within_bounds():
    data = word_file(paragraph("关于防汛的通知") + paragraph("正文。"), compression=0,
                     extra={"word/media/image1.png": bytes(50 * 1024 * 1024)})
    assert list(texts_of(read_bytes(data, "a.docx").blocks)) == ["关于防汛的通知", "正文。"]


def test_a_file_too_large_is_not_even_opened(tmp_path):
    with (tmp_path / "a.docx").open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    with pytest.raises(Unreadable, match="文件过大（200 MB，上限 64 MB）"):
        read_file(tmp_path / "a.docx")


def test_an_archive_of_many_parts_is_refused():
    data = word_file(paragraph("正文"), extra={f"word/x{n}.xml": b"" for n in range(5000)})
    with pytest.raises(Unreadable, match="部件超过"):
        read_bytes(data, "a.docx")


def test_a_list_of_values_is_a_table():
    read = read_bytes("补助名单\n序号,单位\n1,\"甲镇,乙镇\"\n\n注：六月底\n".encode("gb18030"), "a.csv")
    assert compose_body(read.blocks, {}) == (
        "补助名单\n\n| 序号 | 单位 |\n| --- | --- |\n| 1 | 甲镇,乙镇 |\n\n注：六月底\n")
