"""When a document was published and last changed for its readers, as feeds and site maps say it."""

from datetime import date, datetime

from ..documents.document import Document
from ..validity.timeline import Timeline

_MIDNIGHT, _CHINA = "T00:00:00", "+08:00"
# The present 条例 took effect: before it, no feed has anything to say.
BEGINNING = "2019-05-15T00:00:00+08:00"


def stamp(moment: date | datetime) -> str:
    """A day or a time in China as RFC 3339 writes it."""
    is_exact = isinstance(moment, datetime)
    return f"{moment.isoformat()}{'' if is_exact else _MIDNIGHT}{_CHINA}"


def published_stamp(document: Document) -> str:
    """When the document was published, "" where that is 未载明."""
    return stamp(document.published_at) if document.published_at else ""


def updated_stamp(document: Document, timeline: Timeline | None, day: date) -> str:
    """The last of publication, corrections and changes of validity up to the day."""
    days = [correction.day for correction in document.corrections]
    if timeline:
        days += [entry.day for entry in timeline.entries if entry.day > date.min]
    if document.published_at is None and document.signed_on:
        days.append(document.signed_on)
    stamps = [stamp(one) for one in days if one <= day]
    return max([*stamps, published_stamp(document)]) or BEGINNING
