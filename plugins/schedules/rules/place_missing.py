"""Every matter of a schedule says where it is published, so that it can be followed up."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ..case import ScheduleCase

ID, SEVERITY = "SCHED-03", Severity.NOTE
NAME = "事项没有指明公开栏目"
LOOKS_AT = "公开目录的每个事项：“公开栏目”一栏或其他栏里有没有链接到类别或文件（公开依据除外）"
FIX = "增加“公开栏目”一栏，写类别的名称、文号或链接"
PASS = ("| 1 | 甲 | 乙 | 其他政策文件 |",)
FAIL = ("| 1 | 甲 | 乙 |  |",)
_SHOWN = 3


def check(case: ScheduleCase) -> Iterator[Fault]:
    """One fault for all such matters of a schedule."""
    lacking = [row.matter for row in case.schedule.rows if not row.references]
    if lacking:
        shown = "、".join(lacking[:_SHOWN]) + ("等" if len(lacking) > _SHOWN else "")
        yield Fault(Word(lacking[0]), f"{len(lacking)} 个事项没有指明公开栏目：{shown}。",
                    "请在“公开栏目”一栏写类别的名称、文号，或链接到文件。")
