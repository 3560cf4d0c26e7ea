"""Who signed a text they wrote themselves, for the inspection: git says who wrote it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..documents.document import Document
from ..documents.fields import data_file
from ..documents.findings import Finding, Severity
from ..documents.library import Library
from ..documents.reviews import Review
from ..documents.rule import Fault, Rule, RuleKind, apply_rules
from .authors import Change, own_changes, read_history
from .checks import Place
from .proof import ReviewPolicy
from .review_status import review_status_in
from .signing import approval_under

OWN_TEXT, NO_HISTORY = "REV-18", "REV-19"


@dataclass(frozen=True, slots=True)
class OwnWork:
    """A signature by a key on a text, with the signer's own change of it; None for either where
    git could not be asked, of which `unknown` says why."""

    document: Document
    review: Review | None = None
    change: Change | None = None
    unknown: str = ""


def _own_text(case: OwnWork) -> Iterator[Fault]:
    """A signature on the signer's own text."""
    if case.review and case.change:
        commit = case.change.commit
        yield Fault(case.review.name, f"{case.review.step}由{case.review.name}签署，这份文字也有他改的"
                                      f"（git 提交 {commit.name[:10]}）。",
                    f"请由没有写过这份文字的人重新审核：inv review {case.document.path}。")


def _no_history(case: OwnWork) -> Iterator[Fault]:
    """Where git cannot say who wrote the documents."""
    if case.unknown:
        yield Fault((0, 0), f"没有核对审核的人是不是起草的人：{case.unknown}。",
                    "请在完整的 git 仓库里运行（git fetch --unshallow；CI 里设 fetch-depth: 0）。", path="")


OWN_WORK_RULES = (
    Rule(OWN_TEXT, Severity.ERROR, "审核自己写的文字",
         "有 _data/signers.yml 的，签名的人有没有在上次审定以后改过这份文件、附件（git 提交的邮箱、密钥）",
         "由别人重新审核", RuleKind.REVIEW, _own_text),
    Rule(NO_HISTORY, Severity.WARNING, "核对不了谁起草",
         "git 的历史是不是完整，能不能知道每份文件是谁写的", "用完整的仓库检查", RuleKind.REVIEW, _no_history),
)


def check_own_work(content: Path, library: Library, policy: ReviewPolicy, place: Place
                   ) -> Iterator[Finding]:
    """A finding for each signature of the library by who wrote the text, where keys are wanted."""
    for case in _cases(content, library, policy):
        yield from apply_rules(OWN_WORK_RULES, case, partial(_locate, place, case))


def _cases(content: Path, library: Library, policy: ReviewPolicy) -> Iterator[OwnWork]:
    signed = [document for document in library.files
              if document.reviews and policy.wants_keys(document)]
    if not signed:
        return
    history = read_history(content)
    if history is None or not history.is_whole:
        why = "没有 git，或者内容不在 git 仓库里" if history is None else "这个仓库只有最近的提交"
        yield OwnWork(signed[0], unknown=why)
    is_approved = approval_under(policy, library.site.categories)
    for document in signed if history else ():
        for review in review_status_in(library, document, policy).signed:
            files = [*library.files_of(document)]
            if figures := library.attachment(document, data_file(document)):
                files.append(figures.path)
            signer = policy.register.by_name.get(review.name)
            change = next(own_changes(history, document.path, files, signer, is_approved), None) \
                if history and signer else None
            if change:
                yield OwnWork(document, review, change)


def _locate(place: Place, case: OwnWork, fault: Fault) -> tuple[str, int, int]:
    if isinstance(fault.at, tuple):
        return "", *fault.at
    return case.document.path, *place(case.document, str(fault.at))
