"""Names in the column 公开栏目 become links; nothing else in a table does."""

import pytest

from plugins.documents.body import BodyConverter, link_body
from plugins.documents.document import Reference
from tests.support import load, markdown, write

HEAD = "| 序号 | 公开事项 | 公开栏目 |\n|---|---|---|\n"


def _names(body):
    return [reference.target for reference in BodyConverter().convert(body).references
            if reference.kind == "name"]


def test_each_name_in_a_cell_is_one():
    assert _names(HEAD + "| 1 | 财政、预算 | 财政预决算、统计信息；永政发〔2020〕1号<br>policy/a.md |\n") == [
        "财政预决算", "统计信息", "永政发〔2020〕1号", "policy/a.md"]


def test_what_names_nothing_is_left():
    assert _names(HEAD + "| 1 | 甲 | — |\n| 2 | 乙 |  |\n| 3 | 丙 | [文件](a.md) |\n") == []
    assert _names("| 序号 | 栏目 |\n|---|---|\n| 1 | 财政预决算 |\n") == []


def test_cells_that_span_rows_do_not_move_the_column():
    table = ("<table><thead><tr><th>公开事项</th><th>内容</th><th>公开栏目</th></tr></thead><tbody>"
             "<tr><td rowspan='2'>甲</td><td>一</td><td>财政预决算</td></tr>"
             "<tr><td>二</td><td>统计信息</td></tr></tbody></table>")
    assert _names(table) == ["财政预决算", "统计信息"]


def test_a_table_without_a_row_is_left():
    assert _names("<table></table>\n\n" + HEAD + "| 1 | 甲 | 财政预决算 |\n") == ["财政预决算"]


def test_names_lead_to_categories_and_documents(tmp_path):
    content = write(tmp_path, {
        "s.md": markdown(body=HEAD + "| 1 | 甲 | 财政预决算、测政发[2024]1号、p/b.md、没有的栏目 |\n"),
        "p/b.md": markdown("文号: 测政发〔2024〕1号")})
    library = load(content).library
    document = library.by_path["s.md"]
    assert [library.address_of(document, reference) for reference in document.references] == [
        "disclosure/budget/index.html", "p/b.html", "p/b.html", None]


@pytest.mark.parametrize(("written", "address"), [
    ("法定主动公开内容 › 财政预决算", "disclosure/budget/index.html"),
    ("首页&gt;政府信息公开专栏&gt;法定主动公开内容&gt;财政预决算", "disclosure/budget/index.html"),
    ("法定主动公开内容——财政预决算", "disclosure/budget/index.html"),
    ("法定主动公开内容/财政预决算", "disclosure/budget/index.html"),
    ("政府信息公开年报/财政预决算", None), ("没有的栏目/财政预决算", None)])
def test_the_way_to_a_category_is_one_link(tmp_path, written, address):
    content = write(tmp_path, {"s.md": markdown(body=HEAD + f"| 1 | 甲 | {written} |\n")})
    library = load(content).library
    document = library.by_path["s.md"]
    assert [library.address_of(document, one) for one in document.references] == [address]


def test_an_unknown_name_stays_as_typed():
    body = BodyConverter().convert(HEAD + "| 1 | 甲 | 没有的栏目 |\n")
    assert body.references == (Reference("name", "没有的栏目"),)
    assert "<td>没有的栏目</td>" in link_body(body.html, [None], str, str)
