"""Whose matters the rows of schedules are, and the documents that become an office's by them."""

from types import SimpleNamespace

import pytest

from plugins.disclosure.promised import list_promised, offices_by_path, promises_by_office
from plugins.documents.body import BodyConverter
from plugins.documents.disclosing import OfficeRegister, list_by_office
from tests.support import load, markdown, write

HEAD = "| 公开事项 | 公开内容 | 公开依据 | 公开主体 | 公开栏目 |\n|---|---|---|---|---|\n"
ROWS = ("| 甲 | 乙 | 法 | 县教育局 | a.md |\n| 丙 | 丁 | 法 | 各部门 | b.md |\n"
        "| 戊 | 己 | 法 | 学区办公室 | b.md |\n| 庚 | 辛 | 法 | 县教育局、县人民政府 | 其他政策文件 |\n")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    content = write(tmp_path_factory.mktemp("promised"), {
        "list.md": markdown("标题: 目录\n版式: 目录\n责任单位: 测试县教育局", HEAD + ROWS),
        "a.md": markdown("标题: 一件"), "b.md": markdown("标题: 二件\n公开机关: 测试县人民政府")})
    library = load(content).library
    converter = BodyConverter()
    body = SimpleNamespace(html=converter.convert(HEAD + ROWS).html)
    return library, OfficeRegister(library.site.issuers), lambda digest: body


def test_a_matter_is_its_offices_and_that_of_a_part_the_whole_s(site):
    assert [(one.row.matter, one.office.name) for one in list_promised(*site)] == [
        ("甲", "测试县教育局"), ("戊", "测试县教育局"), ("庚", "测试县教育局"), ("庚", "测试县人民政府")]


def test_what_fulfils_a_matter_belongs_to_its_office_unless_the_document_says_whose(site):
    library, register, load_body = site
    promises = promises_by_office(library, register, load_body)
    assert [(one.path, count) for one, count in promises["测试县教育局"].schedules] == [("list.md", 3)]
    groups = list_by_office(library, register, {name: one.paths for name, one in promises.items()})
    assert {name: [one.path for one in group] for name, group in groups.items()} == {
        "测试县教育局": ["a.md", "list.md"], "测试县人民政府": ["b.md"]}
    assert offices_by_path(library, load_body) == {
        "a.md": ("测试县教育局",), "list.md": ("测试县教育局",), "b.md": ("测试县人民政府",)}
