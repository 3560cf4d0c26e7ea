"""The gate for single files, before they are on disk or in a commit: what is certainly wrong, and
what must be resolved before they are published.

Of what the inspection has to say of a text, clauses about its validity are found here already; the
rest comes with the next build.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ..documents.addresses import At, check_addresses
from ..documents.body import BodyConverter
from ..documents.clearing import list_reader
from ..documents.document import Document, Layout
from ..documents.entries import File
from ..documents.findings import Finding, Severity
from ..documents.folder import check_document_path
from ..documents.loading import place_in
from ..documents.naming import check_documents
from ..documents.parsing import parse_document
from ..documents.publication import unfinished
from ..documents.resolving import Scope
from ..documents.site import Site
from ..validity.clause_check import own_differences
from .headings import list_headings


def check_sources(sources: Mapping[str, bytes], others: Iterable[File], site: Site | None,
                  content: Path) -> tuple[Finding, ...]:
    """The faults of these files among the other files in `content`, sorted by place.

    The paths are as they were typed or staged: nothing here writes a file, and none is read but
    those of `others`, where a relation names a document or a list among them.
    """
    def at(document: Document, wanted: str, rule: str, message: str, fix: str) -> Finding:
        place = place_in(sources[document.path], document, wanted)
        return Finding(document.path, *place, rule, message, fix)

    converter = BodyConverter()
    unfit = {path: wrong for path in sources if (wrong := check_document_path(path))}
    found = [*unfit.values()]
    documents = []
    for path, data in sources.items():
        parsed = parse_document(path, data, converter)
        found += parsed.faults
        if parsed.document:
            found += unfinished(parsed.document).findings
            if site and parsed.body and parsed.document.category in site.categories.with_validity:
                found += _what_the_text_says(parsed.document, parsed.body.text, at)
            documents.append(parsed.document)
        elif parsed.legible:
            documents.append(parsed.legible)
    if site is not None and documents:
        folder = {file.path: file for file in others}
        folder |= {path: File(path, len(data), 0) for path, data in sources.items()
                   if path not in unfit}  # a relation to one of these must not have it read
        known = [file for file in folder.values() if file.path not in sources]
        scope = Scope(lambda: (*list_headings(content, known), *documents), folder,
                      list_reader(content), site)
        found += (_where_it_is_named(one, documents, at)
                  for one in check_documents(documents, folder, scope, site, at))
        found += check_addresses(documents, (), site.categories, at)
    return tuple(sorted(found))


def _what_the_text_says(document: Document, text: str, at: At) -> Iterator[Finding]:
    """Reminders with the lines to add, where the text says from when to when it is in force and
    the keys do not; of a document that is only reprinted they say nothing."""
    if document.layout is Layout.DOCUMENT and not (document.source or document.forwards):
        for one in own_differences(document, text):
            found = at(document, one.words, one.rule, f"正文写“{one.words}”，{one.message}", one.fix)
            yield replace(found, severity=Severity.WARNING)


def _where_it_is_named(found: Finding, documents: Iterable[Document], at: At) -> Finding:
    """A finding about a list, at the place where the document that is checked names it."""
    name = found.path.rpartition("/")[2]
    naming = next((document for document in documents for _, relation in document.relations
                   if relation.target.endswith(name)), None)
    if naming is None or found.path in [document.path for document in documents]:
        return found
    return at(naming, name, found.rule, f"{found.path}：{found.message}", found.fix)
