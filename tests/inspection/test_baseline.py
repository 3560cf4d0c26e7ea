"""Old stock: what a collection was found to have is recorded once; the new and the worse count."""

from dataclasses import replace

import pytest

from plugins.inspection.command import record_baseline
from plugins.inspection.reports.ledger import build_ledger
from tests.inspection.support import folder_of, inspect_folder, to_source
from tests.support import options_of

OLD = {"a.md": to_source("\n各乡镇,各部门:\n\n登陆网站"), "b.md": to_source("\n联系人13812345678,请保密")}


@pytest.fixture
def content(tmp_path):
    return folder_of(tmp_path / "content", OLD)


def _record(content, approver="李主任"):
    folder = content.parent
    return record_baseline(options_of(content, folder / "output", folder / "cache"), approver)


def _rules(content):
    inspection = inspect_folder(content, content.parent / "cache")
    return {(finding.path, finding.rule) for finding in inspection.findings}


def test_what_was_found_before_no_longer_counts(content):
    assert ("a.md", "TXT-01") in _rules(content)
    assert _record(content) == 0
    assert not {place for place in _rules(content) if place[0] == "a.md"} & {
        ("a.md", "TXT-01"), ("a.md", "TXT-10")}


def test_what_has_grown_counts_again(content):
    _record(content)
    (content / "a.md").write_text(OLD["a.md"] + "\n再次登陆网站\n", "utf-8")
    rules = _rules(content)
    assert ("a.md", "TXT-10") in rules and ("a.md", "TXT-01") not in rules


def test_a_leak_is_never_old_stock(content, capsys):
    _record(content)
    assert ("b.md", "PRIV-02") in _rules(content)
    assert "不能记作存量" in capsys.readouterr().out
    file = content / "_data" / "baseline.yml"
    file.write_text("日期: 2026-11-01\n核准人: 李主任\n"
                    "问题: [{规则: PRIV-02, 位置: b.md, 数量: 9}]\n", "utf-8")
    assert ("b.md", "PRIV-02") in _rules(content)


def test_nothing_is_recorded_before_somebody_signs(content, capsys):
    assert _record(content, approver="") == 0
    assert not (content / "_data" / "baseline.yml").exists()
    assert "--approver" in capsys.readouterr().out


def test_the_ledger_shows_how_old_stock_melts(content):
    _record(content)
    (content / "a.md").write_text(OLD["a.md"].replace("登陆网站", "登录网站"), "utf-8")
    inspection = inspect_folder(content, content.parent / "cache")
    ledger = build_ledger(inspection)
    (line,) = [fact for fact in ledger.facts if fact.startswith("存量问题")]
    before, left = inspection.baseline.total, len(inspection.inherited)
    assert left == before - 1 and f"核准 {before} 个，还有 {left} 个，已减少 1 个" in line
    assert any("存量，待整改" in row.cells for row in ledger.rows)
    assert not any("存量，待整改" in row.cells
                   for row in build_ledger(replace(inspection, inherited=())).rows)


def test_a_baseline_that_cannot_be_read_is_a_fault(content):
    (content / "_data" / "baseline.yml").write_text("日期: 去年\n", "utf-8")
    assert ("_data/baseline.yml", "KEY-05") in _rules(content)
