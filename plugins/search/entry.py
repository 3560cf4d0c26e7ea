"""What goes into the index: one document as search sees it, its texts, the fields."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

LoadText = Callable[..., Any]  # (digest, kind) of the store


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file beside a document: the label of its download, its address, its SHA-256."""

    label: str
    path: str
    sha256: str

    @property
    def heading(self) -> str:
        """What it is found by besides its text: its label, and its own name if that is another."""
        name = self.path.rpartition("/")[2]
        stem = name.rpartition(".")[0]
        return self.label if self.label in (name, stem) else f"{self.label}\n{stem}"


@dataclass(frozen=True, slots=True)
class EarlierText:
    """An earlier text of a document: its name with its days, its address, the digest of its source,
    and what of its head differs from the document's."""

    label: str
    path: str
    digest: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class MarkedPlace:
    """A provision that was changed: its anchor, the day (ISO) from which, in words."""

    anchor: str
    day: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDocument:
    """One published document but for its long texts; dates are ISO days, "" where unknown.

    `notes` is what its own file declares, `contacts` what `_data/offices.yml` puts into its page,
    `coverage` what stands for the document where that is not its text, `offices` on whose platforms
    it stands. What only an earlier text
    says is found as what stands in an attachment is.
    """

    path: str
    digest: str
    title: str
    document_number: str = ""
    issuer: str = ""
    category: str = ""
    kind: str = ""
    published_on: str = ""
    signed_on: str = ""
    notes: str = ""
    contacts: str = ""
    attachments: tuple[AttachedFile, ...] = ()
    coverage: str = ""
    earlier_texts: tuple[EarlierText, ...] = ()
    marks: tuple[MarkedPlace, ...] = ()
    offices: tuple[str, ...] = ()

    @property
    def fingerprint_key(self) -> tuple[object, ...]:
        """What stands for the document: `digest` covers all that its own file declares."""
        files = tuple((file.label, file.path, file.sha256) for file in self.attachments)
        texts = tuple((text.label, text.path, text.digest) for text in self.earlier_texts)
        marks = tuple((mark.anchor, mark.day, mark.words) for mark in self.marks)
        return (self.path, self.digest, self.category, files, self.contacts, texts, marks,
                self.offices)

    @property
    def day(self) -> str:
        """The day it is listed under: of publication, else of signature."""
        return self.published_on or self.signed_on


@dataclass(frozen=True, slots=True)
class DocumentTexts:
    """The long texts of a document; `anchors` says where in the body each 条 begins, `attachments`
    begin with their headings and are followed by the earlier texts."""

    body: str
    anchors: tuple[tuple[int, str], ...] = ()
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchField:
    """A field as lunr knows it: its name and how much a match in it counts."""

    name: str
    boost: int | float


# The order is part of the format: shards name a field by its place in this table.
FIELDS = (
    SearchField("body", 1),
    SearchField("title", 1.75),
    SearchField("document_number", 8),
    SearchField("issuer", 1),
    SearchField("attachments", 0.5),
    SearchField("pinyin", 1),
)


def field_texts(document: SearchDocument, texts: DocumentTexts) -> dict[str, str]:
    """The text of every field that is made of text, by field name."""
    return {
        "body": texts.body,
        "title": document.title,
        "document_number": document.document_number,
        "issuer": document.issuer,
        "attachments": "\n".join(texts.attachments),
    }
