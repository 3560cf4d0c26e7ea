"""The counted terms of every document, kept in the store: an edit counts one document anew."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from ..documents.attachment import Attachment
from ..pages.fingerprint import fingerprint
from ..pages.store import Store
from .attachment_text import has_text, read_text
from .counting import Tables, count_document
from .entry import SearchDocument
from .sources import ATTACHMENT, load_texts
from .state import CountedName
from .tables import load_tables


class TermCounts:
    """Counts documents, or finds them counted by an earlier build."""

    def __init__(self, store: Store, attachments: Mapping[str, Attachment]):
        self._store, self._attachments = store, attachments

    def of(self, documents: Iterable[SearchDocument]) -> Iterator[bytes]:
        """The counted terms of each document, in order; what is new is kept."""
        for document in documents:
            name = self.name(document)
            try:
                yield self.kept(name)
            except KeyError:
                counted = self._count(document)
                self._store.keep_text(name[0], counted, name[1])
                yield counted

    def name(self, document: SearchDocument) -> CountedName:
        """What the store calls the terms of a document."""
        return document.digest, _kind(document)

    def kept(self, name: CountedName) -> bytes:
        """The counted terms of this name. KeyError where there are none any more."""
        counted: bytes = self._store.text(*name)
        return counted

    def _count(self, document: SearchDocument) -> bytes:
        for file in filter(lambda file: has_text(file.path), document.attachments):
            self._read(self._attachments[file.path])
        return count_document(document, load_texts(document, self._store.text), self._tables)

    def _read(self, attachment: Attachment) -> None:
        """Keeps the text of an attachment, unless it is kept already."""
        try:
            self._store.text(attachment.sha256, ATTACHMENT)
        except KeyError:
            text = read_text(Path(attachment.source))
            self._store.keep_text(attachment.sha256, text, ATTACHMENT)

    @cached_property
    def _tables(self) -> Tables:
        return load_tables()


def _kind(document: SearchDocument) -> str:
    """The kind of the terms of a document: they follow from more than its own file."""
    files = tuple(file.sha256 for file in document.attachments)
    files += tuple(f"{text.digest} {text.heading}" for text in document.earlier_texts)
    more = (files, document.contacts) if files or document.contacts else None
    return f"terms {fingerprint(more)}" if more else "terms"
