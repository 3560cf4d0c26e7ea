"""A document that works from a day before it was made, though its text does not say so."""

from collections.abc import Iterator

from ..documents.document import Document
from ..documents.findings import Severity
from ..documents.rule import Fault, Word
from .clause_days import beginnings_of
from .clauses import parse_clauses
from .own_dates import OWN_DATES


def check_early_start(document: Document, text: str) -> Iterator[tuple[str, Fault]]:
    """A warning where 施行日期 is before 成文日期; a note where it is before 发布日期 only, for what
    was put online late is no fault. Nothing where the text names that day."""
    start, signed, published = document.effective_on, document.signed_on, document.published_on
    if not start:
        return
    if signed and start < signed:
        before, severity = f"成文日期 {signed}", None
    elif published and start < published and start != signed:
        before, severity = f"发布日期 {published}", Severity.NOTE
    else:
        return
    beginnings = beginnings_of(document, parse_clauses(text))
    if any(start in one.allowed for one in beginnings):
        return
    yield OWN_DATES, Fault(
        Word(str(start)), f"施行日期 {start} 早于{before}，正文没有写从这一天起施行。",
        "请核对原件；没有依据的改正“施行日期”，依据在别处的可以豁免并写明理由。",
        path=document.path, severity=severity)
