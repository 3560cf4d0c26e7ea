"""Where a document is on its way through the steps: signed, to be signed, void."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..documents.library import Library
from ..documents.document import Document
from ..documents.fields import data_file
from ..documents.reviews import Review, Step, read_reviews


@dataclass(frozen=True, slots=True)
class Standing:
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


def bound_digest(content_digest: str, files: Iterable[str]) -> str:
    """What a signature covers: text and keys, and the SHA-256 of each file that is attached."""
    digests = sorted(files)
    if not digests:
        return content_digest
    return hashlib.blake2b("\n".join((content_digest, *digests)).encode(),
                           digest_size=8).hexdigest()


def digest_in(library: Library, document: Document) -> str:
    """What a signature on a document of the library must cover; a report's figures, too."""
    files = [library.attachments[path] for path in library.files_of(document)]
    if figures := library.attachment(document, data_file(document)):
        files.append(figures)
    return bound_digest(document.content_digest, (file.sha256 for file in files))


def standing_of(reviews: Iterable[Review], digest: str) -> Standing:
    """The standing of what has this digest, after these signatures."""
    kept = tuple(reviews)
    standing = Standing((), tuple(review for review in kept if review.digest != digest))
    for step in Step:
        found = next((review for review in reversed(kept) if review.step is step
                      and review.digest == digest and standing.may_sign(review.name)), None)
        if found is None:
            break
        standing = Standing((*standing.signed, found), standing.void)
    return standing


def standing_in(library: Library, document: Document) -> Standing:
    """The standing of a document of the library."""
    reviews = read_reviews(document.reviews)
    return standing_of(reviews, digest_in(library, document)) if reviews else Standing((), ())


def _person(name: str) -> str:
    return "".join(name.split())
