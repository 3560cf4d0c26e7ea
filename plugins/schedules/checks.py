"""What an inspection finds in the disclosure schedules of a site."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ..disclosure.schedule import read_schedule
from ..documents.document import Document, Layout
from ..documents.findings import Finding
from ..documents.library import Library
from ..documents.loading import place_of
from ..documents.rule import Fault, apply_rules
from ..pages.store import Store
from .case import ScheduleCase
from .rules import RULES


def check_schedules(library: Library, content: Path, store: Store) -> Iterator[Finding]:
    """Everything the rules find in the schedules of a library."""
    for document in library.listed:
        if document.layout is Layout.SCHEDULE:
            case = ScheduleCase(document, read_schedule(store.text(document.digest).html), library)
            yield from apply_rules(RULES, case, partial(_locate, document, content))


def _locate(document: Document, content: Path, fault: Fault) -> tuple[str, int, int]:
    return document.path, *place_of(content, document, str(fault.at))
