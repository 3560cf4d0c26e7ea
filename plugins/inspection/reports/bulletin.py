"""季度检查情况通报, a draft: what each office published in a quarter, and what is wrong.

In the form that inspection notices have (国办秘函〔2019〕19号 asks for one a quarter): 总体情况, 主要问题,
下一步要求. It is a document that an editor finishes; its marks 待核实 keep it back until then.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ...documents.citing import cite_document
from ...documents.document import Document
from ...documents.findings import Finding, Severity
from ..inspection import Inspection
from ..table import indicator_of
from .ledger import inheritance_line, office_of

_QUARTER = re.compile(r"(\d{4})(?:年第|[Qq])([1-4一二三四])(?:季度)?")
_NAMES = "一二三四"
_LATE = "DATE-03"
_OPENING = ("按照政府网站与政务新媒体检查的要求，对{name}政府信息公开专栏{quarter}的情况进行了检查，现将有关情况"
            "通报如下。")
_CLOSING = ("请有关单位对照问题清单（见自查台账）逐项整改，举一反三，整改情况在期限内书面报送：错误{error}个工作日、"
            "提醒{warning}个工作日内改完。")
_EXAMPLES = 3  # of one indicator


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year, 1 to 4."""

    year: int
    number: int

    @property
    def name(self) -> str:
        """As notices call it."""
        return f"{self.year}年第{_NAMES[self.number - 1]}季度"

    def has(self, day: date | None) -> bool:
        """Whether a day lies in the quarter."""
        return day is not None and (day.year, (day.month + 2) // 3) == (self.year, self.number)

    @property
    def last_day(self) -> date:
        """The last day of it."""
        following = date(self.year + self.number // 4, self.number % 4 * 3 + 1, 1)
        return following - timedelta(days=1)


def parse_quarter(text: str) -> Quarter:
    """The quarter that `2026Q3` or 2026年第三季度 names. Raises ValueError in Chinese."""
    match = _QUARTER.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"--bulletin 写季度，如 2026Q3，不能是“{text}”。")
    number = _NAMES.find(match[2]) + 1 or int(match[2])
    return Quarter(int(match[1]), number)


def draft_bulletin(inspection: Inspection, quarter: Quarter) -> str:
    """The draft as a document in Markdown; the inspection must have been able to load content."""
    context = inspection.context
    assert context is not None
    name = context.site.identity.for_readers.name
    published = [document for document in context.published.documents
                 if quarter.has(document.published_on)]
    counted = [finding for finding in (*inspection.findings, *inspection.inherited)
               if finding.severity is not Severity.NOTE and _is_public(inspection, finding)]
    return "\n".join([
        "---", f"标题: {quarter.name}政府信息公开专栏检查情况的通报 # 待核实：按原件的题目改",
        "类别: 监督检查", "文种: 通报",
        f"发文机关: {context.site.identity.host_organisation or name} # 待核实",
        "成文日期: # 待核实", "发布日期: # 待核实", "---", "",
        "各乡镇人民政府，县政府各部门、各单位：", "",
        _OPENING.format(name=name, quarter=quarter.name), "",
        "## 一、总体情况", "", *_situation(inspection, quarter, published, counted),
        "## 二、主要问题", "", *_problems(inspection, counted),
        "## 三、整改要求", "",
        _CLOSING.format(error=context.settings.days_for_error,
                        warning=context.settings.days_for_warning), ""])


def _situation(inspection: Inspection, quarter: Quarter, published: list[Document],
               counted: list[Finding]) -> Iterator[str]:
    by_office = Counter(_issuer(document) for document in published)
    late = Counter(office_of(inspection, finding) for finding in counted
                   if finding.rule == _LATE and (found := inspection.document_at(finding.path))
                   and quarter.has(found.published_on))
    wrong = Counter(office_of(inspection, finding) for finding in counted)
    yield (f"本季度共公开 {len(published)} 件，涉及 {len(by_office)} 个单位，其中逾期公开 "
           f"{late.total()} 件；检查发现问题 {len(counted)} 个。")
    yield ""
    if inspection.baseline.total:
        yield from (inheritance_line(inspection), "")
    offices = sorted(by_office | wrong, key=lambda office: (-by_office[office], office))
    yield from ("| 单位 | 公开件数 | 逾期公开 | 现有问题 |", "| --- | ---: | ---: | ---: |")
    for office in offices:
        yield f"| {office} | {by_office[office]} | {late[office]} | {wrong[office]} |"
    yield ""


def _problems(inspection: Inspection, counted: list[Finding]) -> Iterator[str]:
    """The indicators, that with most findings first, each with some examples."""
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in counted:
        groups[indicator_of(finding.rule)].append(finding)
    if not groups:
        yield from ("没有发现问题。", "")
    for number, (indicator, found) in enumerate(
            sorted(groups.items(), key=lambda item: -len(item[1])), 1):
        yield from (f"（{_han(number)}）{indicator}：{len(found)} 个。如：", "")
        for finding in found[:_EXAMPLES]:
            document = inspection.document_at(finding.path)
            where = cite_document(document) if document else finding.path
            yield f"- {office_of(inspection, finding)}，{where}：{finding.message}"
        yield ""


def _is_public(inspection: Inspection, finding: Finding) -> bool:
    """Whether a finding concerns what readers see: nothing is said of what is held back."""
    document = inspection.document_at(finding.path)
    return inspection.context is not None and (
        document is None or document.path in inspection.context.published.by_path)


def _han(number: int) -> str:
    """A number below a hundred as headings have it."""
    tens, rest = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    return (digits[tens] if tens > 1 else "") + "十" * (tens > 0) + digits[rest] * (rest > 0)


def _issuer(document: Document) -> str:
    return document.responsible_office or document.issuer or "未载明单位"
