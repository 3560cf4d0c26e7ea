"""The rules about reviews as registered: why a document waits for a signature, a row each.

The first that has a fault says why; the last always has one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..documents.document import Document
from ..documents.findings import Severity
from ..documents.reviews import Step
from ..documents.rule import Fault, Rule, RuleKind
from .review_status import ReviewStatus

MISSING, VOID, SAME_PERSON = "REV-11", "REV-12", "REV-13"
NOT_PROVEN, SENT_BACK = "REV-16", "REV-17"


@dataclass(frozen=True, slots=True)
class ReviewCase:
    """A document that lacks steps its category needs: its status, and those missing."""

    document: Document
    status: ReviewStatus
    missing: tuple[Step, ...]


def _sent_back(case: ReviewCase) -> Iterator[Fault]:
    """The reason for which the text as it is was sent back."""
    if back := case.status.sent_back:
        yield Fault(back.name, f"{back.day} {back.name}{back.step}时退回：{back.reason}（未发布）。",
                    f"请改好以后重新审核：inv review {case.document.path}。")


def _same_person(case: ReviewCase) -> Iterator[Fault]:
    """A signature for the next step that does not count, its signer having signed another."""
    for refused in case.status.refused:
        if refused.is_second:
            yield Fault(refused.review.step,
                        f"“{refused.review.step}”和{refused.reason}，不算数，未发布。",
                        f"请由另一人运行 inv review {case.document.path}。")


def _not_proven(case: ReviewCase) -> Iterator[Fault]:
    """A signature for the next step that does not count, for what the register of signers says."""
    for refused in case.status.refused:
        if not refused.is_second and refused.review.step is case.status.next_step:
            yield Fault(refused.review.name,
                        f"“{refused.review.step}”的签名不算数，未发布：{refused.reason}。",
                        f"请由登记的签名人重新审核：inv review {case.document.path}。")


def _void(case: ReviewCase) -> Iterator[Fault]:
    """The last signature, where the text was changed after every one of them."""
    if case.status.void and not case.status.signed:
        last = case.status.void[-1]
        since = ("退回，已经改过，等着重新审核" if last.sends_back
                 else f"{last.step}以后又有改动，审核作废")
        yield Fault(last.step, f"{last.day} “{last.name}”{since}，未发布。",
                    f"请重新审核：inv review {case.document.path}。")


def _missing(case: ReviewCase) -> Iterator[Fault]:
    """The steps that are missing."""
    yield Fault(case.document.title, f"还缺{'、'.join(case.missing)}，未发布。",
                f"请运行 inv review {case.document.path}。")


RULES = (
    Rule(SENT_BACK, Severity.WARNING, "审核退回",
         "文件头的“审核”：最后是不是退回；改好、重新审核以前不发布，理由只留在文件里", "按理由改好，重新审核",
         RuleKind.REVIEW, _sent_back),
    Rule(SAME_PERSON, Severity.WARNING, "两步审核由同一人签署",
         "文件头的“审核”：各步是不是由不同的人签署；没有签完的文件不发布", "由另一人运行 review",
         RuleKind.REVIEW, _same_person),
    Rule(NOT_PROVEN, Severity.WARNING, "审核的签名不算数",
         "有 _data/signers.yml 的，签名是不是登记的人用登记的密钥、就这份文件的这份内容、在他的环节签的",
         "由登记的签名人重新签署", RuleKind.REVIEW, _not_proven),
    Rule(VOID, Severity.WARNING, "审核以后又有改动",
         "签署以后文件有没有改过；改过的审核作废，文件不发布", "重新审核", RuleKind.REVIEW, _void),
    Rule(MISSING, Severity.WARNING, "没有审核",
         "文件头的“审核”够不够 _data/rules.yml 给它的类别定的步数；不够的不发布", "运行 review 签署",
         RuleKind.REVIEW, _missing),
)
