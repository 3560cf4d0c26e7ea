"""What a saved file says of its document: all that is published, nothing else."""

from dataclasses import fields

import pytest

from plugins.documents.document import Document
from plugins.reading.front_matter import PUBLISHED, write_front_matter
from tests.support import parse

PUBLIC = '''---
标题: "关于印发《办法》的通知: 其一"
类别: 其他政策文件
另列: [行政规范性文件]
发布日期: 2024-01-05 09:30
文号: 测政发[2024]1号
发文机关: [测试县人民政府, 测试县教育局]
成文日期: 2024-01-02
施行日期: 2024-02-01
有效期: 5年
主题词: [公开, '#1']
摘要: 'a"b\\c'
更正: [{日期: 2024-03-01, 说明: "改正：一处"}]
---

正文。
'''
SECRET = '''审核: [{步骤: 初审, 姓名: 张三}]
公开属性: 主动公开
责任编辑: 李四
旧址: [old/a.html]
废止: [policy/not-yet.md]
附件: [a.txt]
'''


def published(document):
    return {name: getattr(document, name) for name in (*PUBLISHED, "published_at", "particulars")}


@pytest.mark.parametrize("source", [
    PUBLIC,
    "---\n标题: 甲\n类别: 其他政策文件\n发布日期: 未载明\n---\n",
    "---\n标题: 是\n类别: 其他政策文件\n版式: 领导\n职务: 县长\n简历: |\n  一九七〇年生。\n  大学。\n---\n",
])
def test_it_reads_back_as_the_same_document(source):
    document = parse(source).document
    again = parse(write_front_matter(document) + "\n正文。\n")
    assert again.faults == ()
    assert published(again.document) == published(document)


def test_what_is_not_published_is_not_in_it():
    document = parse(PUBLIC.replace("类别:", SECRET + "类别:", 1)).document
    written = write_front_matter(document)
    assert written == write_front_matter(parse(PUBLIC).document)
    for word in ("审核", "张三", "李四", "公开属性", "old/", "not-yet", "a.txt"):
        assert word not in written


def test_every_published_attribute_is_one_of_a_document():
    assert {field.name for field in fields(Document)} >= PUBLISHED
