"""Every check about validity over a whole library, in one place for the inspection.

| Rules                  | What is looked at                                      | Module         |
| ---------------------- | ------------------------------------------------------ | -------------- |
| VAL-11, 12, 14, 15, 16 | relations: circular, twice, too late, back-dated, idle | contradictions |
| VAL-13                 | the dates of one document                              | own_dates      |
| VAL-17                 | relations to what should be here and is not            | dangling       |
| VAL-21, 22, 23         | the text's own clauses against the keys                | clause_check   |
| VAL-31, 32             | how long a document may be valid                       | limits         |
"""

from collections.abc import Callable, Iterator
from datetime import date

from ..documents.document import Document, Layout
from ..documents.findings import Finding
from ..documents.library import Library
from ..documents.targets import title_key
from .clause_check import TERM, compare
from .contradictions import find_contradictions
from .dangling import check_dangling
from .limits import WITHOUT_END, check_limits
from .relations import Place
from .rules import ValidityRules
from .timeline import timelines_of

BodyText = Callable[[str], str]  # the plain text of a body, by its digest
_ABOVE = "上级机关"


def check_validity(
    library: Library, body_text: BodyText, rules: ValidityRules, day: date, place: Place
) -> Iterator[Finding]:
    """All findings about validity in `library`, the whole one: what is to come is checked too.

    Clauses and limits are looked at in what offices of this site made, not in what they reprint.
    """
    issuers = library.site.issuers
    yield from find_contradictions(library.documents, library.resolve, place)
    own = {issuer.name for issuer in issuers if issuer.level != _ABOVE}
    timelines = timelines_of(library)
    codes = {code: issuer.name for issuer in issuers if issuer.name in own
             for code in issuer.codes}
    namesakes = {title_key(document.title): document for document in library.documents
                 if document.document_number}
    for document in library.documents:
        if document.withdrawn:
            continue
        yield from check_dangling(document, codes, namesakes, library.resolve, place)
        if _is_own(document, own) and library.has_validity(document):
            lapsed = timelines[document.path].on(day).is_lapsed
            yield from _check_text(library, document, body_text, None if lapsed else rules, place)


def _is_own(document: Document, own: set[str]) -> bool:
    reprinted = document.source or document.forwards
    return document.layout is Layout.DOCUMENT and not reprinted and bool(
        own.intersection(document.issuers))


def _check_text(
    library: Library, document: Document, body_text: BodyText, rules: ValidityRules | None,
    place: Place,
) -> Iterator[Finding]:
    """Clauses and, with `rules`, limits; a term that only the text says is told once, with its fix.
    """
    text = body_text(document.digest)
    differences = compare(document, text, library.resolve, place)
    yield from differences
    said = any(finding.rule == TERM for finding in differences)
    if rules:
        yield from (finding for finding in check_limits(document, rules, place)
                    if not (said and finding.rule == WITHOUT_END))
