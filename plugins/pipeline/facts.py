"""What is known of the documents: all that lists, tables and other pages show of one."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from ..documents.library import Library
from ..pages.fingerprint import fingerprint
from ..validity.status import ValidityStatuses

_AS_USUAL = (True, False, False)  # in force since its first day


class FactDigests(NamedTuple):
    """Digests of what is known of the published documents besides their texts: by path of each
    document, by path of its relations, and of all of them."""

    documents: Mapping[str, str]
    relations: Mapping[str, str]
    whole: str


def digests_of(library: Library, statuses: ValidityStatuses) -> FactDigests:
    """The digests of a library on the day of the statuses."""
    documents = fact_digests_of(library, statuses)
    return FactDigests(documents, relation_digests_of(library, documents),
                       facts_digest(library, documents))


def fact_digests_of(library: Library, statuses: ValidityStatuses) -> dict[str, str]:
    """By path, a digest of everything except the body that any page may show of the document
    (valid for one day and one `_data`), its other texts included."""
    digests = {document.path: document.path + document.facts_digest
               for document in library.files}
    for path, reasons in library.held_back.items():
        if path in digests:
            digests[path] += f" {reasons}"
    for document in library.documents:
        come = statuses.own_days_come(document)
        if come != _AS_USUAL:
            digests[document.path] += f" {come}"
    for path in {*statuses.with_external_effects, *library.texts.of}:
        if path in statuses:
            digests[path] += f" {statuses[path].fingerprint_key}"
    for path, texts in library.texts.of.items():
        digests[path] = " ".join([digests[path], *[
            f"{digests[text.path]} {text.withdrawn}" for text in texts[:-1]]])
    return digests


def relation_digests_of(library: Library, fact_digests: Mapping[str, str]) -> dict[str, str]:
    """By path, a digest of the document's outgoing and incoming relations and attachments.

    Documents without any are absent.
    """
    relations: dict[str, list[str]] = defaultdict(list)
    for path, links in library.links.items():
        relations[path] += [
            f"{link.kind} {link.relation.target} "
            f"{fact_digests[link.document.path] if link.document else ''}" for link in links]
    for path, named_by in library.incoming.items():
        relations[path] += [f"{kind} {fact_digests[other.path]}" for kind, other in named_by]
    index = library.index
    naming_files = (*index.attached, *index.by_reference.get("file", ()))
    for document in {document.path: document for document in naming_files}.values():
        relations[document.path] += [f"{file} {library.attachments[file].sha256}"
                                     for file in library.files_of(document)]
    return {path: "\0".join(parts) for path, parts in relations.items()}


def facts_digest(library: Library, fact_digests: Mapping[str, str]) -> str:
    """The digest of a library without the bodies: the facts of all documents, attachments."""
    files = (file.path + file.sha256 for file in library.attachments.values())
    return fingerprint(*fact_digests.values(), *files)
