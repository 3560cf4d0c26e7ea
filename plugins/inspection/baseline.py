"""The baseline: what an existing collection was found to have, counted, dated, signed off once.

Afterwards only what is new or has grown counts, so that new rules do not become a gate that no old
stock passes. What may never stand in public is never part of it: leaks and what fails an office at
once (国办秘函〔2019〕19号).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from ..documents import parsers as p
from ..documents.document import Document
from ..documents.findings import Finding, Severity
from ..documents.former import address_of_former
from ..documents.rule import Rule, RuleKind
from ..documents.schema import Field
from ..files.saving import write_file
from ..pages.rendering import han_date
from .indicators import GRAVEST
from .settings import read_settings
from .table import indicator_of

FILE = "baseline.yml"
_HEAD = "# 由 inv inspect --baseline 生成：已有的问题，不挡发布，改好了再生成一次。请勿手工增加。\n"
# What waits is not public; a waiver is somebody's word.
_NEVER_KINDS = frozenset({RuleKind.REVIEW, RuleKind.WAIVER})
_MOST_SHOWN = 20  # of what is new
Place = tuple[str, Severity, str]  # rule, how much it weighs, path


@dataclass(frozen=True)
class Baseline:
    """How many places each rule had in each file at each severity on a day, and who signed that
    off."""

    recorded_on: date = date.min
    approver: str = ""
    counts: Mapping[Place, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many places were recorded."""
        return sum(self.counts.values())

    def moved(self, documents: Iterable[Document]) -> "Baseline":
        """It, with what was recorded of a file that was moved, and of its page, where it is now."""
        now = {old: new for document in documents
               for former in map(address_of_former, document.former_paths)
               for old, new in ((former, document.address),
                                (former.removesuffix(".html") + ".md", document.path))}
        counts: Counter[Place] = Counter()
        for (rule, severity, path), number in self.counts.items():
            counts[rule, severity, now.get(path, path)] += number
        return replace(self, counts=counts)

    def left(self, findings: Iterable[Finding]) -> Counter[Place]:
        """How many of them are still there, by all findings of a day."""
        return Counter(self.counts) & _count_places(findings)


_count = p.record((
    Field("规则", "rule", p.line, required=True),
    Field("级别", "level", p.choice(*Severity), Severity.WARNING, required=True),
    Field("位置", "path", p.line, required=True),
    Field("数量", "number", p.whole_number, required=True),
), lambda rule, level, path, number: ((rule, Severity(level), path), number))
_FIELDS = (
    Field("日期", "recorded_on", p.day, "2026-11-30", required=True),
    Field("核准人", "approver", p.line, "张某某", required=True),
    Field("问题", "counts", p.many(_count), "[{规则: TXT-01, 级别: 提醒, 位置: policy/a.md, 数量: 3}]"),
)


def read_baseline(data: Path) -> tuple[Baseline, tuple[Finding, ...]]:
    """The baseline in the folder `_data`, an empty one without the file, and the file's faults."""
    values, faults = read_settings(data / FILE, _FIELDS)
    if faults or not values:
        return Baseline(), faults
    return Baseline(values["recorded_on"], values["approver"],
                    dict(values.get("counts", ()))), ()


def can_be_inherited(finding: Finding, rules: Mapping[str, Rule[...]]) -> bool:
    """Whether a finding may be part of a baseline: what stops a build never is, nor is a note."""
    rule = rules.get(finding.rule)
    return (rule is not None and rule.kind not in _NEVER_KINDS
            and finding.severity is not Severity.NOTE
            and indicator_of(finding.rule) not in GRAVEST)


def record(findings: Iterable[Finding], rules: Mapping[str, Rule[...]], day: date,
           approver: str) -> Baseline:
    """The baseline of the findings of a day."""
    counts = _count_places(one for one in findings if can_be_inherited(one, rules))
    return Baseline(day, approver, dict(sorted(counts.items())))


def inherited(findings: Iterable[Finding], rules: Mapping[str, Rule[...]],
              baseline: Baseline) -> frozenset[Finding]:
    """Those of the findings that the baseline has: all of a rule in a file, until they are more or
    weigh more."""
    found = [finding for finding in findings if can_be_inherited(finding, rules)]
    counts = _count_places(found)
    return frozenset(finding for finding in found
                     if counts[_place(finding)] <= baseline.counts.get(_place(finding), 0))


def compare(before: Baseline, now: Baseline) -> Iterator[str]:
    """What somebody signs for who records anew: how many are gone, and each place with more."""
    if not before.recorded_on > date.min:
        return
    gone, new = (Counter(one.counts) - Counter(other.counts)
                 for one, other in ((before, now), (now, before)))
    signed = f"{han_date(before.recorded_on)}{before.approver}核准的"
    yield f"比{signed}减少 {gone.total()} 处，新增 {new.total()} 处" + (
        "，核准就是同意它们也不挡发布：" if new else "。")
    yield from (f"  {path}  {severity} {rule}  {number} 处"
                for (rule, severity, path), number in sorted(new.items())[:_MOST_SHOWN])
    if len(new) > _MOST_SHOWN:
        yield f"  还有 {len(new) - _MOST_SHOWN} 项没有列出，见 inv inspect。"


def _count_places(findings: Iterable[Finding]) -> Counter[Place]:
    counts: Counter[Place] = Counter()
    for finding in findings:
        counts[_place(finding)] += finding.places
    return counts


def _place(finding: Finding) -> Place:
    return finding.rule, finding.severity, finding.path


def write_baseline(baseline: Baseline, data: Path) -> Path:
    """Write the baseline into the folder `_data`; the file."""
    lines = [f"日期: {baseline.recorded_on}", f"核准人: {baseline.approver}", "问题:"]
    lines += [f"- {{规则: {rule}, 级别: {severity}, 位置: {path}, 数量: {number}}}"
              for (rule, severity, path), number in baseline.counts.items()]
    file = data / FILE
    write_file(file, (_HEAD + "\n".join(lines) + "\n").encode())
    return file
