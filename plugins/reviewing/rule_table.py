"""The rules about reviews as registered: why a document waits for a signature, a row each.

The first that has a fault says why; the last always has one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..documents.document import Document
from ..documents.findings import Severity
from ..documents.reviews import Step, read_reviews
from ..documents.rule import Fault, Rule, RuleKind
from .review_status import ReviewStatus

MISSING, VOID, SAME_PERSON = "REV-11", "REV-12", "REV-13"


@dataclass(frozen=True, slots=True)
class ReviewCase:
    """A document that lacks steps its category needs: its status, and those missing."""

    document: Document
    status: ReviewStatus
    missing: tuple[Step, ...]


def _same_person(case: ReviewCase) -> Iterator[Fault]:
    """A signature for the next step that does not count, being of the signer of the last."""
    status = case.status
    for review in read_reviews(case.document.reviews):
        if review.step is status.next_step and review not in status.void:
            yield Fault(review.step,
                        f"“{review.step}”与上一步都由“{review.name}”签署，不算数，未发布。",
                        f"请由另一人运行 inv review {case.document.path}。")


def _void(case: ReviewCase) -> Iterator[Fault]:
    """The last signature, where the text was changed after every one of them."""
    if case.status.void and not case.status.signed:
        last = case.status.void[-1]
        yield Fault(last.step, f"{last.day} “{last.name}”{last.step}以后又有改动，审核作废，未发布。",
                    f"请重新审核：inv review {case.document.path}。")


def _missing(case: ReviewCase) -> Iterator[Fault]:
    """The steps that are missing."""
    yield Fault(case.document.title, f"还缺{'、'.join(case.missing)}，未发布。",
                f"请运行 inv review {case.document.path}。")


RULES = (
    Rule(SAME_PERSON, Severity.WARNING, "两步审核由同一人签署",
         "文件头的“审核”：下一步是不是由另一人签署；没有签完的文件不发布", "由另一人运行 review",
         RuleKind.REVIEW, _same_person),
    Rule(VOID, Severity.WARNING, "审核以后又有改动",
         "签署以后文件有没有改过；改过的审核作废，文件不发布", "重新审核", RuleKind.REVIEW, _void),
    Rule(MISSING, Severity.WARNING, "没有审核",
         "文件头的“审核”够不够 _data/rules.yml 给它的类别定的步数；不够的不发布", "运行 review 签署",
         RuleKind.REVIEW, _missing),
)
