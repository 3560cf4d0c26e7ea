"""Where a document is on its way through the steps: signed, to be signed, void."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from ..documents.document import Document
from ..documents.library import Library
from ..documents.reviews import Review, Step, read_reviews
from .binding import digests_in


@dataclass(frozen=True, slots=True)
class ReviewStatus:
    """The signatures that stand, step by step from the first; those an edit has made void."""

    signed: tuple[Review, ...]
    void: tuple[Review, ...]

    @property
    def next_step(self) -> Step | None:
        """The step to be signed next, None after the last."""
        return next(iter(tuple(Step)[len(self.signed):]), None)

    def missing(self, required: Sequence[Step]) -> tuple[Step, ...]:
        """The required steps not yet signed."""
        return tuple(required[len(self.signed):])

    def may_sign(self, name: str) -> bool:
        """True unless the name signed the step before: nobody passes on their own work."""
        return not self.signed or _person(self.signed[-1].name) != _person(name)


def review_status_of(reviews: Iterable[Review], digests: Container[str]) -> ReviewStatus:
    """The review status of a document with these digests, after these signatures."""
    kept = tuple(reviews)
    status = ReviewStatus((), tuple(review for review in kept if review.digest not in digests))
    for step in Step:
        found = next((review for review in reversed(kept) if review.step is step
                      and review.digest in digests and status.may_sign(review.name)), None)
        if found is None:
            break
        status = ReviewStatus((*status.signed, found), status.void)
    return status


def review_status_in(library: Library, document: Document) -> ReviewStatus:
    """The review status of a document of the library."""
    reviews = read_reviews(document.reviews)
    return review_status_of(reviews, digests_in(library, document, reviews)) if reviews \
        else ReviewStatus((), ())


def _person(name: str) -> str:
    return "".join(name.split())
