"""The text of attachments: every type read, and nothing that breaks a build."""

import csv
import zipfile

import docx
import openpyxl
import pikepdf
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from plugins.search.attachment_text import has_text, read_text
from tests.importing.ofd_files import ofd_file, text


def test_a_word_file_gives_its_paragraphs_and_tables(tmp_path):
    file = tmp_path / "a.docx"
    made = docx.Document()
    made.add_paragraph("第一条 每亩补贴").add_run("五百元")
    made.add_table(1, 2).cell(0, 1).text = "养老机构"
    made.save(file)
    assert "第一条 每亩补贴五百元" in read_text(file).split("\n")
    assert "养老机构" in read_text(file)


def test_notes_headers_and_footers_of_a_word_file_are_read_each_line_once(tmp_path):
    made = docx.Document()
    made.add_paragraph("正文")
    made.sections[0].header.paragraphs[0].text = "县农机站编印"
    made.sections[0].footer.paragraphs[0].text = "内部资料"
    second = made.add_section()
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "县农机站编印"
    notes = Part(PackURI("/word/footnotes.xml"), "application/xml",
                 b'<n xmlns:w="w"><w:p><w:t>\xe8\x84\x9a\xe6\xb3\xa8</w:t></w:p><w:p/></n>',
                 made.part.package)
    made.part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    made.save(tmp_path / "a.docx")
    text = read_text(tmp_path / "a.docx")
    assert text.split("\n")[-3:] == ["脚注", "县农机站编印", "内部资料"]
    assert text.count("县农机站编印") == 1


def test_notes_without_relationships_are_known_by_the_names_of_their_parts(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        for name, text in (("header1", "页眉"), ("document", "正文"), ("footnotes", "脚注"),
                           ("comments", "批注")):
            archive.writestr(f"word/{name}.xml", f"<d><p><t>{text}</t></p></d>")
    assert read_text(tmp_path / "a.docx").split("\n") == ["正文", "脚注", "页眉"]


def test_a_spreadsheet_gives_its_rows(tmp_path):
    file = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["项目", "金额"])
    book.create_sheet().append(["每亩补贴", 500])
    book.save(file)
    assert read_text(file).split("\n") == ["项目\t金额", "每亩补贴\t500"]


def test_a_pdf_gives_its_text_layer(tmp_path):
    file = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                                  BaseFont=pikepdf.Name.Helvetica)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = pdf.make_stream(b"BT /F1 12 Tf 72 700 Td (Subsidy 2024) Tj ET")
        pdf.save(file)
    assert read_text(file).strip() == "Subsidy 2024"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_plain_text_is_read_in_the_encodings_offices_use(tmp_path, encoding):
    file = tmp_path / "a.csv"
    with file.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream).writerow(["每亩补贴", "五百元"])
    assert read_text(file).strip() == "每亩补贴,五百元"


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pdf"])
@pytest.mark.parametrize("content", [b"", b"PK\3\4 broken", b"%PDF-1.7 broken"])
def test_a_damaged_file_has_no_text(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    assert read_text(tmp_path / name) == ""


def test_a_part_that_explodes_is_not_unpacked(tmp_path):
    file = tmp_path / "a.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<p>" + b" " * (65 << 20) + b"</p>")
    assert read_text(file) == ""


def test_pictures_have_no_text():
    assert [has_text(name) for name in ("a.DOCX", "b/c.pdf", "a.jpg", "a.zip")] == [
        True, True, False, False]


def test_an_ofd_file_gives_its_text_layer_across_its_lines(tmp_path):
    page = text(20, 20, "沙棘收") + text(20, 30, "购单 A4") + text(20, 40, "B5")
    (tmp_path / "a.ofd").write_bytes(ofd_file([page, text(20, 20, "第二页")]))
    assert read_text(tmp_path / "a.ofd") == "沙棘收购单 A4 B5\n第二页"


def test_an_ofd_file_without_a_document_has_no_text(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.ofd", "w") as archive:
        archive.writestr("OFD.xml", "<OFD/>")
    assert read_text(tmp_path / "a.ofd") == ""
