"""Whether a signature counts: as a name alone, or as a key of the register says.

By name, whoever writes a name into the file is believed. By key, a signature counts where a key
of the signer of that name signed the review of this document, at a step that is theirs.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from ..documents.document import Document
from ..documents.reviews import Review, said_by
from ..files.ssh_signatures import is_signed_by
from .rules import ReviewRules
from .signers import SignerRegister

NAMESPACE = "zfxxgk-review"
NO_PROGRAM = "这台电脑没有 ssh-keygen，核对不了签名；请装好 OpenSSH。"
_SET_ASIDE = re.compile(r"-\d{4}(?:-\d+)?(?=\.md$)")

# (public key, namespace, message, signature) → whether the key's holder signed. OSError.
Verify = Callable[[str, str, bytes, str], bool]
# Why a signature does not count, "" where it does.
Objection = Callable[[Review], str]


@dataclass(frozen=True, slots=True)
class ReviewPolicy:
    """What a site asks of reviews: its rules, its signers, how a key's signature is verified."""

    rules: ReviewRules = field(default_factory=ReviewRules)
    register: SignerRegister = field(default_factory=SignerRegister)
    verify: Verify = is_signed_by

    def wants_keys(self, document: Document) -> bool:
        """True where a name alone does not count for this document."""
        day = document.published_on or document.signed_on
        return bool(self.register.signers) and not (day and day < self.rules.keys_since)

    def objection(self, document: Document, strong: str) -> Objection:
        """What speaks against a signature on a document with this SHA-256."""
        if not self.wants_keys(document):
            return lambda review: ""
        return lambda review: self._objection(document.path, strong, review)

    def _objection(self, path: str, strong: str, review: Review) -> str:
        signer = self.register.by_name.get(review.name)
        if signer is None:
            return f"“{review.name}”不在 _data/signers.yml 里"
        if review.step not in signer.steps:
            return f"_data/signers.yml 里{review.name}不签{review.step}"
        if review.day > signer.until:
            return f"{review.name}的签名到 {signer.until} 为止"
        if not review.signature:
            return f"{review.name}只写了姓名，没有用密钥签名"
        if review.digest != strong:
            return f"{review.name}签的不是这份内容"
        try:
            for place in paths_signed(path):
                message = said_by(place, review)
                if any(self.verify(key, NAMESPACE, message, review.signature)
                       for key in signer.keys):
                    return ""
        except OSError:
            return NO_PROGRAM
        return f"{review.name}的签名核对不上：不是登记的密钥签的，或者签的是别的文件、别的内容"


def paths_signed(path: str) -> tuple[str, ...]:
    """The paths under which a document may have been signed: a text that was set aside for a newer
    one keeps its signatures."""
    return tuple(dict.fromkeys((path, _SET_ASIDE.sub("", path))))
