"""季度检查情况通报, a draft: what each office published in a quarter, and what is wrong.

In the form that inspection notices have (国办秘函〔2019〕19号 asks for one a quarter): 总体情况,
发现的主要问题, 下一步工作要求. It is a document that an editor finishes; its marks 待核实 keep it back until then.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...documents.citing import cite_document
from ...documents.document import Document
from ...documents.findings import Finding, Severity, by_message
from ...documents.personal_numbers import mask_leaks
from ...pages.rendering import han_date
from ...validity.holidays import UNKNOWN_YEAR
from ..inspection import Inspection
from ..rules import (
    column_blank,
    column_stale,
    columns_many_blank,
    columns_many_stale,
    date_late,
)
from ..table import indicator_of
from .ledger import inheritance_line, office_at, office_of
from .themes import THEMES, Theme

_QUARTER = re.compile(r"(\d{4})(?:年第|[Qq])([1-4一二三四])(?:季度)?")
_NAMES = "一二三四"
_CLAUSE = re.compile("[：，（]")  # ends the words of an indicator that a notice uses
_UNCHECKED = "ATT-03"
# What sums up others, and what is set for the whole site: neither is one more problem of an office.
_NOT_OF_OFFICES = frozenset({columns_many_blank.ID, columns_many_stale.ID, UNKNOWN_YEAR})
_OF_THE_SITE = "_data/site.yml"
_OPENING = (
    "按照《国务院办公厅关于印发政府网站发展指引的通知》（国办发〔2017〕47号）、《国务院办公厅秘书局关于印发政府网站与政务新媒体检查指标、"
    "监管工作年度考核指标的通知》（国办秘函〔2019〕19号）的要求，对{name}政府信息公开专栏{quarter}的情况进行了检查。现将有关情况通报如下：")
_CLOSING = ("请有关单位对照问题清单（见自查台账）逐项整改，举一反三，整改情况在期限内书面报送：错误{error}个工作日、"
            "提醒{warning}个工作日内改完。")
_EXAMPLES = 3  # of one theme
_Problems = tuple[Theme, list[Finding]]


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

    def is_begun_on(self, day: date) -> bool:
        """Whether there is anything to tell of it on a day."""
        return (self.year, self.number) <= (day.year, (day.month + 2) // 3)


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
    identity = context.site.identity
    issuer = identity.host_organisation or identity.name
    published = [document for document in context.published.documents
                 if quarter.has(document.published_on)]
    counted = [finding for finding in (*inspection.findings, *inspection.inherited)
               if finding.severity is not Severity.NOTE and _is_public(inspection, finding)]
    found = [(theme, of_theme) for theme in THEMES if (of_theme := [
        one for one in counted if indicator_of(one.rule) in theme.indicators])]
    return "\n".join([
        "---", f"标题: {issuer}关于{quarter.name}政府信息公开专栏检查情况的通报 # 待核实：按原件的题目改",
        "类别: 监督检查", "文种: 通报", f"发文机关: {issuer} # 待核实",
        "成文日期: # 待核实", "发布日期: # 待核实", "---", "",
        "各乡镇人民政府，县政府各部门、各单位：", "",
        _OPENING.format(name=identity.name, quarter=quarter.name), "",
        "## 一、总体情况", "", *_situation(inspection, quarter, published, counted),
        "## 二、发现的主要问题", "", *_problems(inspection, found),
        "## 三、下一步工作要求", "", *_demands(found),
        _CLOSING.format(error=context.settings.days_for_error,
                        warning=context.settings.days_for_warning), "",
        issuer, "", "（成文日期待核实）", ""])


def _situation(inspection: Inspection, quarter: Quarter, published: list[Document],
               counted: list[Finding]) -> Iterator[str]:
    by_office = Counter(_issuer(document) for document in published)
    late = Counter(office_of(inspection, finding) for finding in counted
                   if finding.rule == date_late.ID
                   and (found := inspection.document_at(finding.path))
                   and quarter.has(found.published_on))
    wrong = Counter(office_of(inspection, finding) for finding in counted)
    of_rule = Counter(finding.rule for finding in counted)
    resolved = _resolved(inspection)
    yield (f"本季度共公开 {len(published)} 件，涉及 {len(by_office)} 个单位，其中逾期公开 "
           f"{late.total()} 件。截至{han_date(inspection.day)}，检查发现现有问题 {len(counted)} 个，其中空白栏目 "
           f"{of_rule[column_blank.ID]} 个、更新不及时的栏目 {of_rule[column_stale.ID]} 个"
           f"、程序读不出内容要由人核对的附件 {of_rule[_UNCHECKED]} 个。")
    yield ""
    if inspection.baseline.total:
        yield from (inheritance_line(inspection), "")
    offices = sorted(by_office | wrong | resolved,
                     key=lambda office: (-by_office[office], -wrong[office], office))
    yield from ("| 单位 | 公开件数 | 逾期公开 | 现有问题 | 已整改存量 |", "| --- | ---: | ---: | ---: | ---: |")
    for office in offices:
        yield (f"| {office} | {by_office[office]} | {late[office]} | {wrong[office]} "
               f"| {resolved[office]} |")
    yield ""


def _resolved(inspection: Inspection) -> Counter[str]:
    """How many places of the baseline each office has resolved."""
    counts: Counter[str] = Counter()
    for spot, recorded in inspection.baseline.recorded.items():
        counts[office_at(inspection, spot[2])] += recorded - inspection.left[spot]
    return counts


def _problems(inspection: Inspection, found: list[_Problems]) -> Iterator[str]:
    """The themes, each with how many there are of what, and what is said most often."""
    if not found:
        yield from ("没有发现问题。", "")
    for number, (theme, findings) in enumerate(found, 1):
        clauses = Counter(_CLAUSE.split(indicator_of(finding.rule))[0] for finding in findings)
        counts = "；".join(f"{clause} {count} 个" for clause, count in clauses.most_common())
        yield from (f"（{_han(number)}）{theme.problem}。检查发现 {len(findings)} 个问题：{counts}。如：", "")
        for first, *others in by_message(findings)[:_EXAMPLES]:
            more = f"等 {len(others) + 1} 处" if others else ""
            yield (f"- {office_of(inspection, first)}{_where(inspection, first)}{more}："
                   f"{first.message}")
        yield ""


def _where(inspection: Inspection, finding: Finding) -> str:
    document = inspection.document_at(finding.path)
    if document:
        return f"，{mask_leaks(cite_document(document))}"
    return "" if finding.path.startswith("_data/") else f"，{finding.path}"


def _demands(found: list[_Problems]) -> Iterator[str]:
    for number, (theme, _) in enumerate(found, 1):
        yield from (f"（{_han(number)}）{theme.demand}。", "")


def _is_public(inspection: Inspection, finding: Finding) -> bool:
    """Whether a finding concerns what readers see of an office: nothing is said of what is held
    back, nor of the settings of the site."""
    if finding.rule in _NOT_OF_OFFICES or finding.path == _OF_THE_SITE:
        return False
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
