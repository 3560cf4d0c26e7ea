"""What is known of the documents: all that lists, tables and other pages show of one."""

from collections import defaultdict
from collections.abc import Mapping

from ..documents.library import Library
from ..pages.fingerprint import fingerprint
from ..validity.standing import Standings

_AS_USUAL = (True, False, False)  # in force since its first day


def marks_of(library: Library, standings: Standings) -> dict[str, str]:
    """By path, what any page may show of a document but its text: while the mark is the same, so
    is all of that, on the same day and with the same `_data`."""
    marks = {document.path: document.facts_digest for document in library.documents}
    for path, reasons in library.held_back.items():
        if path in marks:
            marks[path] += f" {reasons}"
    for document in library.documents:
        come = standings.own_days_come(document)
        if come != _AS_USUAL:
            marks[document.path] += f" {come}"
    for path in standings.acted_on:
        marks[path] += f" {standings[path].fingerprint_key}"
    return marks


def ties_of(library: Library, marks: Mapping[str, str]) -> dict[str, str]:
    """By path, what follows for a document from others: whom it names and who names it, with their
    marks; its files. Only of those that have such ties."""
    ties: dict[str, list[str]] = defaultdict(list)
    for path, links in library.links.items():
        ties[path] += [f"{link.kind} {link.relation.target} "
                       f"{marks[link.document.path] if link.document else ''}" for link in links]
    for path, named_by in library.incoming.items():
        ties[path] += [f"{kind} {marks[other.path]}" for kind, other in named_by]
    index = library.index
    naming_files = (*index.attached, *index.by_reference.get("file", ()))
    for document in {document.path: document for document in naming_files}.values():
        ties[document.path] += [f"{file} {library.attachments[file].sha256}"
                                for file in library.files_of(document)]
    return {path: "\0".join(told) for path, told in ties.items()}


def facts_digest(library: Library, marks: Mapping[str, str]) -> str:
    """The digest of a library without the texts: all marks and attachments."""
    return fingerprint(*marks.values(), library.attachments)
