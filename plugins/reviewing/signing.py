"""A signature put into a document's file, or the reason why it may not be."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..documents.categories import CategoryTree
from ..documents.fields import FIELDS, REVIEWS
from ..documents.reviews import Review, Step, read_reviews, said_by, write_review
from ..documents.rewriting import cut, rewrite
from ..documents.yaml_text import is_record, read_items, write_items
from ..files.ssh_signatures import CannotSign, sign_with
from .proof import NAMESPACE, ReviewPolicy
from .review_status import ReviewStatus, review_status_of
from .versions import Version

_ORDER = tuple(field.key for field in FIELDS)

class SignatureRefused(Exception):
    """A signature that would not count; says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who signs: by a name, and by the file of a key where they are known by one.

    `wrote` says which part of the text is theirs, "" where none is.
    """

    name: str
    key: Path | None = None
    wrote: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What somebody has to say of a version: what they checked, and why it is to be changed.

    `step` is the one they mean to sign, "" for the next one.
    """

    step: str = ""
    checked: Collection[str] = ()
    reason: str = ""


def review_status_of_version(version: Version, policy: ReviewPolicy | None = None) -> ReviewStatus:
    """Which signatures on a version stand."""
    objection = (policy or ReviewPolicy()).objection(version.document, version.digests[0])
    return review_status_of(read_reviews(version.document.reviews), version.digests, objection)


def approval_under(policy: ReviewPolicy, tree: CategoryTree) -> Callable[[Version], bool]:
    """Whether a version had all the signatures that its category needs."""
    def is_approved(version: Version) -> bool:
        required = policy.rules.required(version.document, tree)
        return bool(required) and not review_status_of_version(version, policy).missing(required)
    return is_approved


def sign(data: bytes, version: Version, opinion: Opinion, person: Person, day: date,
         policy: ReviewPolicy) -> tuple[bytes, Review]:
    """The file with one more signature, and this. Refused where it would not count.

    Void signatures make way: git remembers them.
    """
    status = review_status_of_version(version, policy)
    due = status.next_step
    for refusal in _refusals(status, opinion, person, version, policy):
        raise SignatureRefused(refusal)
    review = Review(due or Step.FINAL, " ".join(person.name.split()), day, version.digests[0],
                    tuple(policy.rules.checks.get(due, ())) if due and not opinion.reason else (),
                    " ".join(opinion.reason.split()))
    if person.key:
        try:
            said = said_by(version.document.path, review)
            review = replace(review, signature=sign_with(person.key, NAMESPACE, said))
        except CannotSign as reason:
            raise SignatureRefused(str(reason)) from None
    if policy.wants_keys(version.document) and not review.sends_back and (
            objection := policy.objection(version.document, version.digests[0])(review)):
        raise SignatureRefused(f"{objection}。")
    return _written(data, status, review), review


def _refusals(status: ReviewStatus, opinion: Opinion, person: Person, version: Version,
              policy: ReviewPolicy) -> Iterable[str]:
    """Why this signature would not count, the first reason first."""
    due = status.next_step
    if due is None and not opinion.reason:
        yield "三审都已签署，没有改动，不必再签。"
    if not person.name.strip():
        yield "请写明审核人的姓名（命令行用 --name）。"
    if opinion.step and opinion.step not in tuple(Step):
        yield f"--step 只能是 {'、'.join(Step)}，不能是“{opinion.step}”。"
    if opinion.step and due and opinion.step != due:
        yield f"现在该签“{due}”，不是“{opinion.step}”。"
    if policy.wants_keys(version.document) and person.name not in policy.register.by_name:
        yield f"“{person.name}”不在 _data/signers.yml 里；请先登记姓名、公钥和环节。"
    if opinion.reason:
        return
    if before := status.signed_by(person.name):
        yield f"“{before}”是{person.name}签的，“{due}”要由另一人签。"
    if person.wrote:
        yield f"{person.wrote}，不能审核自己的文字，请由别人审核。"
    left = [check for check in policy.rules.checks.get(due, ()) if check not in opinion.checked] \
        if due else []
    if left:
        yield f"“{due}”还没有核对：{'、'.join(left)}。"


def _written(data: bytes, status: ReviewStatus, review: Review) -> bytes:
    void = {write_review(old) for old in status.void if not old.sends_back}
    kept = [item for item in read_items(cut(data).values.get(REVIEWS))
            if is_record(item) and item not in void]
    return rewrite(data, {REVIEWS: write_items((*kept, write_review(review)))}, _ORDER)
