"""The head of a document: what is its title, what its 文号, what neither."""

import pytest

from plugins.importing.blocks import Extract, Paragraph, Span, TableBlock, TableCell
from plugins.importing.recognise import recognise

NOTICE = "某县教育局关于防汛的通知"
BODY = ("各学校：", "请做好防汛。")


def read(*lines):
    """Lines as they stand; one in brackets is centred, two cells are a table."""
    blocks = [Paragraph((Span(line),)) if isinstance(line, str)
              else Paragraph((Span(line[0]),), align="center") if len(line) == 1
              else TableBlock((tuple(TableCell((cell,)) for cell in line),)) for line in lines]
    return recognise(Extract("文本", tuple(blocks), ""), blocks)


@pytest.mark.parametrize(("lines", "title", "number"), [
    (("附件1", "某县防汛名录（第一批）", "一、干流"), "某县防汛名录（第一批）", ""),
    (("附件2：", "某县防汛名录", "一、干流"), "某县防汛名录", ""),
    (("特急", "某县教育局文件", "某教发〔2024〕3号", NOTICE, *BODY), NOTICE, "某教发〔2024〕3号"),
    ((("某 县 教 育 局 文 件",), "某教发〔2024〕3号", ("关于防汛的通知",), *BODY), "关于防汛的通知", "某教发〔2024〕3号"),
    ((("某县教育局",), "某教发〔2024〕3号", ("关于防汛的通知",), *BODY, "某县教育局", "2024年7月2日"),
     "关于防汛的通知", "某教发〔2024〕3号"),
    (("某教发〔2024〕3号　　签发人：李某", NOTICE, *BODY), NOTICE, "某教发〔2024〕3号"),
    ((("某县教育局", "文件"), "某教发〔2024〕3号", NOTICE, *BODY), NOTICE, "某教发〔2024〕3号"),
    (("某县教育局", "关于防汛的通知", *BODY), NOTICE, ""),
    ((("某县交通警察大队",), ("通告",), "为了畅通，通告如下。"), "某县交通警察大队通告", ""),
    (("某县教育局关于做好全县中小学校", "防汛工作的通知", *BODY), "某县教育局关于做好全县中小学校防汛工作的通知", ""),
    (("某县教育局 某县财政局关于防汛的通知", *BODY), "某县教育局 某县财政局关于防汛的通知", ""),
    ((("某县教育局",), ("某县财政局",), ("关于防汛的通知",), *BODY), "某县教育局 某县财政局关于防汛的通知", ""),
    ((("某县河流图典",), ("某县河流图典",), "一、干流"), "某县河流图典", ""),
    ((("某县事项名录库",), ("（2024年版）",), "一、测绘"), "某县事项名录库（2024年版）", ""),
    (("【法宝引证码】CLI.1.1", "某县防汛办法", "某县人民政府令", "（第9号）", "现予公布。", "县长　李某",
      "2024年7月2日", "某县防汛办法", "第一条　为了防汛。"), "某县防汛办法", "某县人民政府令第9号"),
])
def test_titles_and_numbers(lines, title, number):
    found = read(*lines)
    facts = found.fact("title"), found.fact("document_number")
    assert [fact.value for fact in facts] == [title, number] and not facts[0].doubt


def test_an_order_without_a_title_takes_what_it_publishes_to_be_checked():
    found = read("某县人民政府令", "第9号", "《某县防汛办法》已经通过，现予公布。", "县长　李某", "2024年7月2日",
                 "某县防汛办法", "第一条　为了防汛。")
    assert found.fact("title").value == "某县防汛办法" and found.fact("title").doubt
    assert found.fact("issuers").value == ("某县人民政府",)
    assert found.fact("signed_on").value == "2024-07-02"


def test_a_notice_to_the_public_is_called_by_its_head_to_be_checked():
    found = read(("某县人民政府公告",), ("2024年第3号",), "为了防汛，现公告如下。", "某县人民政府", "2024年7月2日")
    title, number = found.fact("title"), found.fact("document_number")
    assert title.value == "某县人民政府公告（2024年第3号）" and title.doubt
    assert number.value == "" and "某县人民政府公告2024年第3号" in number.doubt


def test_a_red_head_gives_the_issuer_and_leaves_the_text_by_name():
    found = read("加急", "某县教育局文件", "某教发〔2024〕3号", "关于防汛的通知", *BODY)
    assert found.fact("issuers").value == ("某县教育局",)
    assert [block.text for block in found.blocks] == list(BODY)
    assert found.left_out == ("加急", "某县教育局文件")


def test_a_mark_of_secrecy_stays_and_is_told():
    found = read("秘密★一年", NOTICE, *BODY)
    assert found.blocks[0].text == "秘密★一年" and "密级" in found.fact("openness").doubt


def test_a_number_below_the_text_is_not_its_own():
    assert read(NOTICE, *BODY, "附件", "某水发〔2020〕1号", "某县水务局通知").fact(
        "document_number").value == ""
