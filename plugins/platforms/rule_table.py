"""The rules of platforms: each duty of the one table is asked of every office."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ..documents.findings import Finding, Severity
from ..documents.library import Library
from ..documents.parsing import locate
from ..documents.rule import Fault, Rule, RuleKind, Word, apply_rules
from .duties import DUTIES, Duty, DutyState
from .office import PlatformOffice, list_offices

_REGISTER = "issuers.yml"
_WORDS = {DutyState.MISSING: "没有{}", DutyState.LATE: "{}逾期"}


@dataclass(frozen=True, slots=True)
class PlatformCase:
    """Every office with a platform, on a day."""

    offices: tuple[PlatformOffice, ...]
    day: date


def check_offices(library: Library, data: Path, day: date) -> Iterator[Finding]:
    """Which duties which offices do not fulfil on a day, each duty at the first of them."""
    text = (data / _REGISTER).read_text("utf-8")

    def place(fault: Fault) -> tuple[str, int, int]:
        return f"_data/{_REGISTER}", *locate(text, str(fault.at))

    return apply_rules(RULES, PlatformCase(list_offices(library), day), place)


def _check(duty: Duty, case: PlatformCase) -> Iterator[Fault]:
    """A fault for the offices that have nothing, another for those that are late, all named."""
    found = [(office, duty.status(office, case.day)) for office in case.offices]
    for state, words in _WORDS.items():
        faulty = [(office.name, status.words) for office, status in found
                  if status.state is state]
        if faulty:
            names = "、".join(name if state is DutyState.MISSING else f"{name}（{last}）"
                             for name, last in faulty)
            yield Fault(Word(faulty[0][0]), f"{len(faulty)}个机关{words.format(duty.name)}：{names}。",
                        f"请公开{duty.asks}；已经公开而没有列入的，写“责任单位”或“公开机关”。")


def _rule(duty: Duty) -> Rule[[PlatformCase]]:
    example = f"{{名称: 示例县民政局}}，{duty.name}"
    return Rule(duty.rule, Severity.WARNING, duty.rule_name,
                f"登记的每个机关（上级机关除外）有没有{duty.asks}", f"公开{duty.asks}",
                RuleKind.PLATFORM, partial(_check, duty), passes=(f"{example}：有",),
                fails=(f"{example}：缺",))


RULES = tuple(map(_rule, DUTIES))
