"""Waivers: findings that somebody answers for until a day; after it they count again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..documents.findings import Finding, Severity
from ..documents.rule import Fault, Rule, RuleKind
from .settings import Settings, Waiver

_FILE = "_data/waivers.yml"


@dataclass(frozen=True)
class WaiverResult:
    """The findings that count, and those a waiver covers, each with it."""

    counted: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]


def apply_waivers(findings: Iterable[Finding], settings: Settings, day: date) -> WaiverResult:
    """Findings sorted by whether they are waived; waivers expired or idle are findings, too."""
    waivers = settings.waivers
    counted, waived, used = [], [], set()
    for finding in sorted(set(findings)):
        fitting = [waiver for waiver in waivers if covers(waiver, finding)]
        used.update(fitting)
        active = next((waiver for waiver in fitting if waiver.until >= day), None)
        if active:
            waived.append((finding, active))
        else:
            counted.append(finding)
    case = WaiverCase(waivers, frozenset(used), day)
    for rule in RULES:
        if severity := settings.severity(rule.id, rule.severity):
            counted += (Finding(_FILE, *fault.position, rule.id, fault.message, fault.fix, severity)
                        for fault in rule.check(case))
    return WaiverResult(tuple(sorted(counted)), tuple(waived))


def covers(waiver: Waiver, finding: Finding) -> bool:
    """True where the waiver names the finding's rule and its file, line or folder."""
    place = f"{finding.path}:{finding.line}"
    return waiver.rule == finding.rule and (
        waiver.place in (finding.path, place)
        or (waiver.place.endswith("/") and finding.path.startswith(waiver.place)))


@dataclass(frozen=True)
class WaiverCase:
    """All waivers, those of which a finding was found, and the day."""

    waivers: tuple[Waiver, ...]
    used: frozenset[Waiver]
    day: date


def _expired(case: WaiverCase) -> Iterator[Fault]:
    """A fault for each waiver whose day has passed."""
    for waiver in case.waivers:
        if waiver.until < case.day:
            yield Fault((waiver.line, 1), f"{waiver.rule}（{waiver.place}）的豁免已于 {waiver.until} 到期。",
                        "请改正问题，或重新批准后写新的有效期。")


def _unused(case: WaiverCase) -> Iterator[Fault]:
    """A fault for each waiver of which there is no finding."""
    for waiver in case.waivers:
        if waiver.until >= case.day and waiver not in case.used:
            yield Fault((waiver.line, 1), f"{waiver.rule}（{waiver.place}）的豁免没有用到。",
                        "问题已经改正的，请删去这一项。")


RULES = (
    Rule("WAIVE-01", Severity.WARNING, "豁免到期", "_data/waivers.yml 里过了有效期的豁免",
         "改正问题，或重新批准后写新的有效期", RuleKind.WAIVER, _expired),
    Rule("WAIVE-02", Severity.NOTE, "豁免没有用到", "_data/waivers.yml 里没有对应问题的豁免",
         "问题已经改正的，删去这一项", RuleKind.WAIVER, _unused),
)
