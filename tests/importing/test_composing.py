"""Markdown that shows exactly what was read, whatever marks the text holds."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.documents.body import BodyConverter
from plugins.importing.blocks import (
    HorizontalRule,
    Paragraph,
    Picture,
    Span,
    TableBlock,
    TableCell,
    squeeze,
    texts_of,
)
from plugins.importing.composing import compose_body
from plugins.importing.imported import shown_text
from plugins.importing.spaces import tidy

MARKS = "县局一、（）第条1.2-+*_`#>|<>&;:[](){}!~=\\^$\"' \u3000"
texts = st.text(alphabet=MARKS, min_size=1, max_size=30).map(tidy).filter(bool)


def shown(*blocks):
    return shown_text(BodyConverter().convert(compose_body(blocks, {})).html)


def paragraph(text, **more):
    return Paragraph((Span(text),), **more)


@settings(deadline=None)
@given(st.lists(texts, min_size=1, max_size=4))
@example(["第*条 2*3", "[甲](乙)", "[^1]: 注", "<b>县", "&lt;", "县 {: #id }"])
@example(["# 不是标题", "> 不是引用", "- 不是列表", "---", "===", ":   不是定义", "| 甲 | 乙 |"])
@example(["4.收费", "6.期限", "1.5亿元", "2024. 5"])
@example(["**县**", "__局__", "`码`", "~~~", "```", "*县*", "_局_", "!\\[图](a.png)"])
def test_paragraphs_show_as_they_are(lines):
    assert squeeze(shown(*map(paragraph, lines))) == squeeze("".join(lines))


@settings(deadline=None)
@given(texts, st.integers(2, 6))
def test_headings_show_as_they_are(text, level):
    assert squeeze(shown(paragraph(text, level=level), paragraph("县"))) == squeeze(f"{text}县")


@settings(deadline=None)
@given(st.lists(st.lists(texts, min_size=2, max_size=2), min_size=2, max_size=3),
       st.booleans())
def test_cells_show_as_they_are(rows, merged):
    table = TableBlock(tuple(tuple(TableCell((text,), colspan=2 if merged else 1) for text in row)
                             for row in rows))
    assert squeeze(shown(table)) == squeeze("".join(text for row in rows for text in row))


@pytest.mark.parametrize(("blocks", "written"), [
    ((paragraph("一、总体要求", level=2), paragraph("正文。")), "## 一、总体要求\n\n正文。\n"),
    ((paragraph("甲", role="item"), paragraph("乙", role="item")), "- 甲\n- 乙\n"),
    ((Paragraph((Span("增长"), Span("12%", "strong"), Span("以上"))),), "增长**12%**以上\n"),
    ((Paragraph((Span("面积"), Span("m"), Span("2", "sup"))),), "面积m<sup>2</sup>\n"),
    ((Paragraph((Span("见"), Span("门户", href="https://a.gov.cn/x"))),),
     "见[门户](https://a.gov.cn/x)\n"),
    ((Paragraph((Span("见"), Span("第一章", href="#第一章"))),), "见第一章\n"),
    ((Paragraph((Span("翻番"), Span("1", "note"))), paragraph("见年鉴。", role="note:1")),
     "翻番[^1]\n\n[^1]: 见年鉴。\n"),
    ((HorizontalRule(),), "---\n"),
    ((TableBlock(((TableCell(("甲",)), TableCell(("乙",))), (TableCell(("1",)), TableCell(("2",))))),
      ),
     "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n"),
    ((TableBlock((
        (TableCell(("序号",), rowspan=2), TableCell(("收", "入"), 2)), (TableCell(("上",)), TableCell(("下",))),
        (TableCell(("<",)), TableCell(("1|2",)), TableCell(()))),),),
     "| 序号 | 收<br>入 | < |\n| ^ | 上 | 下 |\n| --- | --- | --- |\n| \\< | 1&#124;2 |  |\n"),
    ((TableBlock(((TableCell(("甲", "乙"), 2),), (TableCell(("1",), header=True), TableCell(()))),),),
     '<table>\n<tr><td colspan="2">甲<br>乙</td></tr>\n<tr><th>1</th><td></td></tr>\n</table>\n'),
])
def test_written(blocks, written):
    assert compose_body(blocks, {}) == written


def test_a_picture_is_named_as_told():
    assert compose_body((Picture(b"x", "png", "图"),), {0: "a-1.png"}) == "![图](a-1.png)\n"


def test_merged_cells_reach_the_page():
    table = TableBlock(((TableCell(("甲",), 2, 3),), (TableCell(("乙",)),)))
    html = BodyConverter().convert(compose_body((table,), {})).html
    assert '<th colspan="2" rowspan="3">甲</th>' in html and "<td>乙</td>" in html
    assert list(texts_of((table,))) == ["甲", "乙"]
