"""Old formats: known by what they hold, turned by LibreOffice, never waited for without end."""

import io
import struct
import sys
import time
import zipfile

import pytest

from plugins.importing.blocks import texts_of
from plugins.importing.libreoffice import convert, find_program
from plugins.importing.old_formats import old_format_of, read_old_format
from plugins.importing.reading import read_bytes
from plugins.office_files.unreadable import Unreadable
from tests.importing.making import paragraph, word_file

RTF = rb"{\rtf1\ansi\uc0 \u20851\u20110\u38450\u27739\u30340\u36890\u30693\par \u27491\u25991.\par}"
SHEET = ('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
         'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名单"><Table>'
         '<Row><Cell><Data ss:Type="String">单位</Data></Cell><Cell><Data ss:Type="String">数</Data>'
         '</Cell></Row><Row><Cell><Data ss:Type="String">甲镇</Data></Cell><Cell>'
         '<Data ss:Type="Number">3</Data></Cell></Row></Table></Worksheet></Workbook>')
NEEDED = pytest.mark.skipif(not find_program(), reason="没有 LibreOffice")


def ole(*streams):
    """The beginning of an OLE file with a directory of these streams."""
    entries = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(name) + 2) + bytes(62)
        for name in ("Root Entry", *streams))
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + entries


def open_document(kind, manifest="<manifest/>"):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", "<office/>")
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


@pytest.mark.parametrize(("data", "suffix"), [
    (RTF, "rtf"), (SHEET.encode("utf-16"), "xml"), (ole("1Table", "WordDocument"), "doc"), (ole("CONTENTS"), "wps")])
def test_a_format_is_known_by_what_the_file_holds(data, suffix):
    assert old_format_of(data).suffix == suffix


@pytest.mark.parametrize(("data", "said"), [
    (ole("EncryptedPackage"), "有打开密码"), (ole("PowerPoint Document"), "演示文稿"),
    (ole("Contents of nothing"), "没有认识的正文"),
    (open_document("presentation"), "不是文字"),
    (open_document("text", "<manifest:encryption-data/>"), "有打开密码")])
def test_what_holds_no_text_says_so(data, said):
    with pytest.raises(Unreadable, match=said):
        read_bytes(data, "a.doc")


def test_what_was_converted_is_read_and_said_to_be():
    read = read_old_format(RTF, old_format_of(RTF), lambda *_: word_file(paragraph("正文")))
    assert list(texts_of(read.blocks)) == ["正文"]
    assert (read.kind, read.notices[0]) == ("RTF", "由 LibreOffice 转换后读取，请与原件核对。")


def test_without_libreoffice_one_is_told_how_to_get_it():
    with pytest.raises(Unreadable, match=r"RTF 文件要靠 LibreOffice.*apt install.*另存为 \.docx。"):
        read_old_format(RTF, old_format_of(RTF), lambda *given: convert(*given, program=""))


@NEEDED
def test_libreoffice_gives_the_text():
    assert list(texts_of(read_bytes(RTF, "a.doc").blocks)) == ["关于防汛的通知", "正文."]


@pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell")
def test_a_conversion_that_never_ends_is_stopped_with_what_it_started(tmp_path):
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n(sleep 1; touch {tmp_path}/later) &\nsleep 60\n")
    program.chmod(0o755)
    with pytest.raises(Unreadable, match="已停止"):
        convert(RTF, "rtf", "docx", str(program), seconds=0.3)
    time.sleep(1.2)
    assert not (tmp_path / "later").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell")
def test_what_libreoffice_cannot_open_says_so(tmp_path):
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(0o755)
    with pytest.raises(Unreadable, match="打不开"):
        convert(RTF, "rtf", "docx", str(program))
