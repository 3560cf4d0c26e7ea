"""What is known of the documents: all that lists, tables and other pages show of one."""

from collections.abc import Iterator, Mapping

from ..documents.document import Document
from ..documents.library import Library
from ..pages.fingerprint import fingerprint
from ..validity.standing import Standings


def marks_of(library: Library, standings: Standings) -> dict[str, str]:
    """By path, what any page may show of a document but its text: while the mark is the same, so
    is all of that, on the same day and with the same `_data`."""
    marks = {document.path: f"{document.path} {document.facts_digest}"
             for document in library.documents}
    for path in standings.acted_on:
        marks[path] += f" {standings[path].fingerprint_key}"
    return marks


def told_of_relations(library: Library, marks: Mapping[str, str], document: Document
                      ) -> Iterator[str]:
    """What follows for a document from others: whom it names and who names it, with their marks;
    its files."""
    for link in library.links.get(document.path, ()):
        named = marks[link.document.path] if link.document else ""
        yield f"{link.kind} {link.relation.target} {named}"
    for kind, other in library.incoming.get(document.path, ()):
        yield f"{kind} {marks[other.path]}"
    if document.references or document.attachments:
        for file in library.files_of(document):
            yield f"{file} {library.attachments[file].sha256}"


def facts_digest(library: Library, marks: Mapping[str, str]) -> str:
    """The digest of a library without the texts: all marks, attachments, lists beside them."""
    return fingerprint(*marks.values(), library.attachments, library.lists)
