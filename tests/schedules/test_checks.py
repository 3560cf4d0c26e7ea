"""What an inspection says about schedules, and where."""

import pytest

from plugins.pages.store import Store
from plugins.schedules.checks import check_schedules
from plugins.schedules.rules import RULES
from tests.schedules.making import HEAD, ROWS
from tests.support import load, markdown, parse, write


@pytest.fixture
def findings(tmp_path):
    def find(body):
        source = markdown("版式: 目录", body=body)
        content = write(tmp_path / "content", {"s.md": source, "p/a.md": markdown(
            "文号: 测政发〔2024〕1号")})
        store = Store(tmp_path / "store.sqlite", "")
        parsed = parse(source, "s.md")
        store.keep_text(parsed.document.digest, parsed.body)
        found = list(check_schedules(load(content).library, content, store))
        store.close()
        return found
    return find


def test_a_name_that_leads_nowhere_and_a_matter_without_any(findings):
    unknown, missing = sorted(findings(HEAD + ROWS.replace("[文件](p/a.md)", "文件")),
                              key=lambda finding: finding.rule)
    assert (unknown.rule, unknown.line) == ("SCHED-02", 13) and "没有的栏目" in unknown.message
    assert (missing.rule, missing.line) == ("SCHED-03", 14) and "1 个事项" in missing.message


def test_a_table_without_its_columns(findings):
    (found,) = (finding for finding in findings(
        "| 序号 | 公开事项 | 公开内容 | 公开栏目 |\n|---|---|---|---|\n| 1 | 甲 | 乙 | p/a.md |\n"))
    assert found.rule == "SCHED-01"
    assert "“公开依据”、“公开时限”、“公开主体”" in found.message


def test_a_schedule_without_a_table(findings):
    assert [finding.rule for finding in findings("一段文字。\n")] == ["SCHED-01"]


def test_a_whole_schedule_passes(findings):
    assert findings(HEAD + ROWS.replace("没有的栏目", "财政预决算")) == []


def test_rules_say_what_they_are():
    for rule in RULES:
        assert rule.id and rule.name and rule.looks_at and rule.fix and rule.check.__doc__
