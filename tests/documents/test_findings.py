"""Findings as text and as rows."""

from plugins.documents.findings import Finding, Severity, count_line, has_errors, to_rows, to_text
from tests.support import parse

A = Finding("b.md", 4, 7, "KEY-01", "不认识的字段“甲”。", "请删除。")
B = Finding("a.md", 0, 0, "FILE-01", "读不出文件。", "", Severity.WARNING)


def test_text_is_sorted_by_place_and_counted():
    assert to_text([A, B, A]) == (
        "a.md: 提醒 FILE-01 读不出文件。\nb.md:4:7: 错误 KEY-01 不认识的字段“甲”。\n    请删除。\n"
        "共 1 个错误、1 个提醒。")


def test_nothing_found():
    assert to_text([]) == "没有发现问题。"
    assert count_line([B]) == "共 1 个提醒。"


def test_rows():
    assert [row["severity"] for row in to_rows([A, B])] == ["warning", "error"]
    assert set(to_rows([A])[0]) == {"path", "line", "column", "rule", "severity", "message", "fix"}


def test_has_errors():
    assert has_errors([A, B]) and not has_errors([B])


def test_no_personal_number_is_in_what_a_finding_says():
    """An identity number typed as a day, one as a key: the gate shows neither whole."""
    text = "---\n标题: 甲\n类别: 其他政策文件\n成文日期: 110101199003070134\n13812345678: 乙\n---\n"
    faults = parse(text, "a.md").faults
    for said in (to_text(faults), str(to_rows(faults))):
        assert "11*" in said and "13*" in said
        assert "199003070134" not in said and "13812345678" not in said
