"""自查台账: the findings in the words of the notices, a row each, with office and deadline."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...documents.findings import Finding, Severity
from ...pages.rendering import han_date
from ..inspection import Inspection
from ..settings import Waiver
from ..table import indicator_of

HEADINGS = ("序号", "检查指标", "问题类型", "轻重", "页面", "位置", "问题表现", "责任单位", "整改措施",
            "整改期限", "状态")
_KNOWN = "另行指定"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line of the ledger, as text; `severity` colours it."""

    cells: tuple[str, ...]
    severity: Severity


@dataclass(frozen=True)
class Ledger:
    """The sheet: its title, the lines under it, the rows, the lines to be signed."""

    title: str
    facts: tuple[str, ...]
    rows: tuple[LedgerRow, ...]
    signature: tuple[str, ...]


def build_ledger(inspection: Inspection) -> Ledger:
    """The ledger of an inspection; a clean one says so, and is dated and signed off as well."""
    name = inspection.context.site.identity.for_readers.name if inspection.context else ""
    findings, waived = inspection.findings, inspection.waived
    counts = "、".join(f"{severity}{sum(found.severity is severity for found in findings)}个"
                      for severity in Severity)
    result = f"发现问题：{counts}；已豁免{len(waived)}个。" if findings else (
        f"未发现问题；已豁免{len(waived)}个。" if waived else "未发现问题。")
    documents = len(inspection.context.library.documents) if inspection.context else 0
    old = (inheritance_line(inspection),) if inspection.baseline.total else ()
    old = (inspection.unseen,) if inspection.unseen else old
    facts = (f"检查日期：{han_date(inspection.day)}", f"检查范围：{documents}个文件"
             + ("及其网页。" if inspection.saw_pages else "；网页未检查。"), f"检查结果：{result}", *old)
    return Ledger(f"{name}政府信息公开专栏自查台账", facts, tuple(_rows(inspection)),
                  ("检查人（签字）：", "复核人（签字）：", "负责人（签字）：", "日期："))


def inheritance_line(inspection: Inspection) -> str:
    """How many of the findings of the baseline are still there."""
    baseline = inspection.baseline
    left = inspection.left.total()
    return (f"存量问题：{han_date(baseline.recorded_on)}由{baseline.approver}核准 {baseline.total} 处，"
            f"还有 {left} 处，已减少 {baseline.total - left} 处。")


def _rows(inspection: Inspection) -> Iterator[LedgerRow]:
    order = list(Severity)
    counted = (*inspection.findings, *inspection.inherited)
    pairs: list[tuple[Finding, Waiver | None]] = [(finding, None) for finding in counted]
    pairs += inspection.waived
    old = frozenset(inspection.inherited)
    pairs.sort(key=lambda pair: (pair[1] is not None, order.index(pair[0].severity), pair[0]))
    for number, (finding, waiver) in enumerate(pairs, 1):
        place = ":".join(str(part) for part in (finding.path, finding.line or "") if part)
        state = ("存量，待整改" if finding in old else "待整改") if waiver is None else (
            f"豁免至{han_date(waiver.until)}（{waiver.approver}：{waiver.reason}）")
        yield LedgerRow((str(number), indicator_of(finding.rule),
                         f"{finding.rule} {inspection.name_of(finding.rule)}".strip(),
                         finding.severity.value,
                         inspection.title_of(finding.path) or finding.path, place, finding.message,
                         office_of(inspection, finding), finding.fix,
                         han_date(_deadline(inspection, finding)) if waiver is None else "", state),
                        finding.severity)


def office_of(inspection: Inspection, finding: Finding) -> str:
    """Who answers for a finding."""
    return office_at(inspection, finding.path)


def office_at(inspection: Inspection, path: str) -> str:
    """Who answers: 责任单位 of the document, its issuer, its category's office, the host."""
    context, document = inspection.context, inspection.document_at(path)
    if context is None:
        return _KNOWN
    if document is None:
        return context.site.identity.host_organisation or _KNOWN
    categories = context.site.categories
    trail = categories.trail(document.category) if document.category in categories.by_name else ()
    offices = (node.office for node in reversed(trail) if node.office)
    return (document.responsible_office or "、".join(document.issuers) or next(offices, "")
            or context.site.identity.host_organisation or _KNOWN)


def _deadline(inspection: Inspection, finding: Finding) -> date:
    if inspection.context is None:
        return inspection.day
    days = inspection.context.settings.days_for(finding.severity)
    return inspection.context.calendar.add_working_days(inspection.day, days)
