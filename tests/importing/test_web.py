"""Web pages: the text among navigation, the facts of the table above it."""

import pytest

from plugins.importing.blocks import Paragraph, TableBlock, texts_of
from plugins.importing.imported import import_extract
from plugins.importing.web import read_web_archive, read_web_page
from plugins.office_files.unreadable import Unreadable
from tests.importing import web_shapes
from tests.importing.web_shapes import HEAD as TITLED
from tests.importing.web_shapes import MENU, NEWS, SHAPES

TEXT = "<p>各乡镇人民政府：</p><p>请做好防汛工作，落实值班值守，及时报告险情灾情。</p>"
HEAD = '<head><meta charset="utf-8"><title>通知标题_某县人民政府</title></head>'


def page(body, head=HEAD):
    return read_web_page(f"<html>{head}<body>{body}</body></html>".encode())


def lines(body):
    return list(texts_of(page(body).blocks))


@pytest.mark.parametrize("area", [
    "<div id='zoom'>{}</div>", "<div class='TRS_Editor x'>{}</div>", "<article>{}</article>",
    "<div><div>{}</div></div>"])
def test_the_text_is_found_among_navigation(area):
    found = lines(f"<ul><li>首页</li><li>机构</li></ul>{area.format(TEXT)}<p>版权所有</p>")
    assert found == ["各乡镇人民政府：", "请做好防汛工作，落实值班值守，及时报告险情灾情。"]


@pytest.mark.parametrize("struck", ["<del>节假日顺延。</del>",
                                    "<span style='text-decoration: line-through'>节假日顺延。</span>"])
def test_struck_text_is_imported_and_told(struck):
    read = page(f"<div id='zoom'>{TEXT}<p>另行通知。{struck}</p></div>")
    assert "另行通知。节假日顺延。" in list(texts_of(read.blocks))
    assert any("1 处带删除线的文字，照样导入了" in notice and "节假日顺延" in notice
               for notice in read.notices)


def test_facts_come_from_table_meta_and_line():
    read = page("<table><tr><td>发文字号：</td><td>某政发〔2024〕3号</td><td>主 题 词：</td><td></td></tr>"
                f"</table><p>发布日期：2024-05-06　来源：办公室</p><div id='zoom'>{TEXT}</div>")
    assert ("发文字号：", "某政发〔2024〕3号") in read.labelled
    assert ("发布日期", "2024-05-06") in read.labelled and ("来源", "办公室") in read.labelled
    assert not any(label.startswith("主") for label, _ in read.labelled)
    assert read.title == "通知标题"


def test_hidden_text_and_scripts_are_left_out_and_told():
    read = page("<div id='zoom'><p>正文</p><p style='display: none'>暗链文字</p><script>x()</script></div>")
    assert list(texts_of(read.blocks)) == ["正文"]
    assert any("暗链文字" in notice for notice in read.notices)


def test_pictures_are_told():
    assert any("1 张图片没有导入" in notice and "流程图" in notice for notice in
               page(f"<div id='zoom'>{TEXT}<img src='a.png' alt='流程图'></div>").notices)


def test_numbers_of_lists_and_line_breaks_stay():
    assert lines("<ol start='3'><li>甲</li><li value='7'>乙</li></ol><p>一<br>二</p>") == [
        "3.甲", "7.乙", "一", "二"]


def test_tables_for_layout_are_not_tables():
    blocks = page("<table><tr><td><p>外层</p><table><tr><td rowspan=2>甲</td><td>乙</td></tr><tr>"
                  "<td>丙</td></tr></table></td></tr></table>").blocks
    assert [type(block) for block in blocks] == [Paragraph, TableBlock]
    assert blocks[1].rows[0][0].rowspan == 2


def test_the_declared_encoding_may_be_wrong():
    html = f"<html><head><meta charset='utf-8'></head><body>{TEXT}</body></html>"
    assert "各乡镇人民政府：" in texts_of(read_web_page(html.encode("gb18030")).blocks)


