"""Facts out of a text: certain ones are filled in, all others say what they leave open."""

import pytest

from plugins.importing.blocks import Extract, Paragraph, Span
from plugins.importing.recognise import recognise


def facts(*lines, title="", labelled=()):
    blocks = tuple(Paragraph((Span(line),)) if isinstance(line, str)
                   else Paragraph((Span(line[0]),), align="center") for line in lines)
    return recognise(Extract("文本", blocks, "", tuple(labelled), title), blocks)


def value(attribute, *lines, **more):
    return facts(*lines, **more).fact(attribute).value


def doubt(attribute, *lines, **more):
    return facts(*lines, **more).fact(attribute).doubt


NOTICE = "某县人民政府办公室关于防汛的通知"


@pytest.mark.parametrize(("lines", "title"), [
    ((NOTICE, "某政办发〔2024〕3号"), NOTICE),
    ((("某县人民政府",), ("关于2024年防汛的",), ("通知",), "各乡镇："), "某县人民政府关于2024年防汛的通知"),
    ((("某县人民政府办公室文件",), "某政办发〔2024〕3号", (NOTICE,)), NOTICE),
    (("某县 人民政府关于 防汛的通知", "各乡镇："), "某县人民政府关于防汛的通知"),
    (("某县人民政府办公室", "关于防汛的通知", "各乡镇："), "某县人民政府办公室关于防汛的通知"),
    (("某县人民政府关于印发《某县", "防汛预案》的通知", "各乡镇："), "某县人民政府关于印发《某县防汛预案》的通知"),
    (("某县人民政府关于做好2024年", "防汛工作的通知", "各乡镇："), "某县人民政府关于做好2024年防汛工作的通知"),
    (("各乡镇：", "正文。"), ""),
])
def test_title(lines, title):
    assert value("title", *lines) == title


def test_the_signature_of_a_title_over_two_lines_stays_in_the_text():
    lines = [block.text for block in facts(
        "某县人民政府办公室", "关于防汛的通知", "各乡镇：", "某县人民政府办公室", "2024年7月2日").blocks]
    assert lines == ["各乡镇：", "某县人民政府办公室", "2024年7月2日"]


@pytest.mark.parametrize(("hint", "lines", "title"), [
    ("某县人民政府", (NOTICE, "各乡镇："), NOTICE),
    ("防汛要求", ("各乡镇：", "正文。"), "防汛要求"),
    (NOTICE, (("某县人民政府办公室",), ("关于防汛的通知",), "各乡镇："), NOTICE),
])
def test_what_a_page_calls_itself_is_a_hint(hint, lines, title):
    assert value("title", *lines, title=hint) == title


@pytest.mark.parametrize(("line", "number"), [
    ("某政办发〔2024〕3号", "某政办发〔2024〕3号"), ("（某政办发〔2024〕3号）", "某政办发〔2024〕3号"),
    ("某政发 〔2024〕 3 号", "某政发〔2024〕3号"), ("某县人民政府令第12号", "某县人民政府令第12号"),
    ("某政办发[2024]3号", ""), ("某政办发2024〕3号", ""), ("某政办发〔2024〕03号", ""),
    ("根据某政办发〔2024〕3号要求，现通知如下", ""),
])
def test_number(line, number):
    assert value("document_number", NOTICE, line, "各乡镇：") == number


def test_a_number_badly_written_stays_in_the_text_and_is_told():
    found = facts(NOTICE, "某政办发[2024]3号", "各乡镇：")
    assert "某政办发〔2024〕3号" in found.fact("document_number").doubt
    assert [block.text for block in found.blocks] == ["某政办发[2024]3号", "各乡镇："]


@pytest.mark.parametrize(("lines", "issuers", "day"), [
    (("某县教育局", "2024年7月2日"), ("某县教育局",), "2024-07-02"),
    (("某县教育局 2024年7月2日",), ("某县教育局",), "2024-07-02"),
    (("某县教育局 某县财政局", "二〇二四年七月二日"), ("某县教育局", "某县财政局"), "2024-07-02"),
    (("某县教育局", "2024年72"), ("某县教育局",), ""),
    (("2024年2月30日",), (), ""),
])
def test_signature(lines, issuers, day):
    found = facts("关于防汛的通知", "各学校：", "正文。", *lines)
    assert (found.fact("issuers").value or ()) == issuers
    assert found.fact("signed_on").value == day


def test_the_signature_of_the_letter_counts_not_that_of_its_annex():
    assert value("signed_on", NOTICE, "某县人民政府办公室", "2024年7月2日", "附件", "某县教育局",
                 "2023年1月1日") == "2024-07-02"


def test_title_and_signature_that_disagree_are_told():
    assert "某县教育局" in doubt("issuers", NOTICE, "正文。", "某县教育局", "2024年7月2日")


@pytest.mark.parametrize(("text", "attribute", "wanted"), [
    ("第九条 本办法自2024年1月1日起施行，有效期5年。", "effective_on", "2024-01-01"),
    ("第九条 本办法自2024年1月1日起施行，有效期5年。", "valid_for", "5年"),
    ("第九条 本办法自2024年1月1日起施行，有效期十八个月。", "valid_for", "18个月"),
    ("本办法自2024年1月1日起施行，有效期至2028年12月31日。", "expires_on", "2028-12-31"),
    ("许可证自颁发之日起有效期五年。", "valid_for", ""),
])
def test_validity(text, attribute, wanted):
    assert value(attribute, "某县防汛办法", text) == wanted


