"""Text against front matter: where the clauses of a text and the declared keys differ."""

from collections.abc import Iterator, Set
from datetime import date

from ..documents.clause_values import About, Clauses, TermClause
from ..documents.document import Document
from ..documents.fields import FIELDS
from ..documents.findings import Severity
from ..documents.names import Names
from .act_check import Ended, compare_acts
from .clause_days import beginnings_of, last_day_of
from .clauses import parse_clauses
from .difference import Difference
from .limits import period_text
from .relations import Resolve, own_expiry

EFFECTIVE, TERM, DOUBT = "VAL-21", "VAL-22", "VAL-24"
_KEYS = {field.attribute: field.key for field in FIELDS}
_ANSWERS = {
    About.START: "请核对原件，写明：施行日期: YYYY-MM-DD",
    About.TERM: "请核对原件，写明：有效期至: YYYY-MM-DD；到某件事为止的，写明：有效期至: {事件: 哪件事}",
    About.ACTS: "请核对原件，写明：废止: [{文件: 文号, 条款: [第三条]}]",
}


def differences(document: Document, clauses: Clauses, resolve: Resolve,
                names: Names | None = None, of_itself: bool = True, ended: Ended | None = None
                ) -> Iterator[Difference]:
    """The differences of one text; `of_itself` where it says from when to when it is in force,
    `ended` tells what had ended before."""
    if of_itself:
        yield from _of_itself(document, clauses)
    yield from compare_acts(document, clauses, resolve, names, ended)


def own_differences(document: Document, text: str) -> Iterator[Difference]:
    """The differences about the document itself, which need no other document."""
    yield from _of_itself(document, parse_clauses(text))


def _of_itself(document: Document, clauses: Clauses) -> Iterator[Difference]:
    yield from _effective(document, clauses)
    yield from _term(document, clauses)
    yield from _doubts(document, clauses)


def _effective(document: Document, clauses: Clauses) -> Iterator[Difference]:
    beginnings = beginnings_of(document, clauses)
    declared = document.effective_on
    if declared:
        agrees = any(declared in one.allowed or not one.allowed for one in beginnings)
    else:
        # What the text says itself (`starts_after`) is better declared than derived.
        agrees = (document.signed_on or document.published_on) in {
            one.day for one in beginnings} - {None}
    if not beginnings or agrees:
        return
    last = beginnings[-1]
    days = sorted({one.day for one in beginnings if one.day})
    key = _KEYS["effective_on"]
    if declared and days:
        yield Difference(EFFECTIVE, last.words, f"文件头的{key}是 {declared}。",
                         f"请核对原件；以正文为准时改为：{key}: {last.day or days[-1]}",
                         severity=Severity.ERROR)
    elif len(days) == 1 and all(one.day for one in beginnings):
        yield Difference(EFFECTIVE, last.words, f"文件头没有“{key}”。", f"请补上：{key}: {days[0]}",
                         ((key, str(days[0])),))
    elif days:
        yield Difference(EFFECTIVE, last.words, f"文件头没有“{key}”。",
                         f"正文写了几个日期，请核对是哪一个，补上：{key}: {last.day or days[-1]}")
    elif not declared:
        yield Difference(DOUBT, last.words, "是哪一天要由人来定，文件头没有写明。", _ANSWERS[About.START])


def _term(document: Document, clauses: Clauses) -> Iterator[Difference]:
    if not clauses.terms:
        return
    if any(_agrees(document, clauses, term) for term in clauses.terms):
        yield from _contradicted(document, clauses)
        return
    term = clauses.terms[-1]
    key, value = _key_of(document, clauses, term)
    last_days = {last_day_of(document, clauses, one) for one in clauses.terms}
    declared = own_expiry(document)
    if declared is None and document.valid_for is None:
        certain = len(last_days) == 1 and value
        yield Difference(TERM, term.text, "文件头没有“有效期至”或“有效期”。",
                         f"请补上：{key}: {value or 'YYYY-MM-DD'}", ((key, value),) if certain else (),
                         _latest(last_days))
        return
    last_day = last_day_of(document, clauses, term)
    if document.expires_on and last_day:
        key, value = _KEYS["expires_on"], str(last_day)
    shown = f"有效至 {declared}" if declared else f"有效期是{period_text(document.valid_for or 0)}"
    yield Difference(TERM, term.text, f"文件头{shown}。",
                     f"请核对原件；以正文为准时改为：{key}: {value}", last_day=_latest(last_days),
                     severity=Severity.ERROR)


def _contradicted(document: Document, clauses: Clauses) -> Iterator[Difference]:
    """Terms of the document besides the one declared, where a text has two."""
    declared = own_expiry(document)
    for term in clauses.terms:
        last_day = last_day_of(document, clauses, term)
        if last_day and declared and last_day != declared and not _agrees(document, clauses, term):
            yield Difference(TERM, term.text, f"文件头有效至 {declared}，正文另一处也这样写。",
                             "请核对原件，改正写错的一处。")


def _latest(days: Set[date | None]) -> date | None:
    """The latest of days that are all known."""
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None


def _key_of(document: Document, clauses: Clauses, term: TermClause) -> tuple[str, str]:
    """The key and the value that say what a term says."""
    if term.months:
        return _KEYS["valid_for"], period_text(term.months)
    last_day = last_day_of(document, clauses, term)
    return _KEYS["expires_on"], str(last_day or "")


def _agrees(document: Document, clauses: Clauses, term: TermClause) -> bool:
    if term.months and term.months == document.valid_for:
        return True
    last_day = last_day_of(document, clauses, term)
    return last_day is not None and last_day == own_expiry(document)


def _doubts(document: Document, clauses: Clauses) -> Iterator[Difference]:
    """What only a person can read, unless the keys it is about answer it."""
    for doubt in clauses.doubts:
        if not any(getattr(document, name, None) for name in doubt.about.value):
            yield Difference(DOUBT, doubt.text, f"{doubt.why}，要由人来定。", _ANSWERS[doubt.about])
