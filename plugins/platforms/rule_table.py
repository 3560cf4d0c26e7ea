"""The rules of platforms: each duty of the one table is asked of every office."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from ..documents.body import Body
from ..documents.document import Layout
from ..documents.findings import Finding, Severity
from ..documents.library import Library
from ..documents.loading import place_of
from ..documents.parsing import locate
from ..documents.rule import Fault, Rule, RuleKind, Word, apply_rules
from .accounts import read_accounts
from .case import PlatformCase
from .content_rules import RULES_OF_CONTENT
from .duties import DUTIES, Duty, DutyState
from .inventories import inventory_of
from .inventory_rules import INVENTORIES
from .neighbours import list_stale
from .office import list_offices
from .questions import Answered
from .sectors import checklist_of
from .service_guides import missing_elements
from .solicitations import list_solicitations

_REGISTER = "issuers.yml"
_WORDS = {DutyState.MISSING: "没有{}", DutyState.LATE: "{}逾期"}


def check_offices(library: Library, data: Path, day: date, load: Callable[[str], Body],
                  answered: tuple[Answered, ...] = (), content: Path | None = None
                  ) -> Iterator[Finding]:
    """Which duties which offices do not fulfil on a day, each duty at the first of them; a place
    in a document is looked for where the folder of content is given."""
    def place(fault: Fault) -> tuple[str, int, int]:
        path = fault.path or f"_data/{_REGISTER}"
        if path.startswith("_data/"):
            text = (data / path.removeprefix("_data/")).read_text("utf-8")
            return path, *locate(text, str(fault.at))
        return path, *(place_of(content, library.by_path[path], str(fault.at)) if content
                       else (1, 1))

    offices = list_offices(library, load)
    checklists = tuple((office, found) for office in offices
                       if (found := checklist_of(library, office, load, day)))
    guides = tuple((document, missing_elements(document, load(document.digest)))
                   for document in library.by_layout.get(Layout.SERVICE_GUIDE, ()))
    inventories = tuple(inventory_of(library, document, load(document.digest).html)
                        for document in library.by_layout.get(Layout.INVENTORY, ()))
    case = PlatformCase(offices, day, checklists, list_solicitations(library),
                        read_accounts(data)[0], guides, answered,
                        inventories, tuple(list_stale(data, day)))
    return apply_rules(RULES, case, place)


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


RULES: tuple[Rule[[PlatformCase]], ...] = (*map(_rule, DUTIES), *RULES_OF_CONTENT, INVENTORIES)
