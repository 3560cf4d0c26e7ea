"""Which documents must wait for a signature, and why, for the build and for the inspection."""

from collections.abc import Callable, Iterator
from datetime import date

from ..documents.document import Document
from ..documents.findings import Finding, Severity
from ..documents.library import Library
from ..documents.publication import HeldBack, Reason, is_public
from ..documents.reviews import Review, Step, read_reviews
from .review_status import ReviewStatus, review_status_in
from .rules import ReviewRules

MISSING, VOID, SAME_PERSON = "REV-11", "REV-12", "REV-13"

# The place where a document's file says a word.
Place = Callable[[Document, str], tuple[int, int]]


def unreviewed(library: Library, rules: ReviewRules, place: Place) -> Iterator[HeldBack]:
    """The documents that lack a step their category needs, each with what to do."""
    for document in library.files if rules.steps else ():
        required = rules.required(document, library.site.categories)
        if not required or not is_public(document, date.max):
            continue
        status = review_status_in(library, document)
        if missing := status.missing(required):
            finding = _finding_of(document, status, missing, place)
            yield HeldBack(document.path, Reason.UNREVIEWED, (finding,))


def _finding_of(document: Document, status: ReviewStatus, missing: tuple[Step, ...], place: Place
                ) -> Finding:
    """Why it waits, and for what."""
    if refused := _same_person(document, status):
        return _finding(document, place, SAME_PERSON, refused.step,
                        f"“{refused.step}”与上一步都由“{refused.name}”签署，不算数，未发布。",
                        f"请由另一人运行 inv review {document.path}。")
    if status.void and not status.signed:
        last = status.void[-1]
        return _finding(document, place, VOID, last.step,
                        f"{last.day} “{last.name}”{last.step}以后又有改动，审核作废，未发布。",
                        f"请重新审核：inv review {document.path}。")
    return _finding(document, place, MISSING, document.title, f"还缺{'、'.join(missing)}，未发布。",
                    f"请运行 inv review {document.path}。")


def _same_person(document: Document, status: ReviewStatus) -> Review | None:
    """A signature for the next step that does not count, being of the signer of the last."""
    return next((review for review in read_reviews(document.reviews)
                 if review.step is status.next_step and review not in status.void), None)


def _finding(document: Document, place: Place, rule: str, word: str, message: str, fix: str
             ) -> Finding:
    return Finding(document.path, *place(document, word), rule, message, fix, Severity.WARNING)
