"""A signature put into a document's file, or the reason why it may not be."""

from datetime import date

from ..documents.fields import FIELDS, REVIEWS
from ..documents.reviews import Review, Step, read_reviews, write_review
from ..documents.rewriting import cut, rewrite
from ..documents.yaml_text import is_record, read_items, write_items
from .standing import Standing, standing_of
from .versions import Version

_ORDER = tuple(field.key for field in FIELDS)


class Refused(Exception):
    """A signature that would not count; says why, in Chinese."""


def standing_of_version(version: Version) -> Standing:
    """Which signatures on a version stand."""
    return standing_of(read_reviews(version.document.reviews), version.digests)


def sign(data: bytes, version: Version, step: str, name: str, day: date) -> tuple[bytes, Review]:
    """The file with one more signature, and this. Refused where it would not count.

    Void signatures make way: git remembers them.
    """
    standing = standing_of_version(version)
    due = standing.next_step
    if due is None:
        raise Refused("三审都已签署，没有改动，不必再签。")
    if not name.strip():
        raise Refused("请写明审核人：--name 姓名。")
    if step and step not in tuple(Step):
        raise Refused(f"--step 只能是 {'、'.join(Step)}，不能是“{step}”。")
    if step and step != due:
        raise Refused(f"现在该签“{due}”，不是“{step}”。")
    if not standing.may_sign(name):
        raise Refused(f"“{standing.signed[-1].step}”是{name}签的，“{due}”要由另一人签。")
    review = Review(due, " ".join(name.split()), day, version.digests[0])
    void = {write_review(old) for old in standing.void}
    kept = [item for item in read_items(cut(data).values.get(REVIEWS))
            if is_record(item) and item not in void]
    return rewrite(data, {REVIEWS: write_items((*kept, write_review(review)))}, _ORDER), review
