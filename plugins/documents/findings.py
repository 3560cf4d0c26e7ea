"""A finding: one fault of the content, as a value with its place, its reason and its remedy."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_KEYS = ("path", "line", "column", "rule", "message", "fix")


class Severity(StrEnum):
    """How much a finding weighs; the value is the word editors read."""

    ERROR = "错误"
    WARNING = "提醒"
    NOTE = "说明"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault at `path:line:column` (counted from 1; 0 where the whole file is meant).

    `places` is how many places it stands for, where a rule tells of the first alone. What it says
    goes to terminals, logs and ledgers: every personal number in it is masked, whoever says it.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    fix: str
    severity: Severity = Severity.ERROR
    places: int = 1

    def __post_init__(self) -> None:
        """Masks, once and for all, what it says."""
        from .personal_numbers import mask_leaks  # slow to import, and most content has no faults

        object.__setattr__(self, "message", mask_leaks(self.message))
        object.__setattr__(self, "fix", mask_leaks(self.fix))


def errors_of(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that are errors."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def has_errors(findings: Iterable[Finding]) -> bool:
    """True where at least one finding is an error."""
    return bool(errors_of(findings))


def by_message(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings that say the same together, what is said most often first."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.message, []).append(finding)
    return sorted(groups.values(), key=len, reverse=True)


def to_text(findings: Iterable[Finding]) -> str:
    """Findings for a terminal: two lines each, sorted by place, a count at the end."""
    ordered = sorted(set(findings))
    lines = []
    for found in ordered:
        place = ":".join(str(part) for part in (found.path, found.line, found.column) if part)
        lines.append(f"{place}: {found.severity} {found.rule} {found.message}")
        if found.fix:
            lines.append(f"    {found.fix}")
    lines.append(count_line(ordered))
    return "\n".join(lines)


def count_line(findings: Iterable[Finding]) -> str:
    """`共 1 个错误、2 个提醒。`, each severity that occurs, the gravest first."""
    severities = [finding.severity for finding in findings]
    counts = [f"{n} 个{name}" for name in Severity if (n := severities.count(name))]
    return f"共 {'、'.join(counts)}。" if counts else "没有发现问题。"


def to_rows(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Findings for `--format json`: path, line, column, rule, severity, message, fix."""
    ordered = sorted(set(findings))
    return [{key: getattr(finding, key) for key in _KEYS}
            | {"severity": finding.severity.name.lower()} for finding in ordered]
