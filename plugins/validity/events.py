"""What a timeline is made of: from a day on a document is something, because of something."""

from datetime import date
from typing import NamedTuple

from ..documents.citing import cite
from ..documents.document import Document
from .states import Validity


class Cause(NamedTuple):
    """Why a state begins: another document of this site, or else a key or words of its own."""

    words: str = ""
    path: str = ""
    title: str = ""
    document_number: str = ""

    def __str__(self) -> str:
        if not self.title:
            return self.words
        return cite(self.title, self.document_number)


class Event(NamedTuple):
    """From `day` on a document is `validity`; `articles` where only these are concerned."""

    day: date
    validity: Validity
    because: Cause
    articles: tuple[str, ...] = ()


def cause_of(document: Document) -> Cause:
    """A document as the cause of what it does to another."""
    return Cause(path=document.path, title=document.title,
                 document_number=str(document.document_number or ""))
