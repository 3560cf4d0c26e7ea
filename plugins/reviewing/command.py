"""`inv review`: what has changed since the last signature, then one more."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from ..documents.findings import to_text
from ..documents.reviews import Review, read_reviews
from ..files.saving import write_file
from .difference import LEGEND, difference
from .history import version_signed
from .review_status import ReviewStatus
from .signing import SignatureRefused, review_status_of_version, sign
from .versions import UnreadableVersion, Version, read_version

Say = Callable[[str], None]


def review(content: Path, path: str, step: str, name: str, day: date, say: Say = print) -> int:
    """Shows what changed and where the document stands, signs where a name is given; exit code."""
    read = partial(_read, content)
    try:
        version = read_version(path, read)
    except UnreadableVersion as fault:
        say(to_text(fault.findings) if fault.findings else f"找不到文件：{content / path}")
        return 1
    for line in report(version, partial(version_signed, content, path)):
        say(line)
    if not name:
        return 0
    data = read(path) or b""
    try:
        signed, review = sign(data, version, step, name, day)
    except SignatureRefused as reason:
        say(f"没有签署：{reason}")
        return 1
    write_file(content / path, signed)
    say(f"已签署：{_signature(review)}。请把这个文件提交到 git。")
    return 0


def report(version: Version, earlier: Callable[[str], Version | None]) -> Iterator[str]:
    """The review status of a version in lines, with the changes since the last signature."""
    status = review_status_of_version(version)
    yield f"《{version.document.title}》（{version.document.path}）"
    reviews = read_reviews(version.document.reviews)
    if not reviews:
        yield "还没有审核过，请通读全文。"
    else:
        yield from _changes(version, reviews[-1], earlier)
    yield from _signatures(status)


def _changes(version: Version, last: Review, earlier: Callable[[str], Version | None]
             ) -> Iterator[str]:
    """What has been changed since a signature, as far as git knows what was signed."""
    if last.digest in version.digests:
        yield f"自{_signature(last)}以来没有改动。"
        return
    before = earlier(last.digest)
    if before is None:
        yield f"{_signature(last)}以后有改动，git 里没有当时的版本，请通读全文。"
        return
    lines = difference(before.text, version.text)
    yield f"{_signature(last)}以后的改动（{LEGEND}）："
    yield from lines or ("  只有附件换了，请打开附件核对。",)


def _signatures(status: ReviewStatus) -> Iterator[str]:
    for review in status.void:
        yield f"  已作废：{_signature(review)}"
    for review in status.signed:
        yield f"  有效：{_signature(review)}"
    yield f"  下一步：{status.next_step}" if status.next_step else "  三审已完成。"


def _signature(review: Review) -> str:
    day = review.day
    return f"{review.name}于{day.year}年{day.month}月{day.day}日{review.step}"


def _read(content: Path, path: str) -> bytes | None:
    file = content / path
    return file.read_bytes() if file.is_file() else None
