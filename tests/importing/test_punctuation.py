"""Punctuation: Chinese where it touches Chinese, as it was elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importing.blocks import Paragraph, Span, TableBlock, TableCell
from plugins.importing.punctuation import repair_blocks, repair_text


@pytest.mark.parametrize(("before", "after"), [
    ("各乡镇,县政府各部门、单位:", "各乡镇，县政府各部门、单位："),
    ("(一)公开内容", "（一）公开内容"),
    ("(1)申请人的姓名;", "（1）申请人的姓名；"),
    ("《条例》(国令第711号)(2019年4月修订版,以下简称《条例》),编制本指南。",
     "《条例》（国令第711号）（2019年4月修订版，以下简称《条例》），编制本指南。"),
    ("邮政编码:737200;", "邮政编码：737200；"),
    ("办公时间:上午8∶30-12∶00,下午14:30-18:00(节假日除外);",
     "办公时间：上午8:30-12:00，下午14:30-18:00（节假日除外）；"),
    ("电子邮箱:ycxxxgk@163.com (此邮箱不受理申请)", "电子邮箱：ycxxxgk@163.com （此邮箱不受理申请）"),
    ("1.政府网站,域名为http://www.yongchang.gov.cn/;", "1.政府网站，域名为http://www.yongchang.gov.cn/；"),
    ("见https://a.gov.cn/x?a=1,2;b=(3):4,下同", "见https://a.gov.cn/x?a=1,2;b=(3):4，下同"),
    ("投资1,250.5万元,比例1:3", "投资1,250.5万元，比例1:3"),
    ("《设计标准》(GB 50180)", "《设计标准》（GB 50180）"),
    ("永昌发布();", "永昌发布（）；"),
    ("国办发﹝2017﹞47号", "国办发〔2017〕47号"),
    ("合格率99.2%,其中", "合格率99.2%，其中"),
    ("完成了.", "完成了。"),
    ("是否属实?请核实!", "是否属实？请核实！"),
    ("f(x), g(y): both", "f(x), g(y): both"),
    ("1)受理 2)办结", "1)受理 2)办结"),
    ("没有合上的(括号", "没有合上的（括号"),
    ("Windows 10, Office 365", "Windows 10, Office 365"),
])
def test_repairs(before, after):
    assert repair_text(before) == after


@given(st.text(alphabet="县局a1,:;()（）.?∶﹝ \n“", max_size=40))
def test_a_repair_changes_marks_alone(text):
    pairs = list(zip(text, repair_text(text), strict=True))
    assert all(before == after or before in ",:;?!().∶﹝﹞" for before, after in pairs)
    assert all(before == after for before, after in pairs) or "县" in text or "局" in text


def test_each_repair_is_recorded_with_its_place():
    blocks, repairs = repair_blocks([
        Paragraph((Span("请各单位,"), Span("按时:", "strong")), place="第 3 行"),
        Paragraph((Span("没有要改的。"),)),
        TableBlock(((TableCell(("(一)甲",)),),)),
    ])
    assert blocks[0].spans == (Span("请各单位，"), Span("按时：", "strong"))
    assert blocks[2].rows[0][0].lines == ("（一）甲",)
    assert [(repair.place, repair.count) for repair in repairs] == [
        ("第 3 行", 2), ("第 3 段（表格）", 2)]
    assert repairs[0].changes == ((",", "，", 1), (":", "：", 1))
