"""Files as clerks have them, made in a test: a rule in Word and PDF, a web page, pasted texts.

The words are made up, so that what must come out of each is known to the letter.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

import docx
import pikepdf
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml

from tests.bench.corpus import make_documents

TITLE = "示例县农村饮水工程管护办法"
# A made-up text of three chapters or more, as Markdown.
RULE = next(made.text for made in make_documents(99) if made.text.count("## 第") >= 3)
RULE = "\n\n".join(block for block in RULE.split("\n\n")
                   if re.match(r"## 第|第.+条|（.）", block))
_LABEL = re.compile(r"^(?:## )?(第[^章条]+[章条]|（.）)\s?")
_LINE, _PAGE = 28, 22  # characters of a line, lines of a page (GB/T 9704-2012, 5.2.3)


def rule_in_word() -> bytes:
    """The rule as .docx: chapters, articles and items are numbered by Word, not by their text."""
    document = docx.Document()
    heading = document.add_paragraph(TITLE)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(_NUMBERING))
    numbering.append(parse_xml(
        f'<w:num {_W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for block in RULE.split("\n\n"):
        label = _LABEL.match(block)
        level = 2 if label[1].endswith("）") else 1 if label[1].endswith("条") else 0
        paragraph = document.add_paragraph(block[label.end():])
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if level == 0 else None
        paragraph_properties: Any = paragraph._p.get_or_add_pPr()
        properties = paragraph_properties.get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = 90
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rule_in_pdf() -> bytes:
    """The rule as PDF, in pages of 22 lines of 28 characters with a page number below each."""
    document = pikepdf.new()
    font = document.make_indirect(chinese_font())
    lines = [(72 + 16 * (_LINE - len(TITLE)) / 2, TITLE)]
    lines += [line for block in RULE.split("\n\n") for line in _typeset(block)]
    for start in range(0, len(lines), _PAGE):
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        shown = [(left, 740 - 29 * row, text)
                 for row, (left, text) in enumerate(lines[start:start + _PAGE])]
        shown.append((280, 60, f"— {start // _PAGE + 1} —"))
        page.Contents = document.make_stream("".join(
            f"BT /F 16 Tf {left} {height} Td <{text.encode('utf-16-be').hex()}> Tj ET\n"
            for left, height, text in shown).encode())
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _typeset(block: str) -> Iterator[tuple[float, str]]:
    """The lines of a paragraph, each with its left edge in points."""
    if block.startswith("## "):
        text = block[3:].replace(" ", "　")
        yield 72 + 16 * (_LINE - len(text)) / 2, text
        return
    text = _LABEL.sub(lambda label: label[1] + ("　" if label[1].endswith("条") else ""), block)
    yield 72 + 32, text[:_LINE - 2]
    for start in range(_LINE - 2, len(text), _LINE):
        yield 72, text[start:start + _LINE]


def chinese_font() -> pikepdf.Dictionary:
    """宋体 of the reader's system, with characters written as UTF-16."""
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=pikepdf.Name("/STSong-Light"),
        Encoding=pikepdf.Name("/UniGB-UCS2-H"), DescendantFonts=[pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType0, DW=1000,
            BaseFont=pikepdf.Name("/STSong-Light"), CIDSystemInfo=pikepdf.Dictionary(
                Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("GB1"), Supplement=2))])


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LEVELS = (("第%1章", 'w:val="space"'), ("第%2条", 'w:val="space"'), ("（%3）", 'w:val="nothing"'))
_NUMBERING = f'<w:abstractNum {_W} w:abstractNumId="90">' + "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    + ('<w:lvlRestart w:val="0"/>' if level == 1 else "")  # articles go on through the chapters
    + f'<w:suff {after}/><w:lvlText w:val="{text}"/></w:lvl>'
    for level, (text, after) in enumerate(_LEVELS)) + "</w:abstractNum>"

