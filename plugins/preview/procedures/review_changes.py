"""What a reviewer has to read: what was changed since the last signature or the earlier text."""

from functools import partial
from pathlib import Path
from typing import Any

from ...documents.paths import candidate_paths
from ...documents.reviews import Review
from ...reviewing.command import read_beside, signature_words
from ...reviewing.difference import changed_lines
from ...reviewing.history import version_signed
from ...reviewing.versions import UnreadableVersion, Version, read_version

_LONGEST = 100  # lines of a change that are shown


def changes_since(content: Path, version: Version, last: Review | None) -> dict[str, Any]:
    """What was changed since the last signature, as far as git knows what was signed."""
    if last is None:
        return _against_earlier(content, version)
    if last.digest in version.digests:
        return {"changes": (), "changed": f"{signature_words(last)}以后没有改动。"}
    before = version_signed(content, version.document.path, last.digest)
    if before is None:
        return {"changes": (), "changed": f"{signature_words(last)}以后有改动，git 里没有当时的版本，请通读全文。"}
    changes = tuple(changed_lines(before.text, version.text))[:_LONGEST]
    return {"changes": changes, "changed": f"{signature_words(last)}以后的改动（{len(changes)}处）"
            if changes else "文字没有改，只有附件换了，请打开附件核对。"}


def _against_earlier(content: Path, version: Version) -> dict[str, Any]:
    """What a new text has otherwise than the one before, where there is one."""
    anew = {"changes": (), "changed": "还没有审核过，请通读全文。"}
    if not (earlier := version.document.earlier_versions):
        return anew
    for path in candidate_paths(version.document.path, earlier[-1].file):
        try:
            before = read_version(path, partial(read_beside, content))
        except UnreadableVersion:
            continue
        changes = tuple(changed_lines(*("\n".join(_paragraphs(text)) for text in (
            before.text, version.text))))
        return {"changes": changes[:_LONGEST], "changed": f"还没有审核过；和以前的文本相比（{len(changes)}处）"}
    return anew


def _paragraphs(text: str) -> list[str]:
    """The lines of the body, which begins behind the front matter."""
    body = text.split("\n---", 1)[-1]
    return [line for line in body.split("\n") if line.strip("- ")]
