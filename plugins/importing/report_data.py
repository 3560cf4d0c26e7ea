"""The report of a run for programs: `import --json`, documented in docs/operators.md."""

import json
from collections.abc import Sequence
from typing import Any

from ..documents.fields import FIELDS, PARTICULAR_FIELDS
from .facts import Fact
from .imported import Imported
from .outcomes import ImportOutcome
from .report import whole_to_do

_KEYS = {field.attribute: field.key for field in FIELDS + PARTICULAR_FIELDS}


def report_data(outcomes: Sequence[ImportOutcome], written: bool, fault: str = "") -> str:
    """One JSON object: what to do, whether files were written, and each source in order.

    `fault` says why nothing was written that should have been.
    """
    return json.dumps({"to_do": fault or whole_to_do(outcomes), "written": written,
                       "files": [_of(outcome) for outcome in outcomes]},
                      ensure_ascii=False, indent=1)


def _of(outcome: ImportOutcome) -> dict[str, Any]:
    return {"source": outcome.source, "result": outcome.result.value, "path": outcome.path,
            "reason": outcome.reason, "to_do": outcome.to_do,
            **(_of_imported(outcome.imported) if outcome.imported else {})}


def _of_imported(imported: Imported) -> dict[str, Any]:
    fidelity = imported.fidelity
    return {
        "kind": imported.kind,
        "facts": [_of_fact(fact) for fact in imported.facts
                  if fact.attribute in _KEYS and (fact.value or fact.doubt)],
        "fidelity": {"read": fidelity.read, "shown": fidelity.shown, "moved": fidelity.moved,
                     "lost": list(fidelity.lost), "added": list(fidelity.added)},
        "moved": list(imported.moved),
        "repairs": [{"place": repair.place, "words": repair.words,
                     "changes": [list(change) for change in repair.changes]}
                    for repair in imported.repairs],
        "notices": list(imported.notices)}


def _of_fact(fact: Fact) -> dict[str, Any]:
    status = "certain" if not fact.doubt else "proposed" if fact.value else "empty"
    value = fact.value if isinstance(fact.value, str) else list(fact.value)
    return {"key": _KEYS[fact.attribute], "value": value or None, "status": status,
            "doubt": fact.doubt or None, "source": fact.source or None}
