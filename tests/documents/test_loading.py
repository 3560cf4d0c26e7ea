"""Each kind of bad content alone is a fault with its line; all together they come at once."""

import pytest

from plugins.documents.findings import Severity
from plugins.documents.loading import parse_files
from tests.sites.faulty import CONTENT, EXPECTED
from tests.support import load, markdown, write


def _faults(folder):
    found = load(folder)
    assert found.library is None
    return {(f.path, f.rule): f for f in found.findings if f.severity is Severity.ERROR}


@pytest.mark.parametrize(("files", "path", "rule", "line"), EXPECTED.values(), ids=EXPECTED)
def test_each_alone(tmp_path, files, path, rule, line):
    fault = _faults(write(tmp_path, {name: CONTENT[name] for name in files}))[path, rule]
    assert fault.line == line, fault
    assert fault.message and fault.fix
    assert any("一" <= letter <= "鿿" for letter in fault.message)


def test_all_at_once(tmp_path):
    faults = _faults(write(tmp_path, CONTENT))
    assert {(path, rule) for _, path, rule, _ in EXPECTED.values()} <= faults.keys()


@pytest.mark.parametrize("front", [
    "文号: 永政办发2024]66号", "文号: 会议纪要", "成文日期: 2030-01-01", "文号: 测政发〔2024〕1号",
    "发文机关: 不在册的机关", "废止: 测政发〔1999〕1号", "有效期至: 2000-01-01\n施行日期: 2020-01-01",
    "依据: {站外: 《中华人民共和国政府信息公开条例》}", "索引号: x", "主题分类: 无此类", "解读: b.md"])
def test_what_the_gate_does_not_name_never_stops_a_build(tmp_path, front):
    found = load(write(tmp_path, {"a.md": markdown(front),
                                  "b.md": markdown("文号: 测政发〔2024〕1号")}))
    assert found.library is not None, found.findings


def test_a_file_that_cannot_be_read(tmp_path):
    """As where it goes after it was listed."""
    gone, parsed = parse_files(write(tmp_path, {"b.md": markdown()}), ["gone.md", "b.md"])
    assert [(fault.path, fault.rule) for fault in gone.faults] == [("gone.md", "FILE-01")]
    assert parsed.document.path == "b.md"


def test_upper_case_suffix_is_not_passed_over(tmp_path):
    assert ("a.MD", "PATH-01") in _faults(write(tmp_path, {"a.MD": markdown()}))


def test_links_and_attachments_that_are_there(tmp_path):
    found = load(write(tmp_path, {
        "p/a.md": markdown("附件: [t.csv, {文件: /q/u.pdf, 名称: 表}]",
                           body="[乙](../q/b.md#article-1) [丙](q/b.md) ![图](图.png)[页](#a)"
                           .replace("图.png", "t.png")),
        "p/t.csv": "x", "p/t.png": b"x", "q/u.pdf": "x", "q/b.md": markdown()}))
    assert found.library is not None, found.findings
    assert set(found.library.attachments) == {"p/t.csv", "p/t.png", "q/u.pdf"}


def test_a_missing_file_proposes_the_nearest(tmp_path):
    faults = _faults(write(tmp_path, {"a.md": markdown(body="一\n\n[表](tabel.pdf)"),
                                      "table.pdf": "x"}))
    assert "table.pdf" in faults["a.md", "ATT-01"].fix
    assert faults["a.md", "ATT-01"].line == 10


def test_a_page_that_the_register_names_in_vain_is_told_and_stops_nothing(tmp_path):
    content = write(tmp_path, {"about.md": markdown()})
    with (content / "_data" / "site.yml").open("a", encoding="utf-8") as file:
        file.write("关于本站: abuot.md\n关联平台: [{名称: 平台, 页面: about.md}]\n")
    loaded = load(content)
    assert loaded.library
    [found] = [finding for finding in loaded.findings if finding.rule == "LINK-01"]
    assert (found.path, found.severity) == ("_data/site.yml", "提醒")
    assert "about.md" in found.fix


@pytest.mark.parametrize(("front", "rule"), [
    ("另列: 财政预决算、统计信息", "KEY-06"), ("附件: a.pdf、b.pdf", "ATT-01"), ("附件: a.pdf,b.pdf", "ATT-01"),
    ("旧址: old/a.html、old/b.html", "PATH-03")])
def test_several_in_one_value_are_refused_where_they_cannot_be_told_apart(tmp_path, front, rule):
    content = write(tmp_path, {"a.md": markdown(front), "a.pdf": b"%PDF", "b.pdf": b"%PDF"})
    (fault,) = (found for found in load(content).findings if found.severity == "错误")
    assert (fault.rule, fault.line) == (rule, 5)
    assert rule == "PATH-03" or "写成列表：[" in fault.fix


def test_one_file_tells_all_that_is_wrong_with_it_at_once(tmp_path):
    """What can be read of it is checked, too, though its front matter is faulty."""
    source = markdown("类别: 其他政策文体\n成文日期: 昨天\n附件: wu.pdf\n废止: 没有的文件\n摘要: [未完",
                      body="见[表](biao.xlsx)。\n")
    found = load(write(tmp_path, {"a.md": source})).findings
    assert {one.rule for one in found if one.path == "a.md"} == {
        "KEY-05", "KEY-06", "YAML-01", "ATT-01", "LINK-02"}
    assert sum(one.rule == "ATT-01" for one in found) == 2