def test_a_day_that_depends_on_another_is_left_open():
    assert "印发之日起施行" in doubt("effective_on", "某县办法", "本办法自印发之日起施行。")


def test_labelled_lines_become_facts_and_leave_the_text():
    found = facts(NOTICE, "发布日期：2024-05-06 10:30", "**发布机构**: 某县教育局",
                  "主题词：防汛 抗旱；值班", "各乡镇：")
    assert found.fact("keywords").value == ("防汛", "抗旱", "值班")
    assert found.fact("published_at").value == "2024-05-06 10:30"
    assert found.fact("issuers").value == ("某县人民政府办公室",)
    assert [block.text for block in found.blocks] == ["各乡镇："]


@pytest.mark.parametrize(("labelled", "lines", "issuers", "doubt"), [
    ([("发文机关", "某县教育局")], (), ("某县教育局",), ""),
    ([("发布机构", "某县教育局")], (), ("某县教育局",), "“发布机构”一栏"),
    ([("发文机关", "县教育局")], ("某县教育局", "2024年7月2日"), ("某县教育局",), ""),
    ([("发文机关", "某县教育局")], ("某县教育局", "某县财政局", "2024年7月2日"),
     ("某县教育局", "某县财政局"), ""),
    ([("发文机关", "某县财政局")], ("某县教育局", "2024年7月2日"), ("某县教育局",), "某县财政局"),
])
def test_who_issued_it_is_told_by_the_document_before_its_labels(labelled, lines, issuers, doubt):
    fact = facts("关于防汛的通知", "各学校：", "正文。", *lines, labelled=labelled).fact("issuers")
    assert fact.value == issuers and doubt in fact.doubt and bool(doubt) == bool(fact.doubt)


def test_tags_of_the_page_come_first_and_what_disagrees_is_asked_about():
    found = facts(NOTICE, "各乡镇：", "正文。", "2024年7月3日", labelled=[
        ("发布日期", "2024-07-05"), ("PubDate", "2024-07-03 09:12"), ("ContentSource", "县府办"),
        ("发布时间", "2024-07-03")])
    published = found.fact("published_at")
    assert (published.value, published.source) == ("2024-07-03 09:12", "网页标签 PubDate")
    assert "2024-07-05" in published.doubt
    assert found.fact("source").value == "县府办"


@pytest.mark.parametrize(("lines", "signed_on", "doubt"), [
    (("（2024年7月2日）", "正文。"), "2024-07-02", "标题下的括号"),
    (("正文。", "某县人民政府办公室 2024年7月3日印发"), "", "印发日期是 2024-07-03"),
    (("某政办发〔2023〕3号", "正文。", "某县人民政府办公室", "2024年7月2日"), "2024-07-02", "文号是2023年的"),
    (("正文。", "某县人民政府办公室", "甲辰年六月"), "", "干支"),
    (("正文。", "某县人民政府办公室", "2024年7月2日", "（此件公开发布）"), "2024-07-02", ""),
])
def test_a_day_that_is_no_signature_is_told(lines, signed_on, doubt):
    fact = facts(NOTICE, *lines).fact("signed_on")
    assert fact.value == signed_on and doubt in fact.doubt and bool(doubt) == bool(fact.doubt)


def test_a_label_without_a_day_stays_in_the_text():
    found = facts(NOTICE, "发布日期：2021-2023年期间")
    assert [block.text for block in found.blocks] == ["发布日期：2021-2023年期间"]
    assert found.fact("published_at").value == ""


@pytest.mark.parametrize(("lines", "said"), [
    (("正文。", "附件：1.名单", "2.申请表"), "“名单”、“申请表”"),
    (("名单见附件1，详见附件。",), "没有见到附件"),
    (("正文。", "附件：某县预案", "附件", "某县预案", "一、总则"), ""),
    (("正文。",), ""),
])
def test_attachments_that_are_missing_are_told(lines, said):
    assert said in doubt("attachments", NOTICE, *lines)
    assert bool(said) == bool(doubt("attachments", NOTICE, *lines))


@pytest.mark.parametrize(("title", "category", "layout"), [
    ("某局关于防汛的通知", "其他政策文件", ""), ("某局关于检查的通报", "通知公告", ""),
    ("《防汛办法》政策解读", "政策解读", "解读"), ("某县政府信息公开指南", "政府信息公开指南", "指南"),
    ("某局2024年政府信息公开工作年度报告", "政府信息公开年报", "年报"),
    ("关于印发《某县防汛管理办法》的通知", "行政规范性文件", ""), ("某县2024年部门预算", "财政预决算", ""),
    ("中华人民共和国某法", "", ""),
])
def test_category(title, category, layout):
    found = facts(title, "正文。")
    assert found.fact("category").value == category and found.fact("category").doubt
    assert found.fact("layout").value == layout
