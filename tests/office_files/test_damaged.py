"""Files with a few bytes changed, as a broken copy leaves them: named, and nothing breaks."""

import io
import random
import zipfile

import docx
import pikepdf
import pytest
import xlsxwriter
from PIL import Image

from plugins.inspection.attachments import read_carried
from plugins.inspection.leaks.carried import UNREADABLE
from plugins.search.attachment_text import has_text, read_text

TIMES = 25


def _made(write) -> bytes:
    stream = io.BytesIO()
    write(stream)
    return stream.getvalue()


def _letter(stream) -> None:
    letter = docx.Document()
    for number in range(30):
        letter.add_paragraph(f"第{number}条　每亩补贴五百元。")
    letter.save(stream)


def _list(stream) -> None:
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        for number in range(50):
            (book.worksheets() or [book.add_worksheet()])[0].write_row(number, 0, ["甲", number])


def _pages(stream) -> None:
    with pikepdf.new() as document:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                                  BaseFont=pikepdf.Name.Helvetica)
        for _ in range(3):
            page = document.add_blank_page()
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            page.Contents = document.make_stream(b"BT /F1 12 Tf 72 700 Td (Grant) Tj ET " * 40)
        document.save(stream)


def _packed(stream) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.docx", _made(_letter))
        archive.writestr("b.csv", "甲,1\n" * 50)


def _picture(kind: str):
    return lambda stream: Image.effect_noise((64, 48), 60).convert("RGB").save(stream, kind)


SOUND = {"a.docx": _made(_letter), "a.xlsx": _made(_list), "a.pdf": _made(_pages),
         "a.zip": _made(_packed), "a.png": _made(_picture("PNG")), "a.jpg": _made(_picture("JPEG"))}


def _is_damaged(name: str, data: bytes) -> bool:
    """True where Python's own readers, which check sums, refuse the file."""
    try:
        if name.endswith(("png", "jpg")):
            Image.open(io.BytesIO(data)).load()
            return False
        return zipfile.ZipFile(io.BytesIO(data)).testzip() is not None
    except Exception:
        return True


def _is_unreadable(name: str, data: bytes) -> bool:
    return any(trait.kind == UNREADABLE for trait in read_carried(name, data).traits)


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_file_is_read(name):
    assert not _is_unreadable(name, SOUND[name])


@pytest.mark.parametrize("name", SOUND)
def test_changed_bytes_never_break_the_reader_and_damage_is_said(name, tmp_path):
    chance = random.Random(name)
    for _ in range(TIMES):
        data = bytearray(SOUND[name])
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        unreadable = _is_unreadable(name, bytes(data))
        if not name.endswith("pdf"):  # who reads a PDF mends what he can
            assert unreadable or not _is_damaged(name, bytes(data))
        if has_text(name):
            (tmp_path / name).write_bytes(data)
            read_text(tmp_path / name)


@pytest.mark.parametrize("name", SOUND)
def test_a_file_cut_short_is_unreadable(name):
    assert _is_unreadable(name, SOUND[name][:-len(SOUND[name]) // 3])


def test_a_page_that_cannot_be_unpacked_is_said():
    data = SOUND["a.pdf"]
    at = data.index(b"stream\n") + 12
    assert _is_unreadable("a.pdf", data[:at] + b"\0\xff\0" + data[at + 3:])


def test_an_odd_comment_of_a_page_is_said():
    def write(stream):
        with pikepdf.new() as document:
            document.add_blank_page().obj["/Annots"] = pikepdf.Array([7, pikepdf.String("x")])
            document.save(stream)

    assert _is_unreadable("a.pdf", _made(write))
