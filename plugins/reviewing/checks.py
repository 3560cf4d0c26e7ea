"""Which documents must wait for a signature, and why, for the build and for the inspection."""

from collections.abc import Callable, Iterator
from datetime import date

from ..documents.document import Document
from ..documents.library import Library
from ..documents.publication import HeldBack, Reason, is_public
from ..documents.rule import Fault, apply_rules
from .proof import ReviewPolicy
from .review_status import review_status_in
from .rule_table import RULES, ReviewCase

# The place where a document's file says a word.
Place = Callable[[Document, str], tuple[int, int]]


def unreviewed(library: Library, policy: ReviewPolicy, place: Place) -> Iterator[HeldBack]:
    """The documents that lack a step their category needs, each with what to do."""
    for document in library.files if policy.rules.steps else ():
        required = policy.rules.required(document, library.site.categories)
        if not required or not is_public(document, date.max):
            continue
        status = review_status_in(library, document, policy)
        if missing := status.missing(required):
            yield _held_back(ReviewCase(document, status, missing), place)


def _held_back(case: ReviewCase, place: Place) -> HeldBack:
    """What waits, with the first reason."""
    def locate(fault: Fault) -> tuple[str, int, int]:
        return case.document.path, *place(case.document, str(fault.at))

    return HeldBack(case.document.path, Reason.UNREVIEWED,
                    (next(apply_rules(RULES, case, locate)),))
