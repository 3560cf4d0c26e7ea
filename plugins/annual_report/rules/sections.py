"""The six sections of 国办公开办函〔2021〕30号, all there and in their order."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ..case import ReportCase
from ..sections import SECTIONS, SINCE, heading_of

ID, SEVERITY = "AR-11", Severity.ERROR
NAME = "六个部分"
LOOKS_AT = "2021年度起的年报是不是依次写了“一、总体情况”到“六、其他需要报告的事项”六个部分"
FIX = "补上缺的部分；没有内容的写“无”"
PASS = ("六个部分齐全、依次",)
FAIL = ("缺第五部分", "第四部分写在第三部分前面")


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault for the sections that are not there, or one for their order."""
    if case.entry.year is not None and case.entry.year < SINCE:
        return
    numbers = range(1, len(SECTIONS) + 1)
    missing = [heading_of(number) for number in numbers if number not in case.sections]
    if missing:
        yield Fault(Word(case.document.title),
                    f"没有这些部分：{'、'.join(f'“{heading}”' for heading in missing)}。",
                    f"请{FIX}（国办公开办函〔2021〕30号）。")
    elif list(case.sections) != list(numbers):
        order = "、".join(heading_of(number)[0] for number in case.sections)
        yield Fault(Word(case.document.title), f"六个部分的次序是{order}。",
                    "请依次写一至六部分（国办公开办函〔2021〕30号）。")
