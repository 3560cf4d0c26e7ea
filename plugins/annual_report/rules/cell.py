"""Every cell of the tables holds a number; where there is nothing it holds 0."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..case import ReportCase

ID, SEVERITY = "AR-02", Severity.ERROR
NAME = "统计表里不是数的格"
LOOKS_AT = "数据文件的每一格：件数是不小于0的整数，收费金额以万元为单位，可以有小数；不是数的不能生成网站"
FIX = "没有的写0，不写“/”，不留空；只写半角数字，不带单位和逗号"
PASS = ("行政许可: 0", "行政事业性收费: 12.5")
FAIL = ("行政许可: /", "行政许可: 1,234", "行政许可: 12.5", "行政事业性收费: 无", "规章: 0 0")


def check(case: ReportCase) -> Iterator[Fault]:
    """Nothing more: the file's faults are found where it is read."""
    yield from ()