WEB_PAGE = """<!DOCTYPE html>
<html><head><meta charset="{charset}"><title>关于做好村级水管员培训的意见_示例县人民政府</title></head><body>
<ul class="nav"><li>首页</li><li>政务公开</li><li>办事服务</li></ul>
<table class="bd1"><tr>
<td><b>索 引 号：</b></td><td>SL0001/2024-00031</td><td><b>主题分类：</b></td><td>水利、水务</td></tr><tr>
<td><b>发文机关：</b></td><td>示例县人民政府办公室</td><td><b>成文日期：</b></td><td>2024年03月08日</td></tr><tr>
<td><b>标　　题：</b></td><td colspan="3">示例县人民政府办公室关于做好村级水管员培训的意见</td></tr><tr>
<td><b>发文字号：</b></td><td>示政办发〔2024〕31号</td><td><b>发布日期：</b></td><td>2024年03月12日</td></tr></table>
<div class="content" id="UCAP-CONTENT">
<p style="text-align: center;"><span style="font-weight: bold; font-size: 18pt;">示例县人民政府办公室关于</span></p>
<p style="text-align: center;"><span style="font-weight: bold; font-size: 18pt;">做好村级水管员培训的意见</span></p>
<p style="text-align: center;"><span style="font-family: 楷体;">示政办发〔2024〕31号</span><br></p>
<p style="text-align: justify;"><br></p>
<p style="text-align: justify;">各乡镇人民政府，县政府各部门：</p>
<p style="text-indent: 2em;">为了让村里的水有人管、管得好，现就村级水管员培训提出以下意见。</p>
<p style="text-indent: 2em;"><span style="font-weight: bold;">一、谁来参加</span></p>
<p style="text-indent: 2em;">每个行政村一名。</p>
<p style="text-indent: 2em;"><span style="font-weight: bold;">二、学些什么</span></p>
<p style="text-indent: 2em;"><span style="font-family: 楷体;">（一）看懂水表。</span><span>会读数，会记账。</span></p>
<p style="text-indent: 2em;"><span style="font-family: 楷体;">（二）修好龙头。</span><span>会换垫圈，会报修。</span></p>
<table border="1"><tr><th>类别</th><th>课程</th><th>学时</th></tr>
<tr><td rowspan="2">必修</td><td>1.水表读数▲</td><td>4</td></tr><tr><td>2.龙头更换</td><td>6</td></tr>
<tr><td>选修</td><td colspan="2">由乡镇自定</td></tr></table>
<p style="text-align: right;">示例县人民政府办公室</p><p style="text-align: right;">2024年3月8日</p>
</div><div class="footer"><p>版权所有：示例县人民政府</p></div></body></html>
"""

BROKEN_NUMBER = """示例县人民政府办公室关于印发示例县2024-2025年便民服务要点的通知

示政办发2024〕12号

各乡镇,县政府各部门、单位:

现将《示例县2024-2025年便民服务要点》印发给你们,请结合实际(见附表),认真抓好落实;没有窗口的乡镇,下月补上。

                示例县人民政府办公室

                  2024年72

示例县2024-2025年便民服务要点

一、把门打开

(一)中午不关门。窗口轮流吃饭,随到随办。
(二)周六上午照常办理。
"""
SPLIT_TITLE = """示例县人民政府办公室 关于2024年第三季度全县 便民服务检查情况的通报

示政办发〔2024〕45号

各乡镇人民政府,县政府各部门:

县政府办公室检查了二十个窗口,现通报如下:

一、做得好的

东河乡的窗口当天办结一百二十件,没有一件退回。

　　　　　　　　示例县人民政府办公室

　　　　　　　　2024年10月20日
"""


def own_files() -> dict[str, bytes]:
    """By name, one file of each kind that clerks have."""
    return {
        "rule.docx": rule_in_word(), "rule.pdf": rule_in_pdf(),
        "page.html": WEB_PAGE.format(charset="utf-8").encode(),
        "page.gb18030.html": WEB_PAGE.format(charset="gb2312").encode("gb18030"),
        "broken-number.txt": BROKEN_NUMBER.encode(),
        "split-title.txt": SPLIT_TITLE.encode("gb18030"),
    }
