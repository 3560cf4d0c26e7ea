"""What an inspection finds in the disclosure schedules of a site."""

from collections.abc import Iterator
from pathlib import Path

from ..documents.document import Layout
from ..documents.findings import Finding
from ..documents.library import Library
from ..documents.loading import place_of
from ..pages.store import Store
from .case import ScheduleCase
from .rules import RULES
from .schedule import read_schedule


def check_schedules(library: Library, content: Path, store: Store) -> Iterator[Finding]:
    """Everything the rules find in the schedules of a library."""
    for document in library.listed:
        if document.layout is Layout.SCHEDULE:
            case = ScheduleCase(document, read_schedule(store.text(document.digest).html), library)
            for rule in RULES:
                for fault in rule.check(case):
                    yield Finding(document.path, *place_of(content, document, fault.word), rule.ID,
                                  fault.message, fault.fix, rule.SEVERITY)
