"""One source file: its document, or all its faults with their lines."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.document import DeclaredAttachment, Layout, Openness
from plugins.documents.fields import FIELDS
from plugins.documents.inconvertible import too_deep
from plugins.documents.parsing import decode, locate, split
from plugins.documents.relation import Relation
from plugins.documents.yaml_source import SourceFault
from tests.support import markdown, parse, rules


def _fault(source):
    parsed = parse(source)
    assert parsed.document is None
    return parsed.faults[0]


EVERY_KEY = """
另列: [财政预决算]
文号: 测政发[2024]1号
发文机关: [测试县人民政府, 测试县教育局]
成文日期: 2024-01-01
施行日期: 2024-02-01
有效期至: 2029-01-31
有效期: 5年
废止: 测政发〔2020〕1号
宣布失效: [测政发〔2020〕2号]
修改: [{文件: 测政发〔2020〕3号, 条款: [第三条]}]
延长有效期: [{文件: 测政发〔2020〕4号, 至: 2030-01-01}]
补充: 测政发〔2020〕5号
暂停执行: {文件: 测政发〔2020〕6号, 自: 2025-01-01, 至: 2025-03-31}
恢复执行: 测政发〔2020〕7号
继续有效: {文件: 测政发〔2020〕8号, 延长: 2年}
解读: b.md
解读形式: 图解
转发: 国办发〔2020〕1号
依据: [c.md]
刊载: [d.md]
反馈: [e.md]
废止日期: 2031-01-01
废止依据: 上级文件
失效依据: 任务已经完成
索引号: 014390123/2024-00066
主题分类: 综合政务\\政务公开
主题词: [公开, 要点]
摘要: 概述
来源: 本站
附件: [a.pdf, {文件: b.docx, 名称: 附表}]
文种: 通知
责任编辑: 张三
责任单位: 测试县教育局
公开机关: 测试县教育局
公开属性: 主动公开
审核: [{姓名: 李四, 意见: 同意}]
更正: [{日期: 2024-03-01, 说明: 改一字}]
前版: [old.md, {文件: older.md, 至: 2023-01-01}]
旧址: [old/a.html]
撤下: {日期: 2025-01-01, 理由: 更正}
版式: 文件
发布日期: 2024-01-02 08:30
"""
READ = {
    "signed_on": date(2024, 1, 1), "published_at": datetime(2024, 1, 2, 8, 30), "valid_for": 60,
    "openness": Openness.PROACTIVE,
    "repeals": (Relation("测政发〔2020〕1号"),),
    "amends": (Relation("测政发〔2020〕3号", articles=("第三条",)),),
    "extends": (Relation("测政发〔2020〕4号", until=date(2030, 1, 1)),),
    "suspends": (Relation("测政发〔2020〕6号", since=date(2025, 1, 1), until=date(2025, 3, 31)),),
    "reaffirms": (Relation("测政发〔2020〕8号", months=24),),
    "attachments": (DeclaredAttachment("a.pdf"), DeclaredAttachment("b.docx", "附表")),
}


def test_every_key_is_read():
    document = parse(markdown(EVERY_KEY)).document
    assert {name: getattr(document, name) for name in READ} == READ
    assert document.document_number.key == "测政发-2024-1"
    assert all(getattr(document, field.attribute) for field in FIELDS)


def test_particulars_in_the_order_of_the_layout():
    source = markdown("版式: 机构\n联系电话: 0935\n地址: 东大街\n")
    document = parse(source).document
    assert document.layout is Layout.ORGANISATION
    assert document.particulars == (("地址", "东大街"), ("联系电话", "0935"))


@pytest.mark.parametrize(("source", "rule", "line", "said"), [
    (markdown("有效期止: 2024-01-01"), "KEY-01", 5, "您是否想写“有效期至”"),
    (markdown("发文字号: 甲"), "KEY-01", 5, "这个字段叫“文号”"),
    (markdown("有效性: 有效"), "KEY-01", 5, "不用写"),
    (markdown("标题: 甲\n标题: 乙\n"), "KEY-02", 5, "第 4 行"),
    (markdown(title=""), "KEY-03", 2, "标题"),
    (markdown("标题: \"\""), "KEY-03", 4, "标题"),
    (markdown("标题: \"  \""), "KEY-03", 4, "标题"),
    (markdown("标题:"), "KEY-03", 4, "标题"),
    (markdown(category=""), "KEY-03", 2, "类别"),
    (markdown(published=""), "KEY-03", 2, "未载明"),
    (markdown("成文日期: 2024-02-30"), "KEY-05", 5, "日历上没有这一天"),
    (markdown("成文日期: 3/2/2024"), "KEY-05", 5, "四位年"),
    (markdown("文号: {永政发: 1}"), "KEY-05", 5, "文号"),
    (markdown("标题: [甲, 乙]"), "KEY-05", 4, "标题"),
    (markdown("有效期: 很久"), "KEY-05", 5, "5年"),
    (markdown("有效期至: 长期"), "KEY-05", 5, "删去这一行"),
    (markdown("版式: 海报"), "KEY-05", 5, "可用的值"),
    (markdown("公开属性: 公开"), "KEY-05", 5, "主动公开"),
    (markdown("撤下: {日期: 2024-01-01}"), "KEY-05", 5, "理由"),
    (markdown("附件: [{文件: a.pdf, 名字: 表}]"), "KEY-05", 5, "名字"),
    (markdown("附件: [[a]]"), "KEY-05", 5, "附件"),
    ("- 甲\n", "FILE-05", 1, "没有文件头"),
    ("\n\n" + markdown(), "FILE-05", 3, "前面有 2 个空行"), ("　" + markdown(), "FILE-05", 1, "顶格"),
    ("```yaml\n" + markdown(), "FILE-05", 1, "```"),
    (markdown().removeprefix("---\n"), "FILE-05", 1, "补一行“---”"),
    ("---\n- 甲\n---\n", "KEY-04", 2, "字段"),
    ("---\n\n---\n", "FILE-05", 1, "空"),
    ("---\n标题: 甲\n", "FILE-06", 1, "没有结束"),
    ("", "FILE-04", 1, "空"), (" \n\n", "FILE-04", 1, "空"), ("\ufeff", "FILE-04", 1, "空"),
    ("标题: 甲\n".encode("gb18030") * 3, "FILE-03", 1, "GB18030"),
    (markdown().encode("utf-16"), "FILE-03", 1, "UTF-16"),
    (markdown().encode("utf-8") + b"\xff", "FILE-03", 9, "UTF-8"),
    (b"---\n" + b"a" * 20 * 1024 * 1024, "FILE-02", 1, "20.0 MB"),
    (markdown(body="> " * 50_000), "BODY-01", 8, "嵌套"),
    (markdown("甲: " + "[" * 50_000), "YAML-02", 5, "嵌套"),
])
def test_faults(source, rule, line, said):
    fault = _fault(source)
    assert (fault.rule, fault.line) == (rule, line), fault
    assert said in fault.message + fault.fix
    assert fault.message and fault.fix


def test_all_faults_of_a_file_at_once():
    faults = parse(markdown("甲: 1\n成文日期: x\n施行日期: y\n版式: z\n", title="")).faults
    assert rules(faults) == ["KEY-03", "KEY-01", "KEY-05", "KEY-05", "KEY-05"]


def test_a_body_too_deep_for_the_converter_is_a_fault():
    class Deep:
        def convert(self, source, asks=False):
            raise too_deep()

    from plugins.documents.parsing import parse_document
    faults = parse_document("a.md", markdown().encode(), Deep()).faults
    assert rules(faults) == ["BODY-01"]


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_and_bom_change_nothing(ends):
    plain = parse(markdown("成文日期: 2024-01-01", body="一\n\n二\n"))
    other = parse("\ufeff" + markdown("成文日期: 2024-01-01", body="一\n\n二\n").replace("\n", ends))
    assert other.body == plain.body
    assert other.document.signed_on == plain.document.signed_on


def test_undated_page_and_unstated_date():
    assert parse(markdown("版式: 页面", published="")).document.published_at is None
    assert parse(markdown("发布日期: 未载明")).document.published_at is None


def test_empty_list_items_are_left_out():
    assert parse(markdown("主题词: [甲, ~, 乙]")).document.keywords == ("甲", "乙")


def test_line_breaks_and_controls_leave_a_title():
    document = parse(markdown("标题: \"甲\\n  乙\\0\\x07\"")).document
    assert document.title == "甲 乙"


def test_excerpt_ends_at_a_sentence():
    body = "第一句写得比较长，" * 8 + "到这里结束。" + "后面还有很多很多字" * 20
    assert parse(markdown(body=body)).body.excerpt.endswith("结束。")
    assert len(parse(markdown(body="字" * 500)).body.excerpt) <= 111


@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_faults(data):
    parsed = parse(data)
    assert (parsed.document is None) == bool(parsed.faults)


@given(st.text(max_size=60), st.text("-#甲a *[]()<>\n|:`>1.", max_size=60))
def test_any_front_matter_and_body(front, body):
    parsed = parse(markdown(front, body=body))
    assert (parsed.document is None) == bool(parsed.faults)


def test_locate_prefers_the_link_to_the_word():
    text = "a.pdf 在此\n\n见[表](a.pdf)"
    assert locate(text, "a.pdf") == (3, 6)
    assert locate(text, "b.pdf") == (1, 1)


def test_split_keeps_the_lines():
    source = split("a", "---\n标题: 甲\n---\n正文\n")
    assert (source.body, source.body_line) == ("正文\n", 4)
    with pytest.raises(SourceFault):
        decode("a", b"\xfe\xff\x00a")
