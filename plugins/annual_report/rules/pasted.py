"""Tables pasted into the text are not checked, and beside a data file they say things twice."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ..case import ReportCase

ID, SEVERITY = "AR-16", Severity.NOTE
NAME = "粘贴的统计表"
LOOKS_AT = "年报正文里有没有粘贴的表格：没有数据文件的，数字没有核对；有数据文件的，统计表由程序放入，不必再贴"
FIX = "用 inv new --kind 年报 生成数据文件，填好后删去正文里的表格"
PASS = ("统计表见数据文件。",)
FAIL = ("\n| 项目 | 数量 |\n|---|---|\n| 规章 | 0 |\n",)


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault for a text with tables."""
    if "<table" in case.body.html:
        said = ("数据文件里已有统计表，正文里又粘贴了表格" if case.report
                else "统计表是粘贴在正文里的，数字没有核对")
        yield Fault(Word("|"), f"{said}。", f"请{FIX}。")
