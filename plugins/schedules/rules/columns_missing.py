"""A schedule has the columns that readers and inspectors look for (国办发〔2019〕54号)."""

from collections.abc import Iterator

from ...disclosure.columns import attribute_of, needed_columns
from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ..case import ScheduleCase

ID, SEVERITY = "SCHED-01", Severity.WARNING
NAME = "公开目录缺少栏"
LOOKS_AT = "版式为“目录”的文件里，公开目录的表头有没有公开事项、公开内容、公开依据、公开时限、公开主体（或责任单位）"
FIX = "在表头补上这一栏"
PASS = ("| 序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 |",)
FAIL = ("| 序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限 |", "一段文字，没有表。")


def check(case: ScheduleCase) -> Iterator[Fault]:
    """A fault for each table that lacks columns, and for a document without any table."""
    if not case.schedule.tables:
        yield Fault(Word("目录"), "没有公开目录的表：没有一张表有“公开事项”或“公开内容”一栏。",
                    "请把目录写成 Markdown 表格，或改用其他版式。")
    for table in case.schedule.tables:
        present = set(map(attribute_of, table.heads))
        lacking = [column.heads[0] for column in needed_columns()
                   if column.attribute not in present]
        if lacking:
            names = "、".join(f"“{head}”" for head in lacking)
            yield Fault(Word(table.heads[0]), f"公开目录缺少{names}一栏。", "请在表头补上。")
