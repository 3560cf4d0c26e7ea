"""三审 in the browser: what waits for a signature, what it is on, and the signature itself."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ...documents.categories import CategoryTree
from ...documents.fields import REVIEWS
from ...documents.reviews import Review, Step, read_reviews
from ...files.git import git
from ...files.saving import write_file
from ...files.ssh_signatures import CannotSign, make_key
from ...reviewing.command import BY_NAME, Signing, read_beside, signature_words, who
from ...reviewing.identity import find_key, what_they_wrote
from ...reviewing.policy import read_policy
from ...reviewing.proof import ReviewPolicy
from ...reviewing.review_status import ReviewStatus
from ...reviewing.signers import Signer
from ...reviewing.signing import (
    Opinion,
    SignatureRefused,
    approval_under,
    review_status_of_version,
    sign,
)
from ...reviewing.versions import UnreadableVersion, Version, read_version
from ..body_text import body_of
from ..composing import shown_by
from ..context import PreviewContext, Refusal
from ..exchange import Request, Response, data, page
from ..live import live_html
from ..overview import Listed
from ..panel import finding_view
from ..stages import Stage
from .changes import in_words
from .effects import effects
from .review_changes import changes_since

_STEPS = {Stage.FIRST: Step.FIRST, Stage.SECOND: Step.SECOND, Stage.FINAL: Step.FINAL}
KEY_NAME = "id_ed25519_review"
_LONGEST = 100  # lines of a change that are shown
_NO_KEY = "这台电脑上没有登记过的密钥，只能看，不能签。"


def queue(request: Request) -> Response:
    """What waits for a signature; of one document, what it is on and the way to sign."""
    path = request.query.get("path", "")
    if path:
        return page("review.html", request, here="review", **review_view(request.context, path))
    return page("reviews.html", request, here="review", **queue_view(request.context))


def queue_view(context: PreviewContext) -> dict[str, Any]:
    """The documents under review: those this person may sign, those others must, those sent back.
    """
    policy = _policy(context)
    signer = _signer(context, policy)
    listed = context.overview.refresh(context.content, context.output, context.day,
                                      context.publisher.state)
    waiting = [one for one in listed if one.stage in _STEPS]
    mine = [] if policy.register.signers and signer is None else [
        one for one in waiting if signer is None or _STEPS[one.stage] in signer.steps]
    return {
        "groups": [(words, [_row(one) for one in found]) for words, found in (
            ("等你签" if policy.register.signers else "等待审核", mine),
            ("等别人签", [one for one in waiting if one not in mine]),
            ("退回的", [one for one in listed if one.stage is Stage.SENT_BACK])) if found],
        "signer": signer, "by_key": bool(policy.register.signers), "no_key": _NO_KEY,
        "rules": policy.rules, "is_checked": context.publisher.state.is_checked}


def review_view(context: PreviewContext, path: str) -> dict[str, Any]:
    """What the page of one review shows."""
    version, data_now = _version(context, path)
    policy = _policy(context)
    status = review_status_of_version(version, policy)
    reviews = read_reviews(version.document.reviews)
    last = reviews[-1] if reviews else None
    state = context.publisher.state
    by_key = policy.wants_keys(version.document)
    document = version.document
    signer = _signer(context, policy) if by_key else None
    wrote = what_they_wrote(signer, context.content, version, approval_under(
        policy, context.tree)) if signer else ""
    return {
        "path": path, "title": document.title, "status": status, "step": status.next_step,
        "required": policy.rules.required(document, context.tree),
        "steps": _steps(status, policy, version, context.tree),
        "digest": version.digests[0], "signer": signer, "by_key": by_key, "wrote": wrote,
        "by_name": BY_NAME, "no_key": _NO_KEY,
        "checks": policy.rules.checks.get(status.next_step, ()) if status.next_step else (),
        "last": signature_words(last) if last else "",
        **changes_since(context.content, version, last),
        "effects": tuple(effects(document, _was_published(context, path))),
        "html": live_html(context, path, body_of(data_now)),
        "fields": [(key, "；".join(map(in_words, items)))
                   for key, items in shown_by(data_now).items() if items and key != REVIEWS],
        "files": version.files,
        "page": f"/{document.address}", "records": [_record(one) for one in reversed(reviews)],
        "findings": [finding_view(context, row, path) for row in state.findings_of(path)[:_LONGEST]
                     if not str(row["rule"]).startswith("REV-")]}


def sign_document(context: PreviewContext, path: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Signs what was read, or sends it back with a reason; what was said of it.

    Refusal where it is no longer what was shown, or the signature would not count.
    """
    checked = sent["checked"]
    if not isinstance(checked, list):
        raise TypeError(checked)
    opinion = Opinion("", frozenset(map(str, checked)), str(sent["reason"]).strip())
    if sent["back"] is True and not opinion.reason:
        raise Refusal("退回要写明理由，起草的人才知道改什么。")
    if sent["back"] is not True:
        opinion = Opinion("", opinion.checked)
    with context.lock:
        version, data_now = _version(context, path)
        if version.digests[0] != sent["digest"]:
            raise Refusal("这份文件刚刚改过，没有签；请重新打开本页，看过再签。")
        policy = _policy(context)
        try:
            signing = Signing(str(sent["name"]).strip(), None, opinion)
            person = who(context.content, version, signing, policy, context.tree)
            signed, made = sign(data_now, version, opinion, person, context.day, policy)
        except SignatureRefused as reason:
            raise Refusal(f"没有签：{reason}") from None
        write_file(context.existing(path), signed)
    done = f"已退回：{made.reason}" if made.sends_back else f"已签署：{signature_words(made)}"
    return {"said": f"{done}。{'' if made.signature else BY_NAME}到“发布”一页提交、送出以后，别人才看得到。"}


