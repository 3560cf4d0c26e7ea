"""A signature put into a document's file, or the reason why it may not be."""

from datetime import date

from ..documents.fields import FIELDS, REVIEWS
from ..documents.reviews import Review, Step, read_reviews, write_review
from ..documents.rewriting import cut, rewrite
from ..documents.yaml_text import is_record, read_items, write_items
from .review_status import ReviewStatus, review_status_of
from .versions import Version

_ORDER = tuple(field.key for field in FIELDS)


class SignatureRefused(Exception):
    """A signature that would not count; says why, in Chinese."""


def review_status_of_version(version: Version) -> ReviewStatus:
    """Which signatures on a version stand."""
    return review_status_of(read_reviews(version.document.reviews), version.digests)


def sign(data: bytes, version: Version, step: str, name: str, day: date) -> tuple[bytes, Review]:
    """The file with one more signature, and this. Refused where it would not count.

    Void signatures make way: git remembers them.
    """
    status = review_status_of_version(version)
    due = status.next_step
    if due is None:
        raise SignatureRefused("三审都已签署，没有改动，不必再签。")
    if not name.strip():
        raise SignatureRefused("请写明审核人：--name 姓名。")
    if step and step not in tuple(Step):
        raise SignatureRefused(f"--step 只能是 {'、'.join(Step)}，不能是“{step}”。")
    if step and step != due:
        raise SignatureRefused(f"现在该签“{due}”，不是“{step}”。")
    if not status.may_sign(name):
        raise SignatureRefused(f"“{status.signed[-1].step}”是{name}签的，“{due}”要由另一人签。")
    review = Review(due, " ".join(name.split()), day, version.digests[0])
    void = {write_review(old) for old in status.void}
    kept = [item for item in read_items(cut(data).values.get(REVIEWS))
            if is_record(item) and item not in void]
    return rewrite(data, {REVIEWS: write_items((*kept, write_review(review)))}, _ORDER), review
