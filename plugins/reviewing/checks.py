"""Which documents must wait for a signature, and why, for the build and for the inspection."""

from collections.abc import Callable, Iterator

from ..documents.document import Document
from ..documents.findings import Finding, Severity
from ..documents.library import Library
from ..documents.reviews import Review, Step, read_reviews
from .rules import ReviewRules
from .standing import Standing, standing_in

MISSING, VOID, SAME_PERSON = "REV-11", "REV-12", "REV-13"

# The place where a document's file says a word.
Place = Callable[[Document, str], tuple[int, int]]


def unreviewed(library: Library, rules: ReviewRules) -> frozenset[str]:
    """The paths of the documents that lack a step their category needs: not to be published."""
    return frozenset(document.path for document, required, standing in _waiting(library, rules)
                     if standing.missing(required))


def check_reviews(library: Library, rules: ReviewRules, place: Place) -> Iterator[Finding]:
    """A finding for each document that is not published for want of a signature."""
    for document, required, standing in _waiting(library, rules):
        missing = standing.missing(required)
        if not missing:
            continue
        refused = _same_person(document, standing)
        if refused:
            yield _finding(document, place, SAME_PERSON, refused.step,
                           f"“{refused.step}”与上一步都由“{refused.name}”签署，不算数。",
                           f"请由另一人运行 inv review {document.path}。")
        elif standing.void and not standing.signed:
            last = standing.void[-1]
            yield _finding(document, place, VOID, last.step,
                           f"{last.day} “{last.name}”{last.step}以后又有改动，审核作废，未发布。",
                           f"请重新审核：inv review {document.path}。")
        else:
            yield _finding(document, place, MISSING, document.title,
                           f"还缺{'、'.join(missing)}，未发布。",
                           f"请运行 inv review {document.path}。")


def _waiting(
    library: Library, rules: ReviewRules
) -> Iterator[tuple[Document, tuple[Step, ...], Standing]]:
    """Every document whose category needs steps, with these and its standing."""
    for document in library.documents if rules.steps else ():
        required = rules.required(document, library.site.categories)
        if required:
            yield document, required, standing_in(library, document)


def _same_person(document: Document, standing: Standing) -> Review | None:
    """A signature for the next step that does not count, being of the signer of the last."""
    return next((review for review in read_reviews(document.reviews)
                 if review.step is standing.next_step and review not in standing.void), None)


def _finding(document: Document, place: Place, rule: str, word: str, message: str, fix: str
             ) -> Finding:
    return Finding(document.path, *place(document, word), rule, message, fix, Severity.WARNING)
