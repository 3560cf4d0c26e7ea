"""Nothing vanishes: each word written is on the page, or named with its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.documents.body import BodyConverter
from plugins.documents.inconvertible import Inconvertible
from plugins.inspection.fidelity import compare_words
from plugins.inspection.shown import words_of_html
from plugins.inspection.written import Written

CONVERTER = BodyConverter()
# Each 字 becomes a character of its own, which stands nowhere else.
_PIECES = (
    "第一条 字", "第三条之一字", "（一）字", "1. 字", "2.字", "（1）字", "①字", "一、字", "## 字", "#字", "- 字", "  - 字",
    "   - 字", "    字", "　　字", "\t字", "> 字", ">60字", "| 字 | 字 |\n|---|---|\n| 字 | 字 | 字 |", "| 字 | < |",
    "字\t字\n字\t字", "---", "===", "**字", "字**", "__字__", "***字***", "[^1]字", "[^1]: 字", "[字]: 字",
    "[字]: a.md", "[字](a.md)", "![字](x.png)", "字\\", "字  ", "字<br>字", "<b>字</b>", "<字>", "<a 字>", "<APP>字",
    "<!-- 字 -->", "<div>字</div>", "<table><tr><td>字</td></tr></table>", "&nbsp;字", "{字}", "{: .字}",
    "`字`", "字\n: 字", ": 字", "字。", "字：", "字，", "联系人：字", "【字】", "007. 字", "2024. 字", "字|字", "~~字~~",
)
_GLUE = ("", "\n", "\n\n", "\n    ", " ")


@st.composite
def _texts(draw):
    parts = draw(st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(_GLUE)), max_size=14))
    text, number = "".join(piece + glue for piece, glue in parts), 0
    while "字" in text:
        text, number = text.replace("字", chr(0x4E00 + number), 1), number + 1
    return text, {chr(0x4E00 + at) for at in range(number)}


@settings(max_examples=300, deadline=None)
@given(_texts())
def test_each_character_is_shown_or_named(drawn):
    text, own = drawn
    try:
        shown = words_of_html(CONVERTER.convert(text).html)
    except Inconvertible:  # said by the gate
        return
    written = Written(text)
    lost = dict(compare_words(written, shown).lost)
    named = "".join([*lost.values(), *(words for _, words in written.comments())])
    assert own - set(shown) - set(named) == set()
    for at, words in lost.items():
        assert text[written.place(at)] == words[0]


@pytest.mark.parametrize("source", [
    "第一条 甲。\n（一）乙<br>丙。", "1. 甲\n3. 乙", "[甲](a.md \"说明\")和![图解](x.png)", "正文[^1]。\n\n[^1]: 注。\n\n后文。",
    "见[甲][乙]。\n\n[乙]: https://e.cn/a_b", "<b title='说明'>甲</b>&ldquo;乙&rdquo;", "【机构：甲，电话】在。\n\n【申请表】\n",
    "| 甲 | < |\n|---|--:|\n| 乙 | ^ | 丙 |"])
def test_markup_is_no_text(source):
    outcome = compare_words(Written(source), words_of_html(CONVERTER.convert(source).html))
    assert not outcome.lost and not outcome.foreign


@pytest.mark.parametrize(("source", "shown", "lost", "foreign"), [
    ("甲乙丙", "甲丙", [(1, "乙")], ""), ("甲乙", "甲丁乙", [], "丁"), ("甲，乙。", "甲，乙。", [], ""),
    ("甲 **乙** [丙](x.md)", "甲乙丙", [], ""), ("1. 甲", "甲", [(0, "1")], "")])
def test_what_differs_is_said(source, shown, lost, foreign):
    outcome = compare_words(Written(source), shown)
    assert [tuple(loss) for loss in outcome.lost] == lost and outcome.foreign == foreign


def test_a_loss_has_its_line():
    written = Written("第一行\n\n第三行<APP>")
    (loss,) = compare_words(written, "第一行第三行").lost
    assert written.line(loss.at) == 2 and written.source[written.place(loss.at):][:3] == "APP"
