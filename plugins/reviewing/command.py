"""`inv review`: what has changed since the last signature, then one more."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from ..documents.categories import CategoryTree
from ..documents.findings import to_text
from ..documents.reviews import Review, Step, read_reviews
from ..documents.site import load_site
from ..files.saving import write_file
from .difference import LEGEND, difference
from .history import version_signed
from .identity import find_key, what_a_name_wrote, what_they_wrote
from .policy import read_policy
from .proof import ReviewPolicy
from .review_status import ReviewStatus
from .signing import (
    Opinion,
    Person,
    SignatureRefused,
    approval_under,
    review_status_of_version,
    sign,
)
from .versions import UnreadableVersion, Version, read_version

Say = Callable[[str], None]
BY_NAME = "（只写了姓名，没有密钥，证明不了是谁签的。）"


@dataclass(frozen=True, slots=True)
class Signing:
    """What is asked of `inv review`: to sign under a name or with a key, with an opinion; by
    default only to show."""

    name: str = ""
    key: Path | None = None
    opinion: Opinion = field(default_factory=Opinion)

    @property
    def is_wanted(self) -> bool:
        """True where there is more to do than to show."""
        return bool(self.name or self.key or self.opinion.checked or self.opinion.reason)


def review(content: Path, path: str, signing: Signing, day: date, say: Say = print) -> int:
    """Shows what changed and where the document stands, signs where that is wanted; exit code."""
    read = partial(read_beside, content)
    try:
        version = read_version(path, read)
    except UnreadableVersion as fault:
        say(to_text(fault.findings) if fault.findings else f"找不到文件：{content / path}")
        return 1
    data = content / "_data"
    site, _ = load_site(data)
    tree = site.categories if site else CategoryTree(())
    policy, faults = read_policy(data, tree)
    if faults:
        say(to_text(faults))
        return 1
    required = policy.rules.required(version.document, tree) if site else ()
    for line in report(version, partial(version_signed, content, path), policy, required):
        say(line)
    if not signing.is_wanted:
        return 0
    try:
        person = who(content, version, signing, policy, tree)
        signed, made = sign(read(path) or b"", version, signing.opinion, person, day, policy)
    except SignatureRefused as reason:
        say(f"没有签署：{reason}")
        return 1
    write_file(content / path, signed)
    done = f"已退回：{made.reason}" if made.sends_back else f"已签署：{signature_words(made)}"
    say(f"{done}。请把这个文件提交到 git。{'' if made.signature else BY_NAME}")
    return 0


def who(content: Path, version: Version, signing: Signing, policy: ReviewPolicy,
        tree: CategoryTree) -> Person:
    """Who signs. SignatureRefused where a key is wanted and none of a signer is here."""
    is_approved = approval_under(policy, tree)
    if not policy.wants_keys(version.document):
        return Person(signing.name, wrote="" if signing.opinion.reason else what_a_name_wrote(
            signing.name, content, version, is_approved))
    found = find_key(policy.register, content, signing.key)
    if found is None:
        where = signing.key or "git 的 user.signingkey 和 ~/.ssh"
        raise SignatureRefused(f"{where} 里没有 _data/signers.yml 登记的密钥。"
                               "没有密钥的先用 ssh-keygen -t ed25519 生成，把 .pub 里的一行交给管理员登记。")
    signer, key = found
    if signing.name and "".join(signing.name.split()) != "".join(signer.name.split()):
        raise SignatureRefused(f"这里的密钥是{signer.name}的，不是{signing.name}的。")
    wrote = "" if signing.opinion.reason else what_they_wrote(
        signer, content, version, is_approved)
    return Person(signer.name, key, wrote)


def report(version: Version, earlier: Callable[[str], Version | None],
           policy: ReviewPolicy | None = None, required: Sequence[Step] = ()) -> Iterator[str]:
    """The review status of a version in lines, with the changes since the last signature.

    `required` are the steps that its category needs, none where it asks for none.
    """
    policy = policy or ReviewPolicy()
    status = review_status_of_version(version, policy)
    yield f"《{version.document.title}》（{version.document.path}）"
    reviews = read_reviews(version.document.reviews)
    if not reviews:
        yield "还没有审核过，请通读全文。"
    else:
        yield from _changes(version, reviews[-1], earlier)
    yield from _signatures(status)
    if required and not status.missing(required):
        yield f"  {'、'.join(required)}已经签全，可以发布。"
        return
    yield f"  下一步：{status.next_step}" if status.next_step else "  三审已完成。"
    checks = policy.rules.checks.get(status.next_step, ()) if status.next_step else ()
    if checks:
        yield f"  {status.next_step}要核对：{'、'.join(checks)}（加 --checked {'、'.join(checks)}）"


def _changes(version: Version, last: Review, earlier: Callable[[str], Version | None]
             ) -> Iterator[str]:
    """What has been changed since a signature, as far as git knows what was signed."""
    if last.digest in version.digests:
        yield f"自{signature_words(last)}以来没有改动。"
        return
    before = earlier(last.digest)
    if before is None:
        yield f"{signature_words(last)}以后有改动，git 里没有当时的版本，请通读全文。"
        return
    lines = difference(before.text, version.text)
    yield f"{signature_words(last)}以后的改动（{LEGEND}）："
    yield from lines or ("  只有附件换了，请打开附件核对。",)


def _signatures(status: ReviewStatus) -> Iterator[str]:
    for review in status.void:
        yield f"  已作废：{signature_words(review)}"
    for refused in status.refused:
        yield f"  不算数：{signature_words(refused.review)}（{refused.reason}）"
    for review in status.signed:
        checked = f"，核对了{'、'.join(review.checks)}" if review.checks else ""
        yield f"  有效：{signature_words(review)}{checked}"
    if back := status.sent_back:
        yield f"  退回：{back.reason}"


def signature_words(review: Review) -> str:
    """A signature in words: 甲于2026年11月23日初审."""
    day = review.day
    done = "时退回" if review.sends_back else ""
    return f"{review.name}于{day.year}年{day.month}月{day.day}日{review.step}{done}"


def read_beside(content: Path, path: str) -> bytes | None:
    """The bytes of a file of the content by its path, None where it is not there."""
    file = content / path
    return file.read_bytes() if file.is_file() else None
