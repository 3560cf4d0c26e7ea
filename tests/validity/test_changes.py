"""What a log of changes tells besides the states of a document."""

from datetime import date

from plugins.documents.provisions import Provision
from plugins.validity.changes import changes_beside
from plugins.validity.events import Cause
from plugins.validity.provisions import BEGINS, ProvisionEffect
from plugins.validity.status import change_of, reason_of
from plugins.validity.timeline import Timeline

DECISION = Cause(path="b.md", title="决定", document_number="测政发〔2026〕2号")


def _effect(words, day, kind, until=None):
    because = Cause("施行日期") if kind == BEGINS else DECISION
    return ProvisionEffect(Provision(words), words, date.fromisoformat(day), kind, because,
                           until and date.fromisoformat(until))


def test_provisions_that_begin_are_suspended_and_resumed_are_told_each_act_once():
    found = changes_beside(Timeline(()), (), (
        _effect("第三条", "2026-11-01", BEGINS), _effect("第四条", "2026-11-01", BEGINS),
        _effect("第五条", "2026-12-01", "suspends", "2026-12-31"),
        _effect("第六条", "2026-12-01", "suspends"), _effect("第六条", "2027-02-01", "resumes"),
        _effect("第七条", "2027-03-01", "repeals")))
    because = "依据《决定》（测政发〔2026〕2号）"
    assert [(str(event.day), change_of(event), reason_of(event)) for event in found] == [
        ("2026-11-01", "施行", "第三条、第四条"),
        ("2026-12-01", "暂停执行", f"第五条，{because}"), ("2027-01-01", "恢复执行", f"第五条，{because}"),
        ("2026-12-01", "暂停执行", f"第六条，{because}"), ("2027-02-01", "恢复执行", f"第六条，{because}")]
