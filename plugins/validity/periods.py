"""A timeline as text: what pages and data carry, so that a script can tell the state on any day."""

from datetime import date

from .events import Event
from .timeline import Timeline


def periods_text(timeline: Timeline) -> str:
    """`2020-01-01 in_force;2025-01-01 expired`: day and state, oldest first.

    What has always been begins on `0001-01-01`. theme/static/js/timeline.js reads it.
    """
    return ";".join([entry.day.isoformat() + " " + entry.validity for entry in timeline.entries])


def first_in_force(timeline: Timeline) -> date | None:
    """The first day in force; None for what lapsed before it could take effect."""
    for entry in timeline.entries:
        if entry.validity.is_in_force:
            return entry.day
    return None


def lapse_of(timeline: Timeline) -> Event | None:
    """The event with which a document ceases to be in force, past or to come; None without one."""
    for entry in timeline.entries:
        if entry.validity.is_lapsed:
            return entry
    return None
