"""Findings about validity: what the ground floor checks, over the library of an inspection."""

from collections.abc import Iterator
from functools import lru_cache

from ..documents.document import Document
from ..documents.findings import Finding
from ..documents.parsing import decode, locate
from ..validity.checks import check_validity
from ..validity.holidays import check_next_year
from .context import Context
from .running import InspectionInputs, SeverityPolicy


def inspect_validity(context: Context, inputs: InspectionInputs) -> Iterator[Finding]:
    """The findings about validity, as heavy as the site's rules weigh them."""
    @lru_cache(maxsize=64)
    def text_of(path: str) -> str:
        return decode(path, (inputs.content / path).read_bytes())

    def place(document: Document, wanted: str) -> tuple[int, int]:
        return locate(text_of(document.path), wanted)

    found = check_validity(context.library, context.body_text, context.settings.validity,
                           context.day, place)
    own = check_next_year(context.calendar, context.day) if context.has_own_columns else ()
    return SeverityPolicy(context.settings).apply((*found, *own))
