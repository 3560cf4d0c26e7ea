"""Marks in a text: found where they stand, filled from the offices, faulty where unknown."""

import pytest

from plugins.documents.body import BodyConverter
from plugins.documents.inserts import fill_inserts, fill_text, list_fillings
from plugins.documents.offices import Office
from tests.support import load, markdown, write

OFFICES = (Office(name="甲办公室", roles=("受理机构",), telephone="0935-1"),)
CONVERTER = BodyConverter()


def _filled(source):
    body = CONVERTER.convert(source)
    fillings = list_fillings(body.references, OFFICES)

    def fill(number):
        found = fillings[number]
        return f"<{found.tool}{found.value}{dict(found.rows)}>"

    return fill_inserts(body.html, fill), body.text


@pytest.mark.parametrize(("source", "html", "text"), [
    ("【机构：甲办公室】", "<{'名称': '甲办公室', '联系电话': '0935-1'}>", ""),
    ("甲\n\n【机构: 受理机构 】\n\n乙",
     "<p>甲</p>\n<{'受理机构': '甲办公室', '联系电话': '0935-1'}>\n<p>乙</p>", "甲\n乙"),
    ("电话【机构：甲办公室，联系电话】。", "<p>电话<0935-1{}>。</p>", "电话。"),
    ("由【机构：受理机构】受理。", "<p>由<甲办公室{}>受理。</p>", "由受理。"),
    ("【期限计算】", "<periods{}>", ""),
    ("见【申请表】。", "<p>见【申请表】。</p>", "见【申请表】。"),
    ("【重点】和**【甲】**", "<p>【重点】和<strong>【甲】</strong></p>", "【重点】和【甲】"),
])
def test_marks(source, html, text):
    shown, plain = _filled(source)
    assert shown == html
    assert plain == text


def test_a_mark_within_a_table_and_a_link():
    shown, _ = _filled("| 电话 | x |\n|---|---|\n| 【机构：甲办公室，联系电话】 | y |\n\n"
                       "[打【机构：甲办公室，联系电话】](https://e.example)")
    assert shown.count("0935-1") == 2 and "insert:" not in shown


def test_what_an_editor_writes_as_a_comment_fills_nothing():
    shown, _ = _filled("<!--insert:0-->\n\n甲")
    assert "insert" not in shown


def test_the_markdown_with_the_contacts_in_it():
    assert fill_text("电话【机构：甲办公室，联系电话】\n\n【机构：受理机构】", OFFICES) == (
        "电话0935-1\n\n受理机构：甲办公室\n联系电话：0935-1")


@pytest.mark.parametrize(("body", "words", "fix"), [
    ("甲\n\n【机构：甲办公是】\n", "“甲办公是”", "您是否想写“甲办公室”？"),
    ("甲\n\n电话【机构：甲办公室，传真】\n", "“传真”", "名称、联系电话"),
    ("甲\n\n【机构一览】\n", "放不了“机构一览”", "页面"),
])
def test_a_mark_that_cannot_be_filled_stops_the_build(tmp_path, body, words, fix):
    found = load(write(tmp_path, {
        "a.md": markdown(body=body), "_data/offices.yml": "- {名称: 甲办公室, 联系电话: 0935-1}\n"}))
    assert found.library is None
    (fault,) = [f for f in found.findings if f.path == "a.md"]
    assert (fault.line, fault.rule) == (10, "CONTACT-03")
    assert words in fault.message and fix in fault.fix
