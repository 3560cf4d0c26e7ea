"""Findings as text and as rows."""

from plugins.documents.findings import Finding, Severity, count_line, has_errors, to_rows, to_text

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