def test_a_saved_archive_is_read():
    archive = (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
               b'Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
               + __import__("base64").b64encode(TEXT.encode("gb18030")) + b"\r\n--x--\r\n")
    assert "各乡镇人民政府：" in texts_of(read_web_archive(archive).blocks)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_notice_is_the_same_in_every_template(shape):
    markup = SHAPES[shape]
    data = markup.encode("gb18030" if "table" in shape else "utf-8")
    found = import_extract("a.html", read_web_page(data))
    beside = ("补助发放表.xlsx",) if shape == "attachments beside" else ()
    assert [line for line in found.text.split("\n") if line] == [*web_shapes.TEXT, *beside]
    assert found.fidelity.is_whole
    facts = [found.fact(name) for name in ("title", "document_number", "issuers", "signed_on")]
    assert [fact.value for fact in facts] == [
        web_shapes.TITLE, web_shapes.NUMBER, ("示例县水务局", "示例县财政局"), "2024-07-02"]
    assert not any(fact.doubt for fact in facts)
    published = web_shapes.PUBLISHED if web_shapes.PUBLISHED in markup else ""
    assert found.fact("published_at").value == published
    assert bool(beside) == ("补助发放表" in found.fact("attachments").doubt)


@pytest.mark.parametrize(("body", "said"), [
    (f"<div>{MENU}</div><ul>{NEWS}</ul>", "列表页"),
    (f"<div>{MENU}</div><iframe src='/doc/1.html'></iframe>", "/doc/1.html"),
])
def test_a_page_without_a_text_is_refused_with_the_reason(body, said):
    with pytest.raises(Unreadable, match=said):
        page(body)


@pytest.mark.parametrize(("body", "said"), [
    (SHAPES["pages and neighbours"], "分了几页"), (SHAPES["late pictures"], "/a.png"),
    (SHAPES["data of a script"], "脚本里的数据"),
])
def test_what_a_person_must_look_after_is_told(body, said):
    assert any(said in notice for notice in read_web_page(body.encode()).notices)


def test_a_page_that_calls_itself_otherwise_is_asked_about():
    found = import_extract("a.html", page(
        f"<h1>示例县召开农村饮水工作会议</h1>{TEXT}", TITLED))
    assert found.fact("title").value == "示例县召开农村饮水工作会议"
    assert web_shapes.TITLE in found.fact("title").doubt


def test_numbers_of_lists_are_those_that_a_browser_writes():
    assert lines('<ol style="list-style-type: cjk-ideographic"><li>甲</li><li>乙</li></ol>'
                 "<ol type=a><li>丙</li></ol>") == ["一、甲", "二、乙", "a.丙"]


@pytest.mark.parametrize(("generator", "sign", "note"), [
    ("LibreOffice 7.4 (Linux)", '<a href="#sdfootnote1sym"><sup>1</sup></a>',
     '<div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a>见年鉴。</p></div>'),
    ("Microsoft Word 15", '<a href="#_ftn1"><span>[1]</span></a>',
     '<div id=ftn1><p><a href="#_ftnref1">[1]</a>见年鉴。</p></div>')])
def test_a_page_that_an_office_program_saved_is_all_text(generator, sign, note):
    head = f'<head><meta charset="utf-8"><meta name=Generator content="{generator}"></head>'
    read = page(f"<p>示例县水务简报</p><div style='column-count: 2'>{TEXT * 9}<p>产值翻番{sign}</p></div>"
                f"<p>编辑：县水务局</p>{note}<div title='footer'><p>— 1 —</p></div>", head)
    texts = [(block.text, block.role) for block in read.blocks if isinstance(block, Paragraph)]
    assert texts[0] == ("示例县水务简报", "")
    assert texts[-3:] == [("产值翻番1", ""), ("编辑：县水务局", ""), ("见年鉴。", "note:1")]
    assert read.notices == ("页脚没有进入正文：“— 1 —”",)
