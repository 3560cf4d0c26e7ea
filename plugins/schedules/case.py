"""What a rule for schedules looks at."""

from dataclasses import dataclass

from ..disclosure.schedule import Schedule
from ..documents.document import Document
from ..documents.library import Library


@dataclass(frozen=True)
class ScheduleCase:
    """A document of the layout 目录, the schedule in it, the library around it."""

    document: Document
    schedule: Schedule
    library: Library
