"""What goes into the index: one document as search sees it, the fields, the options."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One published document, as plain text; dates are ISO days."""

    path: str
    title: str
    document_number: str | None
    issuer: str | None
    category: str
    kind: str
    published_on: str | None
    signed_on: str | None
    timeline: tuple[tuple[str, str], ...]
    text: str
    anchors: tuple[tuple[int, str], ...]
    attachments: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field as lunr knows it: its name and how much a match in it counts."""

    name: str
    boost: int | float


# The order is part of the format: shards name a field by its place in this table.
FIELDS = (
    Field("body", 1),
    Field("title", 6),
    Field("document_number", 8),
    Field("issuer", 1),
    Field("attachments", 0.5),
    Field("pinyin", 1),
)


@dataclass(frozen=True, slots=True)
class Options:
    """The `SEARCH` setting."""

    lunr_json: bool = False
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def sort_key(document: SearchDocument) -> tuple[str, str]:
    """Return the key that numbers documents: oldest first, those without a date before all."""
    return document.published_on or "", document.path


def field_texts(document: SearchDocument) -> dict[str, str]:
    """Return the text of every field that is made of text, by field name."""
    return {
        "body": document.text,
        "title": document.title,
        "document_number": document.document_number or "",
        "issuer": document.issuer or "",
        "attachments": "\n".join(text for _, _, text in document.attachments),
    }
