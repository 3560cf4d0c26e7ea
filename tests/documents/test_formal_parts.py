"""formal_parts.py: 主送机关, 附件说明 and signature are told from ordinary text, and only those."""

import pytest
from lxml import html

from plugins.documents.body import BodyConverter

CONVERTER = BodyConverter()
TEXT = "请抓好贯彻落实。\n\n"
OFFICE, DAY = "永昌县人民政府办公室", "2024年7月2日"


def _parts(source, kind):
    """The lines of each part of one kind."""
    root = html.fragment_fromstring(CONVERTER.convert(source).html, create_parent="div")
    return [part.text_content().split("\n") if part.tag == "p"
            else [line.text_content() for line in part.iter("p", "li")]
            for part in root.find_class(kind)]


@pytest.mark.parametrize("line", [
    "各乡镇，县政府各部门、单位：", "各市、自治州人民政府，兰州新区管委会，省政府各部门：", "县教育局:"])
def test_addressees_stand_first(line):
    assert _parts(f"{line}\n\n{TEXT}", "addressee") == [[line]]
    assert not _parts(f"{TEXT}{line}\n", "addressee")


@pytest.mark.parametrize("line", [
    "一、对《办法》作出修改：", "第三条　甲：", "（一）甲：", "1．甲：", "①甲：", "看图：", "填写：", "说明："])
def test_what_is_numbered_or_asks_is_no_addressee(line):
    assert not _parts(f"{line}\n\n{TEXT}", "addressee")


@pytest.mark.parametrize(("line", "count"), [
    ("![图](a.png)", 1), ("[![图](a.png)](a.png)", 1), ("见![图](a.png)", 0)])
def test_a_picture_alone_is_no_indented_text(line, count):
    root = html.fragment_fromstring(CONVERTER.convert(f"{TEXT}{line}\n").html, create_parent="div")
    assert len(root.find_class("picture")) == count


@pytest.mark.parametrize(("source", "captions"), [
    ("![图](a.png)\n\n图1 办理流程", ["图1 办理流程"]), ("![图](a.png)\n图 2：办理流程", ["图 2：办理流程"]),
    ("![图](a.png)\n\n图一　分布", ["图一　分布"]), ("![图](a.png)\n![图](b.png)\n\n图3-1 对比", ["图3-1 对比"]),
    ('![图](a.png "办理流程")', ["办理流程"]), ('![图](a.png "办理流程")\n\n图1 流程', ["图1 流程"]),
    ("![图](a.png)\n\n图1说明了两种情形。", []), ("![图](a.png)\n\n图解如下", []), ("一。\n\n图1 流程", [])])
def test_a_caption_is_the_line_below_the_picture_or_its_title(source, captions):
    root = html.fragment_fromstring(CONVERTER.convert(f"{TEXT}{source}\n").html, create_parent="div")
    assert [caption.text_content() for caption in root.find_class("caption")] == captions
    assert len(root.find_class("picture")) == source.startswith("![")


@pytest.mark.parametrize("line", [
    "为了做好工作，现通知如下：", "根据有关规定，公告如下：", "下列文件继续有效：", "本页包括：", "各部门。要求："])
def test_a_sentence_is_no_addressee(line):
    assert not _parts(f"{line}\n\n{TEXT}", "addressee")


@pytest.mark.parametrize("source, lines", [
    (f"{OFFICE}\n\n{DAY}", [OFFICE, DAY]),
    (f"{OFFICE}\n{DAY}", [OFFICE, DAY]),
    (f"{OFFICE}  \n2024 年 7 月 2 日", [OFFICE, "2024 年 7 月 2 日"]),
    (f"永昌县司法局\n\n{OFFICE}\n\n二〇二四年七月二日", ["永昌县司法局", OFFICE, "二〇二四年七月二日"]),
    (OFFICE, [OFFICE]),
    (DAY, [DAY]),
])
@pytest.mark.parametrize("after", ["", "\n\n（此件公开发布）\n", "\n\n## 永昌县工作要点\n", "\n\n> 编者注：略。\n"])
def test_a_signature_is_name_and_day_at_the_end(source, lines, after):
    assert _parts(f"{TEXT}{source}{after}", "signature") == [lines]


@pytest.mark.parametrize("source", [
    f"## 办法\n\n{OFFICE}\n\n{DAY}\n\n{TEXT}",  # 题注, not a signature
    f"特此通知\n\n{DAY}\n\n{TEXT}",
    f"{TEXT}{OFFICE}\n\n{TEXT}",
    f"{TEXT}会议时间\n\n2024年7月2日上午\n",
    f"- {OFFICE}\n- {DAY}\n",
])
def test_what_looks_like_one_is_left_alone(source):
    assert not _parts(source, "signature")


def test_annexes_are_one_part():
    source = f"{TEXT}附件：1. 名单\n2. 统计表\n\n{OFFICE}\n\n{DAY}\n"
    assert _parts(source, "annexes") == [["附件：1. 名单", "统计表"]]
    assert _parts(source, "signature") == [[OFFICE, DAY]]
    assert _parts(f"{TEXT}附件：[名单](a.xlsx)\n", "annexes") == [["附件：名单"]]
    assert not _parts(f"{TEXT}附件目录另行公布。\n", "annexes")


@pytest.mark.parametrize(("source", "numbered"), [
    ("附件：1. 名单\n2. 统计表", True), ("附件：1．名单\n2．统计表", True), ("附件：1、名单\n2、统计表", True),
    ("附件：1.名单\n\n2.统计表", True), ("附件1：名单\n附件2：统计表", False), ("附件：\n1. 名单\n2. 统计表", False)])
def test_each_annex_has_a_line_of_its_own(source, numbered):
    [lines] = _parts(f"{TEXT}{source}\n", "annexes")
    assert [line[-2:] for line in lines][-2:] == ["名单", "计表"]
    assert bool(_parts(f"{TEXT}{source}\n", "annexes-numbered")) == numbered


def test_the_text_stays_as_it_is():
    assert CONVERTER.convert(f"县教育局：\n\n{TEXT}附件：名单\n\n{OFFICE}\n{DAY}\n").text == (
        f"县教育局：\n请抓好贯彻落实。\n附件：名单\n{OFFICE}\n{DAY}")
