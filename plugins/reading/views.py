"""What the page of one document shows."""

from dataclasses import dataclass
from datetime import date

from ..documents.document import Document
from ..pages.page import Stored


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """Another page by title, address (None outside this site), 文号, and a remark."""

    title: str
    path: str | None
    document_number: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class RelatedDocuments:
    """One kind of relation with its Chinese name and the documents on its other end."""

    name: str
    documents: tuple[DocumentLink, ...]


@dataclass(frozen=True, slots=True)
class Download:
    """An attachment: label, address, type in capitals (DOCX), size in bytes, SHA-256."""

    label: str
    path: str
    type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """Everything a document's template sees besides the site."""

    document: Document
    trail: tuple[DocumentLink, ...]
    column: DocumentLink
    facts: tuple[tuple[str, str, str | None], ...]
    particulars: tuple[tuple[str, str], ...]
    body: Stored
    hrefs: tuple[str | None, ...]
    attachments: tuple[Download, ...]
    related: tuple[RelatedDocuments, ...]
    newer: DocumentLink | None
    older: DocumentLink | None
    column_tags: tuple[tuple[str, str], ...]
    article_tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TombstoneView:
    """What is left of a withdrawn document: its title, since when and why it is gone."""

    title: str
    day: date
    reason: str
    trail: tuple[DocumentLink, ...]
    column: DocumentLink
    column_tags: tuple[tuple[str, str], ...]
