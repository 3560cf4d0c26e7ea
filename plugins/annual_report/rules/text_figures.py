"""The figures in section 一 are those of the tables."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ..case import ReportCase
from ..text_figures import contradictions

ID, SEVERITY = "AR-09", Severity.ERROR
NAME = "正文的数字与统计表不一"
LOOKS_AT = ("年报第一部分写的件数（如“新收政府信息公开申请12件”“予以公开3件”）是不是统计表里的数；"
            "写明是别的年份的不查")
FIX = "核对，统一正文和统计表"
PASS = ("全年新收政府信息公开申请13件。", "2024年新收政府信息公开申请3件。")
FAIL = ("全年新收政府信息公开申请12件。", "其中不予公开2件。", "行政诉讼1件。")


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault for each figure that differs."""
    if case.report is None:
        return
    for said in contradictions(case.sections.get(1, ""), case.report):
        yield Fault(Word(said.words), f"正文写“{said.words}”，统计表里{said.name}是 {said.figure}。",
                    f"请{FIX}。")
