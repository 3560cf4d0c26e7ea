"""The rows of spreadsheets as Excel, WPS and others write them, and what is refused."""

import io
import re
import zipfile

import pytest
import xlsxwriter

from plugins.office_files.budget import Budget
from plugins.office_files.spreadsheets import read_sheets
from plugins.office_files.unreadable import Unreadable


def _book(*rows, edit=lambda book: None) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("名单")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        edit(book)
    return stream.getvalue()


def _changed(data: bytes, part: str, change) -> bytes:
    """The archive with one part changed, or left out where the change is None."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, \
            zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
            elif change:
                new.writestr(name, change(old.read(name)))
    return stream.getvalue()


def test_rows_are_texts_by_column():
    (sheet,) = read_sheets(_book(["文号", None, "标题"], ["永政发〔2020〕1号", 3.0, 2.5], [None, "乙"]))
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ("文号", "", "标题")), (2, ("永政发〔2020〕1号", "3", "2.5")), (3, ("", "乙"))]


def test_what_is_hidden_is_said():
    def hide(book):
        book.worksheets()[0].set_row(1, None, None, {"hidden": True})
        book.worksheets()[0].set_column("B:B", None, None, {"hidden": True})
        book.add_worksheet("底稿").hide()

    first, second = read_sheets(_book(["甲", "乙"], ["丙", "丁"], edit=hide))
    assert [row.hidden for row in first.rows] == [False, True]
    assert (first.name, first.hidden_columns, second.name, second.hidden) == (
        "名单", 1, "底稿", True)


def test_strict_and_inline_texts_are_read():
    strict = (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
              b"http://purl.oclc.org/ooxml/spreadsheetml/main")
    inline = (b'<row r="1"><c r="A1" t="inlineStr"><is><t>\xe5\x86\x85</t></is></c></row>')
    data = _changed(_book(["甲"]), "xl/worksheets/sheet1.xml",
                    lambda part: re.sub(rb"<row .*</row>", inline, part).replace(*strict))
    assert read_sheets(data)[0].rows[0].cells == ("内",)


@pytest.mark.parametrize(("part", "change"), [
    ("xl/worksheets/sheet1.xml", None), ("xl/sharedStrings.xml", None), ("xl/workbook.xml", None),
    ("xl/worksheets/sheet1.xml", lambda part: part[:-20]),
    ("xl/worksheets/sheet1.xml", lambda part: b'<!DOCTYPE a [<!ENTITY b "c">]>' + part),
    ("xl/worksheets/sheet1.xml", lambda part: part.replace(b"<v>0</v>", b"<v>77</v>")),
    ("xl/worksheets/sheet1.xml", lambda part: part + b" " * (25 << 20)),
    ("xl/worksheets/sheet1.xml", lambda part: part.replace(
        b"<sheetData>", b'<cols><col min="1" max="y" hidden="1"/></cols><sheetData>')),
])
def test_a_damaged_or_swollen_workbook_is_unreadable(part, change):
    with pytest.raises(Unreadable) as refused:
        read_sheets(_changed(_book(["甲"]), part, change))
    assert refused.value.reason.endswith("。")


def test_columns_far_apart_cost_steps():
    far = _book(*([None] * 16_383 + ["甲"] for _ in range(4)))
    with pytest.raises(Unreadable, match="内容过多"):
        read_sheets(far, Budget(steps=40_000))