def make_signing_key(context: PreviewContext, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Makes a key for who sits here, where the register knows none of theirs; the line to register.
    """
    name = "".join(str(sent["name"]).split())
    if not name:
        raise Refusal("请写姓名。")
    if _signer(context, _policy(context)):
        raise Refusal("这台电脑上已经有登记过的密钥。")
    file = Path.home() / ".ssh" / KEY_NAME
    public = file.with_name(f"{KEY_NAME}.pub")
    try:
        line = public.read_text("utf-8").strip() if public.is_file() else make_key(file, "review")
    except CannotSign as reason:
        raise Refusal(str(reason)) from None
    key = " ".join(line.split()[:2])
    return {"said": "请把下面几行交给管理员，写进 _data/signers.yml：",
            "record": f"- 姓名: {name}\n  公钥: {key}\n  环节: [初审]\n  邮箱: "}


def _policy(context: PreviewContext) -> ReviewPolicy:
    policy, faults = read_policy(context.data, context.tree)
    if faults:
        raise Refusal("审核的设置有错，先改好才能审核：" + "".join(
            f"{fault.path} 第 {fault.line} 行，{fault.message}" for fault in faults))
    return policy


def _signer(context: PreviewContext, policy: ReviewPolicy) -> Signer | None:
    found = find_key(policy.register, context.content) if policy.register.signers else None
    return found[0] if found else None


def _version(context: PreviewContext, path: str) -> tuple[Version, bytes]:
    file = context.existing(path)
    read = partial(read_beside, context.content)
    try:
        return read_version(path, read), file.read_bytes()
    except UnreadableVersion as fault:
        words = "".join(f"第 {one.line} 行，{one.message}" for one in fault.findings)
        raise Refusal(f"这份文件还有错，不能审核：{words}") from None


def _row(one: Listed) -> dict[str, Any]:
    return {"path": one.path, "title": one.head.title or one.path, "number": one.head.number,
            "stage": str(one.stage), "kind": one.stage.name.lower(),
            "issuers": one.head.issuers, "why": next(
                (row["message"] for row in one.rows if str(row["rule"]).startswith("REV-")), "")}


def _steps(status: ReviewStatus, policy: ReviewPolicy, version: Version, tree: CategoryTree
           ) -> Iterator[tuple[str, str, str]]:
    """Each step with how far it is (signed, now, later) and by whom."""
    signed = {review.step: review for review in status.signed}
    for step in policy.rules.required(version.document, tree) or tuple(Step):
        if review := signed.get(step):
            yield step, "signed", f"{review.name}，{review.day}"
        elif step is status.next_step:
            yield step, "now", "现在签这一步"
        else:
            yield step, "later", ""


def _was_published(context: PreviewContext, path: str) -> bool:
    """True where git had the document before the last commit: readers may know it already."""
    return bool(git(context.content, "log", "-1", "--skip=1", "--format=%H", "--", path))


def _record(review: Review) -> str:
    checked = f"，核对{'、'.join(review.checks)}" if review.checks else ""
    reason = f"：{review.reason}" if review.sends_back else ""
    by_key = "" if review.signature else "（只写姓名）"
    return f"{signature_words(review)}{checked}{reason}{by_key}"


def _sign(request: Request) -> Response:
    return data(sign_document(request.context, request.query["path"], json.loads(request.body)))


PAGES: Mapping[str, Callable[[Request], Response]] = MappingProxyType({"review": queue})
ACTIONS: Mapping[str, Callable[[Request], Response]] = MappingProxyType({
    "sign": _sign,
    "new-key": lambda request: data(make_signing_key(request.context, json.loads(request.body))),
})
