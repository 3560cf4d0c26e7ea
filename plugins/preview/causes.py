"""What was found by its causes: each rule with the words for it, and how often it found something.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..commands.rules import registered_rules
from ..documents.gaps import PLACEHOLDER, UNFILLED, UNVERIFIED
from .state import Row

WEIGHTS: Mapping[str, int] = {"error": 0, "warning": 1, "note": 2}  # the gravest first
# What the gate finds, which has no rules with names, by its id or the family of it.
_GATE = {UNVERIFIED: "导入时拿不准，待核实", UNFILLED: "还没有填", PLACEHOLDER: "等着改写的地方",
         "KEY": "文件头的各项", "YAML": "文件头的写法", "FILE": "读不出来的文件", "PATH": "文件名",
         "ATT": "附件", "LINK": "链接和有关的文件"}
_QUOTED = re.compile("“[^”]*”")


@dataclass(frozen=True, slots=True)
class CauseCount:
    """A rule with the words for it, how often it was found, and the gravest of these."""

    rule: str
    words: str
    count: int
    severity: str


def list_causes(findings: Sequence[Row]) -> list[CauseCount]:
    """Each rule that found something, the gravest first, then the commonest."""
    names = {rule.id: rule.name for rule in registered_rules()}
    by_rule: dict[str, list[Row]] = {}
    for row in findings:
        by_rule.setdefault(row["rule"], []).append(row)
    names |= {rule: words for rule in by_rule
              if (words := _GATE.get(rule) or _GATE.get(rule.partition("-")[0]))
              and rule not in names}
    causes = [CauseCount(rule, names.get(rule) or _in_common(rows), len(rows),
                    min((row["severity"] for row in rows), key=lambda word: WEIGHTS.get(word, 0)))
              for rule, rows in by_rule.items()]
    return sorted(causes, key=lambda cause: (WEIGHTS.get(cause.severity, 0), -cause.count,
                                             cause.rule))


def _in_common(rows: Sequence[Row]) -> str:
    """What the messages of a rule without a name say in common: “…” where they name what differs.
    """
    messages = {row["message"] for row in rows}
    if len(messages) > 1:
        messages = {_QUOTED.sub("“……”", message) for message in messages}
    return str(min(messages)) + "等" * (len(messages) > 1)
