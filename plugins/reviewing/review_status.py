"""Where a document is on its way through the steps: signed, to be signed, void, sent back."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from ..documents.document import Document
from ..documents.library import Library
from ..documents.reviews import Review, Step, read_reviews
from .binding import digests_in
from .proof import Objection, ReviewPolicy


@dataclass(frozen=True, slots=True)
class Refused:
    """A signature that does not count, and why; `is_second` where its signer has signed before."""

    review: Review
    reason: str
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class ReviewStatus:
    """The signatures that stand, step by step from the first; those an edit has made void.

    `refused` are on this content, but do not count; `sent_back` is why it is to be changed.
    """

    signed: tuple[Review, ...] = ()
    void: tuple[Review, ...] = ()
    refused: tuple[Refused, ...] = ()
    sent_back: Review | None = None

    @property
    def next_step(self) -> Step | None:
        """The step to be signed next, None after the last."""
        return next(iter(tuple(Step)[len(self.signed):]), None)

    def missing(self, required: Sequence[Step]) -> tuple[Step, ...]:
        """The required steps not yet signed."""
        return tuple(required[len(self.signed):])

    def signed_by(self, name: str) -> Step | None:
        """The step that the person of this name has signed: nobody passes on their own work."""
        return next((review.step for review in self.signed
                     if is_same_person(review.name, name)), None)


def _anything(review: Review) -> str:
    return ""


def review_status_of(reviews: Iterable[Review], digests: Container[str],
                     objection: Objection = _anything) -> ReviewStatus:
    """The review status of a document with these digests, after these signatures.

    What sends it back ends all that was signed on this content before.
    """
    void: list[Review] = []
    valid: list[Review] = []
    refused: list[Refused] = []
    sent_back = None
    for review in reviews:
        if review.digest not in digests:
            void.append(review)
        elif review.sends_back:
            valid, refused, sent_back = [], [], review
        elif reason := objection(review):
            refused.append(Refused(review, reason))
        else:
            valid.append(review)
    status = ReviewStatus(void=tuple(void), refused=tuple(refused), sent_back=sent_back)
    for step in Step:
        found = next((review for review in reversed(valid) if review.step is step
                      and status.signed_by(review.name) is None), None)
        if found is None:
            return replace(status, refused=(*status.refused, *_twice(status, valid, step)))
        status = replace(status, signed=(*status.signed, found), sent_back=None)
    return status


def review_status_in(library: Library, document: Document,
                     policy: ReviewPolicy | None = None) -> ReviewStatus:
    """The review status of a document of the library."""
    reviews = read_reviews(document.reviews)
    if not reviews:
        return ReviewStatus()
    digests = digests_in(library, document, reviews)
    return review_status_of(reviews, digests,
                            (policy or ReviewPolicy()).objection(document, digests[0]))


def _twice(status: ReviewStatus, reviews: Iterable[Review], step: Step) -> tuple[Refused, ...]:
    return tuple(Refused(review, f"“{status.signed_by(review.name)}”也由{review.name}签署", True)
                 for review in reviews if review.step is step)


def is_same_person(name: str, other: str) -> bool:
    """True for two writings of one name: 李 某 is 李某."""
    return "".join(name.split()) == "".join(other.split())
