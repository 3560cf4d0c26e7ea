"""What is pasted from Word or a web page arrives as Markdown."""

import pytest

from plugins.importing.pasted import read_pasted
from plugins.office_files.unreadable import Unreadable

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator
content="Microsoft Word 15"><style>p {margin: 0}</style></head><body lang=ZH-CN><!--StartFragment-->%s
<!--EndFragment--></body></html>"""


@pytest.mark.parametrize("markup, markdown", [
    ("<p class=MsoNormal>各乡镇人民政府:</p><p>现通知如下。</p>", "各乡镇人民政府：\n\n现通知如下。"),
    (("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>一、<span>&nbsp;"
     "</span></span>总体要求</p>"), "## 一、总体要求"),
    (("<table class=MsoTableGrid border=1><tr><td><p>项目</p></td><td><p>金额</p></td></tr>"
     "<tr><td><p>甲</p></td><td><p>5</p></td></tr></table>"), "| 项目 | 金额 |\n|---|---|\n| 甲 | 5 |"),
    ("<p>一段<b>重点</b>文字 *号</p>", "一段**重点**文字 *号"), ("半句话", "半句话"),
    ("<ul><li>甲</li><li>乙</li></ul>", "- 甲\n- 乙"),
    ("<p>正文<script>alert(1)</script></p><style>p{}</style>", "正文"),
    ('<p>见<a href="https://www.gov.cn/">网站</a>和<a href="javascript:alert(1)">坏的</a></p>',
     "见[网站](https://www.gov.cn/)和坏的"),
])
def test_what_is_pasted_becomes_markdown(markup, markdown):
    for whole in (markup, WORD % markup):
        assert read_pasted(whole)[0].replace("| --- | --- |", "|---|---|") == markdown


def test_what_is_left_out_is_said():
    notices = read_pasted('<p>图：<img src="file:///a.png"><span style="display:none">暗</span></p>')[1]
    assert "1 张图片" in notices[0] and "1 处隐藏" in notices[1]


@pytest.mark.parametrize("markup", ["<div>" * 5000 + "深", "", "<" * 500_000])
def test_what_cannot_be_read_is_refused(markup):
    try:
        assert len(read_pasted(markup)[0]) < 500_000
    except Unreadable as reason:
        assert str(reason)
