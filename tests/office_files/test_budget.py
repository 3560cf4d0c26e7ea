"""What unpacks to a thousand times its size is refused before it is unpacked."""

import io
import zipfile

import pikepdf
import pytest

from plugins.inspection.attachments import read_carried
from plugins.inspection.leaks.carried import UNREADABLE
from plugins.office_files.archives import Archive
from plugins.office_files.budget import LARGEST_PART, MEGABYTE, Budget
from plugins.office_files.unreadable import Unreadable


def _zip(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


SWOLLEN = _zip({"word/document.xml": b"<p/>" + b" " * (LARGEST_PART + 1)})


def _said(name: str, data: bytes) -> list[str]:
    return [trait.place for trait in read_carried(name, data).traits if trait.kind == UNREADABLE]


def test_a_swollen_part_is_refused():
    assert _said("a.docx", SWOLLEN) == ["文件的一个部件展开后超过 24 MB，没有读取。"]


def test_a_part_larger_than_it_says_is_refused():
    lying = bytearray(SWOLLEN)
    central = lying.rindex(b"PK\1\2")
    lying[central + 24:central + 28] = (100).to_bytes(4, "little")  # its size when unpacked
    assert _said("a.docx", bytes(lying)) != []


def test_each_file_of_an_archive_is_named_and_the_rest_is_read():
    said = _said("a.zip", _zip({"甲.docx": SWOLLEN, "乙.docx": b"no archive",
                                "丙.txt": "王小明".encode()}))
    assert [place.partition("：")[0] for place in said] == ["压缩包里的“甲.docx”", "压缩包里的“乙.docx”"]


def test_archives_within_archives_share_one_budget():
    inner = _zip({f"{number}.txt": b"a" * (10 * MEGABYTE) for number in range(5)})
    said = _said("a.zip", _zip({f"{number}.zip": inner for number in range(9)}))
    assert said and any("3.zip" in place for place in said)
    assert not any("0.zip" in place for place in said)


def test_archives_within_archives_have_a_depth():
    data = _zip({"a.txt": "甲".encode()})
    for _ in range(6):
        data = _zip({"a.zip": data})
    assert "嵌套过深" in "".join(_said("a.zip", data))


def test_many_tags_are_refused():
    tags = b"<d>" + b"<p/>" * 2_000_000 + b"</d>"
    assert _said("a.docx", _zip({"word/document.xml": tags})) == ["内容过多，没有读取。"]


def test_a_page_that_swells_is_refused():
    stream = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(3):
            page = document.add_blank_page()
            page.Contents = document.make_stream(b"q Q\n" * (12 * MEGABYTE))
        document.save(stream)
    assert _said("a.pdf", stream.getvalue()) == ["展开后过大，没有读取。"]


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_rare_methods_are_refused(method):
    with pytest.raises(Unreadable, match="少见的压缩方法"):
        Archive(_zip({"a": b"a"}, method)).read("a")


def test_a_budget_is_spent_by_what_was_read():
    budget = Budget(bytes=100)
    Archive(_zip({"a": b"a" * 90}), budget).read("a")
    with pytest.raises(Unreadable):
        Archive(_zip({"b": b"b" * 90}), budget).read("b")
