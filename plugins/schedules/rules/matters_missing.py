"""A schedule of a field has the matters that the field's standard names (国办发〔2019〕54号)."""

from collections.abc import Iterator

from ...disclosure.fields import missing_matters
from ...documents.fields import FIELD
from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ..case import ScheduleCase

ID, SEVERITY = "SCHED-05", Severity.NOTE
NAME = "公开目录缺少标准的事项"
LOOKS_AT = "写了“领域”的公开目录：该领域标准目录的事项有没有列出（事项名称是简称，只作提示）"
FIX = "补上该列的事项；本县没有的、另有名称的，不用改"
PASS = ("领域: 供水，列出了水价和收费标准、停水和恢复供水等全部事项",)
FAIL = ("领域: 供水，没有列出停水和恢复供水",)
_SHOWN = 8


def check(case: ScheduleCase) -> Iterator[Fault]:
    """One fault for all of them."""
    name = dict(case.document.particulars).get(FIELD, "")
    missing = missing_matters(name, [row.matter for row in case.schedule.rows])
    if missing:
        shown = "、".join(missing[:_SHOWN]) + ("等" if len(missing) > _SHOWN else "")
        yield Fault(Word(name), f"{name}的标准目录里有{len(missing)}个事项没有列出：{shown}。",
                    "请补上；本县没有的、另有名称的，不用改。")
