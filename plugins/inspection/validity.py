"""Findings about validity: what the ground floor checks, over the library of an inspection."""

from collections.abc import Iterator
from functools import lru_cache

from ..documents.document import Document
from ..documents.findings import Finding
from ..documents.parsing import decode, locate
from ..documents.rule import Fault, apply_rules
from ..validity.checks import ValidityCase
from ..validity.rule_table import RULES
from .context import Context
from .running import InspectionInputs, SeverityPolicy


def inspect_validity(context: Context, inputs: InspectionInputs) -> Iterator[Finding]:
    """The findings about validity, as heavy as the site's rules weigh them."""
    @lru_cache(maxsize=64)
    def text_of(path: str) -> str:
        return decode(path, (inputs.content / path).read_bytes())

    def place(document: Document, wanted: str) -> tuple[int, int]:
        return locate(text_of(document.path), wanted)

    def locate_fault(fault: Fault) -> tuple[str, int, int]:
        if isinstance(fault.at, tuple):  # a row of a list, a file of `_data/`
            return fault.path, *fault.at
        return fault.path, *locate(text_of(fault.path), str(fault.at))

    case = ValidityCase(context.library, context.body_text,
                        lambda document: context.facts[document.path].clauses,
                        context.settings.validity, context.day, place,
                        lambda path: (inputs.content / path).read_bytes(),
                        context.calendar if context.has_own_columns else None)
    return SeverityPolicy(context.settings).apply(apply_rules(RULES, case, locate_fault))
