"""What the public may see on a day."""

from datetime import date

from ..documents.document import Document, Openness


def is_published(document: Document, day: date) -> bool:
    """True for what is 主动公开 and whose 发布日期 has come; 未载明 counts as come."""
    return document.openness is Openness.PROACTIVE and (
        document.published_on is None or document.published_on <= day)


def is_withdrawn(document: Document, day: date) -> bool:
    """True from the day of 撤下 on: a tombstone with its reason stands in the document's place."""
    return document.withdrawn is not None and document.withdrawn.day <= day
