"""How far a document has come and what is to be done next, by its file, its reviews and git alone.

The list waits for the inspection; whoever has just saved, signed or sent does not.
"""

from functools import partial
from typing import NamedTuple

from ..documents.reviews import Review, read_reviews
from ..files.git import git
from ..reviewing.command import read_beside
from ..reviewing.policy import read_policy
from ..reviewing.review_status import ReviewStatus
from ..reviewing.signing import review_status_of_version
from ..reviewing.versions import UnreadableVersion, Version, read_version
from .context import HOME, PreviewContext
from .heads import head_of
from .panel import form_address
from .rule_findings import errors_in
from .stages import OF_STEP, Stage

_UNFINISHED = "还没有写完，写完以前不发布；哪里没有写完，见右边的检查结果。"

_FAULTY = "有错误，改好以前不能发布；错在哪里，见右边的检查结果。"


class Progress(NamedTuple):
    """A stage, a sentence about it, and the next step in a word with where it is taken."""

    stage: Stage
    words: str
    act: str = ""
    way: str = ""

    @property
    def kind(self) -> str:
        """The name of the stage in the styles."""
        return self.stage.name.lower()

    @property
    def is_kept_back(self) -> bool:
        """True where readers will not see it, whatever is sent out."""
        return self.stage not in (Stage.TO_PUBLISH, Stage.PUBLISHED, Stage.WITHDRAWN)


def progress_of(context: PreviewContext, path: str, has_other_errors: bool = False) -> Progress:
    """How far the document at `path` has come; `has_other_errors` where somebody knows of errors
    that are not in the text alone."""
    data = context.existing(path).read_bytes()
    head = head_of(path, data)
    if head.doubts:
        return Progress(Stage.UNVERIFIED, f"还有{head.doubts}处待核实：对照原件，核对过的勾上，再保存。",
                        "去核实", form_address(path))
    if not head.is_complete:
        return Progress(Stage.DRAFT, "标题、类别、发布日期和写着“待填”的还没有填齐，填齐以前不发布。", "去填写", form_address(path))
    if not head.is_public:
        return Progress(Stage.WITHHELD, "公开属性不是主动公开，不进入网站。")
    try:
        version = read_version(path, partial(read_beside, context.content))
    except UnreadableVersion as unread:
        is_faulty = any(one.severity == "error" for one in unread.findings)
        return Progress(Stage.FAULTY, _FAULTY, "去改正", form_address(path)) \
            if is_faulty else Progress(Stage.DRAFT, _UNFINISHED, "去填写", form_address(path))
    if version.document.gaps:
        return Progress(Stage.DRAFT, _UNFINISHED, "去填写", form_address(path))
    if head.is_withdrawn:
        return _sent(context, version) or Progress(Stage.WITHDRAWN, "网址上只有标题和撤下的理由。")
    if has_other_errors or errors_in(context, version.document, data):
        return Progress(Stage.FAULTY, _FAULTY, "去改正", form_address(path))
    if awaited := _reviewed(context, version):
        return awaited
    if sent := _sent(context, version):
        return sent
    if head.published_on[:1].isdecimal() and head.published_on > context.day.isoformat():
        return Progress(Stage.TO_PUBLISH, f"{head.published_on}起读者看得到。")
    return Progress(Stage.PUBLISHED, "改动保存以后要重新审核、提交。" if version.document.reviews else "")


def _reviewed(context: PreviewContext, version: Version) -> Progress | None:
    """What the reviews still want; None where nothing."""
    policy, faults = read_policy(context.data, context.tree)
    required = policy.rules.required(version.document, context.tree)
    if faults or not required:
        return None
    status = review_status_of_version(version, policy)
    if status.sent_back:
        words = f"{sent_back_words(status.sent_back)}。改好保存以后，自动重新送审。"
        return Progress(Stage.SENT_BACK, words, "去改",
                        form_address(version.document.path))
    missing = status.missing(required)
    if not missing:
        return None
    words = f"{_before(status, version)}还缺{'、'.join(missing)}，签全以前不发布。"
    return Progress(OF_STEP[missing[0]], words, "去审核", f"{HOME}review?path={version.document.path}")


def _before(status: ReviewStatus, version: Version) -> str:
    """What became of the last signature, where an edit has ended it."""
    reviews = read_reviews(version.document.reviews)
    if not reviews or reviews[-1] not in status.void:
        return ""
    last = reviews[-1]
    if last.sends_back:
        return f"{sent_back_words(last)}，已经改过；"
    return f"{last.name}{last.step}以后又有改动，签名作废；"


def sent_back_words(review: Review) -> str:
    """A review that sent a document back, in words."""
    return f"{review.name}{review.day}退回：{review.reason.rstrip('。')}"


def _sent(context: PreviewContext, version: Version) -> Progress | None:
    """What git does not have yet; None where it has all, or does not know."""
    paths = (version.document.path, *version.files)
    changed = git(context.content, "--no-optional-locks", "status", "--porcelain", "--", *paths)
    return Progress(Stage.TO_PUBLISH, "改动还没有提交、送出。", "去发布", f"{HOME}send") if changed else None
