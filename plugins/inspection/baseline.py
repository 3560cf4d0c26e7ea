"""The baseline: what an existing collection was found to have, counted, dated, signed off once.

Afterwards only what is new or has grown counts, so that new rules do not become a gate that no old
stock passes. A finding is known by what it says, so that one that is gone makes no room for
another. What may never stand in public is never part of it: leaks and what fails an office at once
(国办秘函〔2019〕19号).
"""

import hashlib
import re
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
# What a rule says of a text follows from the text; elsewhere numbers may change with the day.
_SAYS_THE_SAME = frozenset({RuleKind.SOURCE, RuleKind.PIECE})
_ROW, _NUMBER = re.compile(r"第 ?\d+ ?行"), re.compile(r"[\d.]+")
_DIGEST = 4  # bytes of it
Spot = tuple[str, Severity, str]  # rule, how much it weighs, path
# The same, and the digest of what is said; "" where only the number counts.
Place = tuple[str, Severity, str, str]


@dataclass(frozen=True)
class Baseline:
    """How many places each rule had in each file at each severity on a day, by what it says of
    them, and who signed that off."""

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
        for (rule, severity, path, said), number in self.counts.items():
            counts[rule, severity, now.get(path, path), said] += number
        return replace(self, counts=counts)

    @property
    def recorded(self) -> Counter[Spot]:
        """How many places were recorded, whatever is said of them."""
        return _by_spot(self.counts)

    def left(self, findings: Iterable[Finding], rules: Mapping[str, Rule[...]]) -> Counter[Spot]:
        """How many of them are still there, by all findings of a day."""
        before, now = _comparable(self.counts, _count_places(findings, rules))
        return _by_spot(before & now)


_count = p.record((
    Field("规则", "rule", p.line, required=True),
    Field("级别", "level", p.choice(*Severity), Severity.WARNING, required=True),
    Field("位置", "path", p.line, required=True),
    Field("数量", "number", p.whole_number, required=True),
    Field("内容", "said", p.line),
), lambda rule, level, path, number, said="": ((rule, Severity(level), path, said), number))
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
    counts = _count_places((one for one in findings if can_be_inherited(one, rules)), rules)
    return Baseline(day, approver, dict(sorted(counts.items())))


def inherited(findings: Iterable[Finding], rules: Mapping[str, Rule[...]],
              baseline: Baseline) -> frozenset[Finding]:
    """Those of the findings that the baseline has: all that say the same in a file, until they are
    more or weigh more."""
    found = {finding: _place(finding, rules) for finding in findings
             if can_be_inherited(finding, rules)}
    before, now = _comparable(baseline.counts, _count_places(found, rules))
    grown = now - before
    return frozenset(finding for finding, place in found.items()
                     if not grown[place] and not grown[(*place[:3], "")])


def compare(before: Baseline, now: Baseline) -> Iterator[str]:
    """What somebody signs for who records anew: how many are gone, and each place with more."""
    if not before.recorded_on > date.min:
        return
    was, is_ = _comparable(before.counts, now.counts)
    gone, new = was - is_, _by_spot(is_ - was)
    signed = f"{han_date(before.recorded_on)}{before.approver}核准的"
    yield f"比{signed}减少 {gone.total()} 处，新增 {new.total()} 处" + (
        "，核准就是同意它们也不挡发布：" if new else "。")
    yield from (f"  {path}  {severity} {rule}  {number} 处"
                for (rule, severity, path), number in sorted(new.items())[:_MOST_SHOWN])
    if len(new) > _MOST_SHOWN:
        yield f"  还有 {len(new) - _MOST_SHOWN} 项没有列出，见 inv inspect。"


def _count_places(findings: Iterable[Finding], rules: Mapping[str, Rule[...]]) -> Counter[Place]:
    counts: Counter[Place] = Counter()
    for finding in findings:
        counts[_place(finding, rules)] += finding.places
    return _without_words(counts, _wordless(counts))


def _place(finding: Finding, rules: Mapping[str, Rule[...]]) -> Place:
    spot = finding.rule, finding.severity, finding.path
    if finding.places > 1:  # of which it names the first
        return *spot, ""
    said = _ROW.sub("", finding.message)
    if finding.rule not in rules or rules[finding.rule].kind not in _SAYS_THE_SAME:
        said = _NUMBER.sub("", said)
    return *spot, hashlib.blake2b(said.encode(), digest_size=_DIGEST).hexdigest()


def _comparable(one: Mapping[Place, int], other: Mapping[Place, int]
                ) -> tuple[Counter[Place], Counter[Place]]:
    """Both, by number alone where one of them is."""
    spots = _wordless((*one, *other))
    return _without_words(one, spots), _without_words(other, spots)


def _wordless(places: Iterable[Place]) -> frozenset[Spot]:
    return frozenset(place[:3] for place in places if not place[3])


def _without_words(counts: Mapping[Place, int], spots: frozenset[Spot]) -> Counter[Place]:
    counted: Counter[Place] = Counter()
    for place, number in counts.items():
        counted[(*place[:3], "") if place[:3] in spots else place] += number
    return counted


def _by_spot(counts: Mapping[Place, int]) -> Counter[Spot]:
    found: Counter[Spot] = Counter()
    for place, number in counts.items():
        found[place[:3]] += number
    return found


def write_baseline(baseline: Baseline, data: Path) -> Path:
    """Write the baseline into the folder `_data`; the file."""
    lines = [f"日期: {baseline.recorded_on}", f"核准人: {baseline.approver}", "问题:"]
    lines += [f"- {{规则: {rule}, 级别: {severity}, 位置: {path}, 数量: {number}"
              + (f", 内容: {said}}}" if said else "}")
              for (rule, severity, path, said), number in baseline.counts.items()]
    file = data / FILE
    write_file(file, (_HEAD + "\n".join(lines) + "\n").encode())
    return file
