"""The data file that a report names is there."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..case import ReportCase

ID, SEVERITY = "AR-01", Severity.ERROR
NAME = "年报的数据文件"
LOOKS_AT = "版式为“年报”的文件：文件头“数据”写的文件在不在；不在的不能生成网站"
FIX = "把数据文件放到年报旁边，或删去“数据”一行"
PASS = ("数据: 2025.yml",)
FAIL = ("数据: 2052.yml",)


def check(case: ReportCase) -> Iterator[Fault]:
    """Nothing more: the file's faults are found where it is read."""
    yield from ()
