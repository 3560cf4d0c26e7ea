"""Tables of a body as grids: spans are spread, links are known, rows are as wide as the head."""

from plugins.disclosure.tables import ScheduleCell, read_tables
from plugins.documents.body import BodyConverter


def _texts(source):
    (table,) = read_tables(BodyConverter().convert(source).html)
    return [table.heads, *([cell.text for cell in row] for row in table.rows)]


def test_a_markdown_table():
    assert _texts("| 甲 | 乙 |\n|---|---|\n| 1&2 | **二** |\n| 3 |\n") == [
        ("甲", "乙"), ["1&2", "二"], ["3", ""]]


def test_cells_that_span_stand_in_each_row_and_column():
    assert _texts(
        "<table><tr><th>甲</th><th>乙</th><th>丙</th></tr>"
        "<tr><td rowspan='3'>一</td><td colspan='2'>宽</td></tr>"
        "<tr><td rowspan='2'>二</td><td>三</td></tr><tr><td>四</td></tr></table>") == [
        ("甲", "乙", "丙"), ["一", "宽", "宽"], ["一", "二", "三"], ["一", "二", "四"]]


def test_links_are_told_by_their_references():
    source = "[前](x.md)\n\n| 甲 |\n|---|\n| [乙](a.md)、[丙](b.md) |\n"
    (table,) = read_tables(BodyConverter().convert(source).html)
    assert table.rows == ((ScheduleCell("乙、丙", (1, 2)),),)


def test_two_rows_of_heads():
    assert _texts(
        "<table><thead><tr><th rowspan='2'>序号</th><th colspan='2'>公开事项</th><th colspan='2'>公开对象</th></tr>"
        "<tr><th>一级事项</th><th>二级事项</th><th>全社会</th><th>特定群体</th></tr></thead>"
        "<tbody><tr><td>1</td><td>甲</td><td>乙</td><td>√</td><td></td></tr></tbody></table>") == [
        ("序号", "一级事项", "二级事项", "公开对象（全社会）", "公开对象（特定群体）"),
        ["1", "甲", "乙", "√", ""]]
