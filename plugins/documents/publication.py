"""What is published on a day: decided here, once, for pages, lists, search, inspection and all.

A document is public where it is made public on the office's own initiative (条例第十三条) and its day
has come. It is held back all the same while somebody has still to deal with it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from .dates import han_date
from .document import Document, Openness
from .findings import Finding
from .gaps import finding_of
from .library import Library
from .withdrawing import lead_to_texts, withdraw_texts


class Reason(StrEnum):
    """Why a document is held back; the value is the word that marks it in a preview."""

    UNREVIEWED = "未审核"
    UNFINISHED = "未定稿"


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A document that is not published yet: its path, why, and each place to be dealt with."""

    path: str
    reason: Reason
    findings: tuple[Finding, ...]


def publish(library: Library, day: date, held_back: Iterable[HeldBack] = (),
            previewed: bool = False) -> Library:
    """The library as readers see it on `day`, with only the files its documents name.

    Where it is `previewed`, what is held back is in it, and what is published on a later day, each
    named as such: who reviews a document reads it before its day.
    """
    reasons = _reasons(held_back)
    if previewed:
        reasons |= {path: "、".join(filter(None, (reasons.get(path), words)))
                    for path, words in _still_to_come(library, day)}
    files = [_as_on(file, day) for file in library.files
             if (file.openness is Openness.PROACTIVE if previewed
                 else is_public(file, day) and file.path not in reasons)]
    return _selected(library, lead_to_texts(library, files), reasons if previewed else {})


def to_inspect(library: Library, without: Iterable[HeldBack] = ()) -> Library:
    """What is public or will be, on whatever day, without what never is."""
    gone = {one.path for one in without}
    return _selected(library, [file for file in library.files
                               if file.openness is Openness.PROACTIVE and file.path not in gone])


def list_unfinished(library: Library, day: date) -> Iterator[HeldBack]:
    """What is held back for its gaps; of what is withdrawn on `day` nobody sees them."""
    return (unfinished(document) for document in library.files
            if document.gaps and document.openness is Openness.PROACTIVE
            and not _as_on(document, day).withdrawn)


def unfinished(document: Document) -> HeldBack:
    """A document that is held back for its gaps."""
    return HeldBack(document.path, Reason.UNFINISHED, tuple(
        finding_of(gap, document.path) for gap in document.gaps))


def is_public(document: Document, day: date) -> bool:
    """True for what is made public on its own initiative and whose day has come.

    未载明 counts as come.
    """
    if document.openness is not Openness.PROACTIVE:
        return False
    published = document.published_on
    return published is None or published <= day


def tell_held_back(held_back: Iterable[HeldBack], previewed: bool) -> str:
    """`有 3 个文件没有发布（未审核 2 个；未定稿 1 个）…`, "" where nothing is held back."""
    reasons = _reasons(held_back)
    if not reasons:
        return ""
    counts = "；".join(f"{name} {count} 个" for name in dict.fromkeys(reasons.values())
                      if (count := list(reasons.values()).count(name)))
    where = "预览里标出，不会发布" if previewed else "没有发布"
    return f"有 {len(reasons)} 个文件{where}（{counts}）；哪些、怎么办，运行 inv inspect 查看。"


def is_far_ahead(day: date | None, today: date) -> bool:
    """True for a day more than a year after today, which is often a slip in the year."""
    return day is not None and day - today > timedelta(366)


def tell_far_ahead(library: Library, today: date) -> str:
    """`1 个文件的发布日期在一年以后…`, "" where none is held back for so long."""
    far = [document for document in library.documents
           if document.openness is Openness.PROACTIVE
           and is_far_ahead(document.published_on, today)]
    if not far:
        return ""
    first = max(far, key=lambda document: document.order)
    return (f"有 {len(far)} 个文件的“发布日期”在一年以后，没有发布：{first.path}（{first.published_on}）"
            f"{' 等' if len(far) > 1 else ''}；请核对年份。")


def _reasons(held_back: Iterable[HeldBack]) -> dict[str, str]:
    """By path, every reason why a document is held back, in words."""
    reasons: dict[str, str] = {}
    for one in held_back:
        before = reasons.get(one.path)
        reasons[one.path] = f"{before}、{one.reason}" if before else one.reason
    return reasons


def _still_to_come(library: Library, day: date) -> Iterator[tuple[str, str]]:
    """The path of each document that will be public on a later day, and that in words."""
    return ((file.path, f"到{han_date(file.published_on)}才公布") for file in library.files
            if file.openness is Openness.PROACTIVE
            and file.published_on and file.published_on > day)


def _selected(library: Library, files: Sequence[Document],
              held_back: dict[str, str] | None = None) -> Library:
    """A library of these texts, with only the files they name."""
    shown = tuple(withdraw_texts(library, files))
    named = {path for document in shown
             if document.names_files and not document.withdrawn
             for path in library.files_of(document)}
    attachments = {path: library.attachments[path] for path in sorted(named)}
    return Library(library.site, shown, attachments, held_back or {})


def _as_on(document: Document, day: date) -> Document:
    """The document on `day`: a withdrawal still to come is not yet known."""
    early = document.withdrawn and document.withdrawn.day > day
    return replace(document, withdrawn=None) if early else document
