"""What a rule for schedules looks at, and what it finds."""

from dataclasses import dataclass

from ..documents.document import Document
from ..documents.library import Library
from .schedule import Schedule


@dataclass(frozen=True)
class ScheduleCase:
    """A document of the layout 目录, the schedule in it, the library around it."""

    document: Document
    schedule: Schedule
    library: Library


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and how to mend it, at the place of a word in the document's file."""

    word: str
    message: str
    fix: str
