"""条例第四十九条: departments report by 31 January, the government by 31 March."""

from collections.abc import Iterator
from datetime import date

from ...documents.findings import Severity
from ..case import Case, Fault

ID, SEVERITY = "AR-14", Severity.WARNING
NAME = "年报逾期公开"
LOOKS_AT = "年报的“发布日期”：部门、乡镇不晚于次年1月31日，县政府不晚于次年3月31日；其他机关不查"
FIX = "今后按时公开；补发的登记豁免"
PASS = ("发布日期: 2026-03-31",)
FAIL = ("发布日期: 2026-04-01",)
_LAST = {"县政府": (3, 31), "县政府部门": (1, 31), "乡镇": (1, 31)}


def check(case: Case) -> Iterator[Fault]:
    """A fault where the report appeared too late."""
    published, year = case.document.published_on, case.entry.year
    if not published or year is None or case.level not in _LAST:
        return
    last = date(year + 1, *_LAST[case.level])
    if published > last:
        yield Fault(f"{published} 才发布，应不晚于 {last}（条例第四十九条）。",
                    "发布日期属实的，请登记豁免并说明原因；写错的请改正。", word=str(published))
