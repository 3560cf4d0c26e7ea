"""Waivers: findings that somebody answers for until a day; after it they count again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..documents.findings import Finding, Severity
from .settings import Waiver

EXPIRED, UNUSED = "WAIVE-01", "WAIVE-02"
_FILE = "_data/waivers.yml"


@dataclass(frozen=True)
class WaiverResult:
    """The findings that count, and those a waiver covers, each with it."""

    counted: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]


def apply_waivers(findings: Iterable[Finding], waivers: Iterable[Waiver],
                  day: date) -> WaiverResult:
    """Findings sorted by whether they are waived; waivers expired or idle are findings, too."""
    waivers = tuple(waivers)
    counted, waived, used = [], [], set()
    for finding in sorted(set(findings)):
        fitting = [waiver for waiver in waivers if covers(waiver, finding)]
        used.update(fitting)
        active = next((waiver for waiver in fitting if waiver.until >= day), None)
        if active:
            waived.append((finding, active))
        else:
            counted.append(finding)
    counted += _about(waivers, used, day)
    return WaiverResult(tuple(sorted(counted)), tuple(waived))


def covers(waiver: Waiver, finding: Finding) -> bool:
    """True where the waiver names the finding's rule and its file, line or folder."""
    place = f"{finding.path}:{finding.line}"
    return waiver.rule == finding.rule and (
        waiver.place in (finding.path, place)
        or (waiver.place.endswith("/") and finding.path.startswith(waiver.place)))


def _about(waivers: Iterable[Waiver], used: set[Waiver], day: date) -> Iterator[Finding]:
    for waiver in waivers:
        if waiver.until < day:
            yield Finding(_FILE, waiver.line, 1, EXPIRED, f"{waiver.rule}（{waiver.place}）的豁免已于 "
                          f"{waiver.until} 到期。", "请改正问题，或重新批准后写新的有效期。", Severity.WARNING)
        elif waiver not in used:
            yield Finding(_FILE, waiver.line, 1, UNUSED, f"{waiver.rule}（{waiver.place}）的豁免没有用到。",
                          "问题已经改正的，请删去这一项。", Severity.NOTE)
