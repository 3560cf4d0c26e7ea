"""A workbook is the same whenever the same is written, and nothing in it runs."""

import io

import openpyxl

from plugins.pages.workbook import lay_across, to_xlsx


def _fill(book):
    sheet = book.add_worksheet("表")
    lay_across(sheet)
    sheet.write_row(0, 0, ("甲", "=1+1", "https://www.example.com/"))


def test_the_same_content_is_the_same_bytes():
    assert to_xlsx("标题", _fill) == to_xlsx("标题", _fill)


def test_what_looks_like_a_formula_or_an_address_is_text():
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx("标题", _fill)))
    cells = book["表"][1]
    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in cells] == [
        ("甲", "s", None), ("=1+1", "s", None), ("https://www.example.com/", "s", None)]
    assert book.properties.title == "标题"
    assert book["表"].page_setup.orientation == "landscape"
