"""条例第四十九条: departments report by 31 January, the government by 31 March.

The article names no townships; they report when the county asks for it, as a rule by 31 January.
"""

from collections.abc import Iterator
from datetime import date

from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ..case import ReportCase

ID, SEVERITY = "AR-14", Severity.WARNING
NAME = "年报逾期公开，或者早于统计期限"
LOOKS_AT = ("年报的“发布日期”：不早于次年；部门不晚于次年1月31日，县政府不晚于次年3月31日（条例第四十九条）；"
            "条例没有写乡镇，按上级的部署，这里按1月31日提醒；其他机关不查")
FIX = "今后按时公开；补发的登记豁免"
PASS = ("发布日期: 2026-03-31",)
FAIL = ("发布日期: 2026-04-01", "发布日期: 2025-12-30")
_ARTICLE = "条例第四十九条"
_LAST = {"县政府": (3, 31, _ARTICLE), "县政府部门": (1, 31, _ARTICLE),
         "乡镇": (1, 31, "条例没有写乡镇，以上级的部署为准")}


def check(case: ReportCase) -> Iterator[Fault]:
    """A fault where the report appeared too late, or before the year it tells of was over."""
    published, year = case.document.published_on, case.entry.year
    if not published or year is None:
        return
    if published.year <= year:
        yield Fault(Word(str(published)), f"{published} 就发布了 {year} 年的年报，那时统计期限还没有完。",
                    "请核对“发布日期”和“年度”。", severity=Severity.ERROR)
    if case.level not in _LAST:
        return
    month, day, ground = _LAST[case.level]
    last = date(year + 1, month, day)
    if published > last:
        yield Fault(Word(str(published)), f"{published} 才发布，应不晚于 {last}（{ground}）。",
                    "发布日期属实的，请登记豁免并说明原因；写错的请改正。")
