"""The file that a form's entry makes, and what somebody else has changed in it, too."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from ..documents.rewriting import CannotRewrite
from .body_text import body_of, merge_body, with_body
from .composing import compose, compose_new, meant_by, shown_by
from .context import PreviewContext, Refusal
from .merging import Conflict, Shown, merge
from .submission import FormSubmission
from .text_merging import TextPart

BODY = "正文"


@dataclass(frozen=True, slots=True)
class Composed:
    """The bytes, the keys that both sides changed, the body in parts where both changed a line."""

    data: bytes
    conflicts: tuple[Conflict, ...] = ()
    body: tuple[TextPart, ...] = ()

    @property
    def is_clear(self) -> bool:
        """True where nobody has to decide anything."""
        return not (self.conflicts or self.body)


def composed(context: PreviewContext, entry: FormSubmission, before: bytes) -> Composed:
    """The file as the entry makes it of `before`. Refusal where it cannot."""
    values = meant_by(entry.values)
    try:
        if entry.is_new:
            return Composed(compose_new(values, entry.body or ""))
        now = shown_by(before)
        base = base_of(context, entry, before)
        merged = merge(now if base is None else base, now, values)
        verified = [key for key in entry.verified
                    if base is None or now.get(key) == base.get(key)]  # what was looked at
        data = compose(before, merged.changed, verified)
        if entry.body is None:
            return Composed(data, merged.conflicts)
        parts = merge_body(before, entry.base, entry.body)
        if any(part.entered is not None for part in parts):
            data = with_body(data, parts)
        in_conflict = any(part.is_conflict for part in parts)
        return Composed(data, merged.conflicts, parts if in_conflict else ())
    except CannotRewrite as reason:
        raise Refusal(str(reason)) from None


def base_of(context: PreviewContext, entry: FormSubmission, now: bytes) -> Shown | None:
    """What the form showed when it was opened, None where that is not known."""
    return shown_by(now) if digest_of(now) == entry.digest else context.bases.of(entry.digest)


def conflict(context: PreviewContext, before: bytes, made: Composed) -> Refusal:
    """Says what both sides changed; with the digest the form goes on from the file as it is.

    The values are what the form shows from now on, save for the keys in conflict; of the body the
    parts, those in conflict in both ways.
    """
    keys = [f"“{one.key}”" for one in made.conflicts] + [f"“{BODY}”"] * bool(made.body)
    return Refusal(f"{'、'.join(keys)}刚刚在别处也改过，没有保存。两边的内容都列出来了；"
                   "选好以后再按一次保存。" if made.body else
                   f"{'、'.join(keys)}刚刚在别处也改过，没有保存。两边的内容都列在该项下面；"
                   "再按一次保存，就以这里填的为准。",
                   digest=remember(context, before), values=shown_by(made.data),
                   conflicts=[asdict(one) for one in made.conflicts],
                   parts=_parts(made.body), base=body_of(before))


def remember(context: PreviewContext, data: bytes) -> str:
    """The digest of what a form shows, by which its base is found when it is saved."""
    digest = digest_of(data)
    context.bases.remember(digest, shown_by(data))
    return digest


def digest_of(data: bytes) -> str:
    """The digest of a file."""
    return hashlib.sha256(data).hexdigest()


def _parts(body: Sequence[TextPart]) -> list[dict[str, object]]:
    """The parts for the page: lines to keep, or both ways."""
    return [{"own": _plain(part.found if part.entered is None else part.entered),
             "found": _plain(part.found) if part.is_conflict else None} for part in body]


def _plain(lines: Sequence[str]) -> list[str]:
    return [line.rstrip("\r") for line in lines]
