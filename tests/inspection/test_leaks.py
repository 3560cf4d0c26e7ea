"""Leaks in real files: what Word, Excel, PDF, pictures and archives carry, seen and unseen."""

import io
import struct
import zipfile
from typing import Any

import openpyxl
import pikepdf
import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.comments import Comment
from PIL import Image

from plugins.inspection.leaks.numbers import find_leaks, is_identity, passes_luhn
from plugins.inspection.leaks.reading import read_file
from plugins.office_files.unreadable import Unreadable
from tests.inspection.support import folder_of, inspect_folder, to_source

IDENTITY, MOBILE = "11010519491231002X", "13812345678"


def _workbook(hidden: bool = False) -> bytes:
    book = openpyxl.Workbook()
    book.properties.creator = "王小明"
    sheet = book.active
    sheet.title = "公示名单"
    sheet.append(["姓名", "金额"])
    other = book.create_sheet("底稿")
    other.append(["张三", IDENTITY])
    other.append(["李四", int(MOBILE)])
    if hidden:
        other.sheet_state = "hidden"
        sheet.row_dimensions[1].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet["A1"].comment = Comment("请领导审定", "王小明")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _letter(revised: bool = False) -> bytes:
    letter = Document()
    letter.core_properties.author = "赵小红"
    paragraph = letter.add_paragraph(f"联系人电话{MOBILE}")
    if revised:
        change: Any = OxmlElement("w:ins")
        change.set(qn("w:author"), "赵小红")
        change.append(OxmlElement("w:r"))
        paragraph._p.append(change)
        run = letter.add_paragraph().add_run("内部讨论意见")
        run.font.hidden = True
    buffer = io.BytesIO()
    letter.save(buffer)
    return buffer.getvalue()


def _pdf(script: bool = False, password: str = "") -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    document.docinfo["/Author"] = "钱小刚"
    if script:
        document.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    buffer = io.BytesIO()
    document.save(buffer, encryption=pikepdf.Encryption(user=password, owner=password)
                  if password else None)
    return buffer.getvalue()


def _photograph(placed: bool) -> bytes:
    """A JPEG with an EXIF block whose GPS directory has a latitude, or only a version."""
    picture = io.BytesIO()
    Image.new("L", (8, 8)).save(picture, "JPEG")
    entry = struct.pack("<HHII", 2, 5, 3, 0) if placed else struct.pack("<HHII", 0, 1, 4, 2)
    tiff = (b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 1)
            + struct.pack("<HHII", 0x8825, 4, 1, 26) + struct.pack("<I", 0)
            + struct.pack("<H", 1) + entry)
    block = b"Exif\0\0" + tiff
    head, rest = picture.getvalue()[:2], picture.getvalue()[2:]
    return head + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + rest


def _archive(name: str = "名单.csv") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, f"张三,{IDENTITY}\n".encode("gb18030"))
    return buffer.getvalue()


FILES = [
    ("a.xlsx", _workbook(), {"PRIV-01", "PRIV-02", "ATT-14"}),
    ("a.xlsx", _workbook(hidden=True), {"PRIV-01", "PRIV-02", "ATT-11", "ATT-12", "ATT-14"}),
    ("a.docx", _letter(), {"PRIV-02", "ATT-14"}),
    ("a.docx", _letter(revised=True), {"PRIV-02", "ATT-11", "ATT-13", "ATT-14"}),
    ("a.pdf", _pdf(), {"ATT-14"}),
    ("a.pdf", _pdf(script=True), {"ATT-14", "ATT-16"}),
    ("a.pdf", _pdf(password="a"), {"ATT-02"}),
    ("a.jpg", _photograph(placed=True), {"ATT-15"}),
    ("a.jpg", _photograph(placed=False), set()),
    ("a.zip", _archive(), {"PRIV-01"}),
    ("a.csv", f"张三,{IDENTITY}\n".encode(), {"PRIV-01"}),
    ("a.txt", "姓名,电话\n张三,0935-7522894\n".encode(), set()),
    ("a.doc", b"\xd0\xcf\x11\xe0" + f"身份证{IDENTITY}，请核对".encode("utf-16-le"), {"PRIV-01"}),
    ("a.docx", b"not a zip", {"ATT-02"}),
    ("a.csv", "甲,1\n<<<<<<< HEAD\n乙,2\n=======\n乙,3\n>>>>>>> b\n".encode(), {"ATT-04"}),
    ("a.rar", b"Rar!\x1a\x07", {"ATT-03"}),
    ("a.mp4", b"\0\0", {"ATT-03"}),
    ("a.zip", _archive("名单.7z"), {"ATT-03"}),
]


@pytest.mark.parametrize(("name", "data", "expected"), FILES,
                         ids=[f"{number}-{name}" for number, (name, *_) in enumerate(FILES)])
def test_what_a_file_carries_is_found(name, data, expected, tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source(f"附件: {name}\n\n见附件。")})
    (content / name).write_bytes(data)
    inspection = inspect_folder(content, tmp_path / "cache")
    assert {finding.rule for finding in inspection.findings if finding.path == name} == expected


def test_a_finding_says_where_and_never_shows_the_number(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source("附件: a.xlsx\n\n见附件。")})
    (content / "a.xlsx").write_bytes(_workbook())
    said = [finding.message for finding in inspect_folder(content, tmp_path / "cache").findings
            if finding.rule == "PRIV-01"]
    assert said == ["附件工作表“底稿”第1行：疑似泄露公民身份证号码“11*************02X”。"]


def test_place_in_a_plain_text_file_is_line_and_column(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source("附件: a.csv\n\n见附件。")})
    (content / "a.csv").write_text(f"姓名,号码\n张三,{IDENTITY}\n", "utf-8")
    found = [finding for finding in inspect_folder(content, tmp_path / "cache").findings
             if finding.path == "a.csv"]
    assert [(finding.line, finding.column) for finding in found] == [(2, 4)]


def test_a_damaged_pdf_is_unreadable():
    with pytest.raises(Unreadable):
        read_file("a.pdf", b"%PDF-1.7 nothing")


@pytest.mark.parametrize(("number", "right"), [
    ("11010519491231002X", True), ("11010519491231002x", True), ("110105194912310021", False),
    ("110105199902300010", False), ("990105194912310028", False),
])
def test_check_digit_of_an_identity_number(number, right):
    assert is_identity(number) is right


@pytest.mark.parametrize(("text", "count"), [
    ("62220202001122334461234", 0), ("账号27130801092000123456", 0), ("1111111111111111", 0),
    ("6222 0202 0011 2233 446", 1), ("0935-7522894", 0), ("20138123456780", 0),
    ("+86 138 1234 5678", 1), ("138-1234-5678", 1),
])
def test_numbers_that_are_or_are_not_personal(text, count):
    assert len(list(find_leaks(text))) == count


def test_luhn():
    assert passes_luhn("6222020200112233446") and not passes_luhn("6222020200112233445")
