"""Old stock: what a collection was found to have is recorded once; the new and the worse count."""

import re
from dataclasses import replace

import pytest

from plugins.commands.rules import project_features
from plugins.documents.findings import Finding
from plugins.inspection.baseline import can_be_inherited
from plugins.inspection.command import record_baseline
from plugins.inspection.inspecting import rules_by_id
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


def test_what_is_gone_makes_no_room_for_another_of_its_rule(content):
    _record(content)
    (content / "a.md").write_text(OLD["a.md"].replace("登陆网站", "驾驶人必需遵守规定"), "utf-8")
    assert ("a.md", "TXT-10") in _rules(content)


def test_a_baseline_that_has_numbers_alone_goes_on_counting(content):
    _record(content)
    file = content / "_data" / "baseline.yml"
    file.write_text(re.sub(r", 内容: \w+", "", file.read_text("utf-8")), "utf-8")
    (content / "a.md").write_text(OLD["a.md"].replace("登陆网站", "驾驶人必需遵守规定"), "utf-8")
    assert ("a.md", "TXT-10") not in _rules(content)
    (content / "a.md").write_text(OLD["a.md"] + "\n驾驶人必需遵守规定\n", "utf-8")
    assert ("a.md", "TXT-10") in _rules(content)


def test_what_weighs_more_than_before_counts_again(content):
    _record(content)
    (content / "_data" / "rules.yml").write_text("级别: [{规则: TXT-01, 级别: 错误}]\n", "utf-8")
    assert ("a.md", "TXT-01") in _rules(content) and ("a.md", "TXT-10") not in _rules(content)


@pytest.mark.parametrize(("rule", "word"), [("TXT-01", ",各站所"), ("TXT-14", "２号")])
def test_one_finding_for_many_places_counts_again_where_they_are_more(rule, word, tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source("\n各乡镇,各部门。\n\n在１号楼。")})
    _record(content)
    assert ("a.md", rule) not in _rules(content)
    (content / "a.md").write_text(to_source(f"\n各乡镇,各部门{word}。\n\n在１号楼。"), "utf-8")
    assert ("a.md", rule) in _rules(content)


@pytest.mark.parametrize(("rule", "expected"), [
    ("AR-05", True), ("SCHED-01", True), ("SRCH-01", True), ("PRIV-02", False), ("REV-11", False),
    ("WAIVE-01", False), ("KEY-05", False)])
def test_what_may_be_old_stock(rule, expected):
    rules = rules_by_id(project_features())
    assert can_be_inherited(Finding("a.md", 2, 1, rule, "不对。", "请改。"), rules) is expected


def test_a_leak_is_never_old_stock(content, capsys):
    _record(content)
    assert ("b.md", "PRIV-02") in _rules(content)
    assert "不能记作存量" in capsys.readouterr().out
    file = content / "_data" / "baseline.yml"
    file.write_text("日期: 2026-11-01\n核准人: 李主任\n"
                    "问题: [{规则: PRIV-02, 级别: 错误, 位置: b.md, 数量: 9}]\n", "utf-8")
    assert ("b.md", "PRIV-02") in _rules(content)


def test_nothing_is_recorded_before_somebody_signs(content, capsys):
    assert _record(content, approver="") == 0
    assert not (content / "_data" / "baseline.yml").exists()
    said = capsys.readouterr().out
    assert "--approver" in said and "处错误照旧挡住发布" in said


def test_the_ledger_shows_how_old_stock_melts(content):
    _record(content)
    (content / "a.md").write_text(OLD["a.md"].replace("登陆网站", "登录网站"), "utf-8")
    inspection = inspect_folder(content, content.parent / "cache")
    ledger = build_ledger(inspection)
    (line,) = [fact for fact in ledger.facts if fact.startswith("存量问题")]
    before, left = inspection.baseline.total, sum(one.places for one in inspection.inherited)
    assert left == before - 1 and f"核准 {before} 处，还有 {left} 处，已减少 1 处" in line
    assert any("存量，待整改" in row.cells for row in ledger.rows)
    assert not any("存量，待整改" in row.cells
                   for row in build_ledger(replace(inspection, inherited=())).rows)


def test_old_stock_moves_with_its_document(content):
    _record(content)
    (content / "a.md").unlink()
    moved = OLD["a.md"].replace("---\n", "---\n旧址: [a.html]\n", 1)
    (content / "new").mkdir()
    (content / "new" / "b.md").write_text(moved, "utf-8")
    assert ("new/b.md", "TXT-01") not in _rules(content)
    (content / "new" / "b.md").write_text(moved + "\n再次登陆网站\n", "utf-8")
    assert ("new/b.md", "TXT-10") in _rules(content)


def test_who_records_anew_sees_what_is_new_and_how_many_are_gone(content, capsys):
    _record(content)
    (content / "a.md").write_text(OLD["a.md"].replace("登陆", "登录") + "\n甲,乙\n", "utf-8")
    capsys.readouterr()
    _record(content, approver="")
    said = capsys.readouterr().out
    assert "李主任核准的减少 1 处，新增 1 处，核准就是同意" in said
    assert "  a.md  提醒 TXT-01  1 处\n" in said and "没有检查网页" in said
    inspection = inspect_folder(content, content.parent / "cache")
    assert inspection.left.total() == inspection.baseline.total - 1  # what has grown is not gone


def test_a_baseline_that_cannot_be_read_is_a_fault(content):
    (content / "_data" / "baseline.yml").write_text("日期: 去年\n", "utf-8")
    assert ("_data/baseline.yml", "KEY-05") in _rules(content)
