"""Workbooks: what Excel shows is what is read, and what it hides is said."""

import io
from datetime import datetime

import pytest
import xlsxwriter

from plugins.importing.blocks import texts_of
from plugins.importing.composing import compose_body
from plugins.importing.imported import import_extract
from plugins.importing.reading import read_bytes
from plugins.importing.workbook import read_workbook
from plugins.office_files.unreadable import Unreadable


def book(fill):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as made:
        fill(made)
    return stream.getvalue()


def subsidies(made):
    sheet = made.add_worksheet("补助")
    day, money = (made.add_format({"num_format": code})
                  for code in ('yyyy"年"m"月"d"日"', "#,##0.00"))
    sheet.merge_range("A1:E1", "示例县2024年农机补助公示")
    sheet.write("E2", "单位：万元")
    for area, text in (("A3:A4", "序号"), ("B3:B4", "单位"), ("C3:D3", "金额"), ("E3:E4", "日期")):
        sheet.merge_range(area, text)
    sheet.write_row("C4", ["中央", "县级"])
    sheet.merge_range("B5:B6", "甲镇")
    for row, number in ((4, 1), (5, 2), (6, 3)):
        sheet.write_row(row, 0, [number])
        sheet.write_number(row, 2, 1234.5, money)
        sheet.write_number(row, 3, 0.1 + 0.2)
        sheet.write_datetime(row, 4, datetime(2024, 7, 2), day)
    sheet.set_row(6, None, None, {"hidden": True})
    sheet.write("A8", "注：数据截至六月底。")
    sheet.write("A10", "另表")
    sheet.write_row("A11", ["乙", "有\n两行"])
    for row in range(20, 60):
        sheet.write_blank(row, 3, None, money)
    hidden = made.add_worksheet("底稿")
    hidden.write("A1", "不公开")
    hidden.hide()


def test_a_sheet_is_text_and_tables_as_excel_shows_them():
    read = read_bytes(book(subsidies), "a.xlsx")
    assert compose_body(read.blocks, {}) == """示例县2024年农机补助公示

单位：万元

| 序号 | 单位 | 金额 | < | 日期 |
| ^ | ^ | 中央 | 县级 | ^ |
| --- | --- | --- | --- | --- |
| 1 | 甲镇 | 1,234.50 | 0.3 | 2024年7月2日 |
| 2 | ^ | 1,234.50 | 0.3 | 2024年7月2日 |

注：数据截至六月底。

| 另表 |  |
| --- | --- |
| 乙 | 有<br>两行 |
"""
    assert read.notices == ("隐藏的工作表 1 张没有导入：底稿。", "工作表“补助”里隐藏的 1 行没有导入：第 7 行。")
    imported = import_extract("a.xlsx", read)
    assert imported.fact("title").value == "示例县2024年农机补助公示" and imported.fidelity.is_whole


def test_what_lies_under_a_merged_cell_is_missed():
    def fill(made):
        sheet = made.add_worksheet()
        sheet.merge_range("A1:B1", "合并")
        sheet.write("B1", "压在下面")
        sheet.write_row("A2", ["甲", "乙"])

    assert import_extract("a.xlsx", read_workbook(book(fill))).fidelity.lost == ("压在下面",)


def test_several_sheets_are_headed_by_their_names():
    def fill(made):
        for name in ("东片", "西片", "空表"):
            made.add_worksheet(name).write_row(0, 0, [] if name == "空表" else [name + "甲", 1])

    assert list(texts_of(read_workbook(book(fill)).blocks)) == ["东片", "东片甲", "1", "西片", "西片甲", "1"]


def test_columns_that_are_hidden_formulas_without_values_and_pictures_are_said():
    def fill(made):
        sheet = made.add_worksheet("表")
        sheet.write_row(0, 0, ["名称", "手机", "数"])
        sheet.write_formula("C2", "=1+1", None, "")
        sheet.set_column(1, 1, None, None, {"hidden": True})
        sheet.insert_textbox("E1", "框里的字")
        sheet.write_comment("A1", "再核一遍")

    read = read_workbook(book(fill))
    assert list(texts_of(read.blocks)) == ["名称", "数"]
    said = "\n".join(read.notices)
    assert "隐藏的 1 列没有导入" in said and "1 个公式没有存下算好的结果" in said
    assert "文本框没有导入：框里的字" in said and "批注没有导入：再核一遍" in said


@pytest.mark.parametrize(("fill", "reason"), [
    (lambda made: made.add_worksheet(), "没有文字"),
    (lambda made: [made.worksheets()[0].write(at, at % 700, "字") for at in range(700)]
     if made.add_worksheet() else None, "没有读取")])
def test_what_is_empty_or_too_large_is_refused(fill, reason):
    with pytest.raises(Unreadable, match=reason):
        read_workbook(book(fill))
