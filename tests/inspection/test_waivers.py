"""Waivers: a finding somebody answers for does not count, until its day."""

from datetime import date

import pytest

from plugins.documents.findings import Finding, Severity
from plugins.inspection.settings import Settings, Waiver, load_settings
from plugins.inspection.waivers import apply_waivers
from tests.inspection.support import folder_of, inspect_folder, to_source
from tests.support import DAY

FINDING = Finding("policy/a.md", 12, 3, "PRIV-02", "手机号码", "删去")


def _waiver(place="policy/a.md", until=date(2026, 12, 31), rule="PRIV-02"):
    return Waiver(rule, place, "公务手机", "李主任", until)


@pytest.mark.parametrize("place", ["policy/a.md", "policy/a.md:12", "policy/"])
def test_a_waiver_names_a_file_a_line_or_a_folder(place):
    outcome = apply_waivers([FINDING], Settings(waivers=(_waiver(place),)), DAY)
    assert outcome.waived[0][0] == FINDING and not outcome.counted


@pytest.mark.parametrize(("place", "rule"), [
    ("policy/a.md:13", "PRIV-02"), ("policy/b.md", "PRIV-02"), ("policy/a.md", "PRIV-01"),
    ("policy", "PRIV-02"),
])
def test_a_waiver_covers_nothing_else(place, rule):
    counted = apply_waivers([FINDING], Settings(waivers=(_waiver(place, rule=rule),)), DAY).counted
    assert FINDING in counted
    assert [finding.severity for finding in counted if finding.rule == "WAIVE-02"] == [
        Severity.NOTE]


def test_its_last_day_still_counts_and_the_next_does_not():
    last = _waiver(until=DAY)
    assert not apply_waivers([FINDING], Settings(waivers=(last,)), DAY).counted
    expired = _waiver(until=date(2026, 11, 22))
    counted = apply_waivers([FINDING], Settings(waivers=(expired,)), DAY).counted
    assert {finding.rule for finding in counted} == {"PRIV-02", "WAIVE-01"}


def test_from_the_file_to_the_report(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source("\n联系人13812345678")})
    waivers = content / "_data" / "waivers.yml"
    waivers.write_text("- {规则: PRIV-02, 位置: a.md, 理由: 公务手机, 批准人: 李主任, "
                       "有效期至: 2026-12-31}\n", "utf-8")
    inspection = inspect_folder(content, tmp_path / "cache")
    assert "PRIV-02" not in {finding.rule for finding in inspection.findings}
    assert [finding.rule for finding, _ in inspection.waived] == ["PRIV-02"]
    waivers.write_text(waivers.read_text("utf-8").replace("2026-12-31", "2026-11-01"), "utf-8")
    inspection = inspect_folder(content, tmp_path / "cache")
    assert "PRIV-02" in {finding.rule for finding in inspection.findings}


def test_a_waiver_without_its_fields_is_a_fault_for_each(tmp_path):
    (tmp_path / "waivers.yml").write_text("- {规则: PRIV-02, 位置: a.md}\n", "utf-8")
    settings, faults = load_settings(tmp_path)
    assert not settings.waivers
    assert [(fault.path, fault.line, fault.rule) for fault in faults] == 3 * [
        ("_data/waivers.yml", 1, "KEY-05")]
