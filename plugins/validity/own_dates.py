"""Dates of one document that contradict each other."""

from collections.abc import Iterator
from dataclasses import replace

from ..documents.document import Document
from ..documents.fields import FIELDS
from ..documents.findings import Severity
from ..documents.rule import Fault, Word
from .relations import own_expiry

OWN_DATES = "VAL-13"
_KEYS = {field.attribute: field.key for field in FIELDS}


def check_own_dates(document: Document) -> Iterator[tuple[str, Fault]]:
    """Faults where 有效期至, 有效期, 废止日期 and the first day in force cannot all be true, a period
    ends before it begins, a correction is older than what it corrects, or a ground is given
    without its day."""
    for value, message, fix, severity in _faults(document):
        yield OWN_DATES, Fault(Word(str(value)), message, fix, path=document.path,
                               severity=severity)


def _faults(document: Document) -> Iterator[tuple[object, str, str, Severity | None]]:
    start = document.effective_on or document.signed_on
    last_day, repealed_on = own_expiry(document), document.repealed_on
    if start and last_day and last_day < start:
        yield (last_day, f"有效期至 {last_day}，早于开始施行的 {start}。",
               "请核对“施行日期”“成文日期”和“有效期至”。", Severity.ERROR)
    if start and repealed_on and repealed_on < start:
        yield (repealed_on, f"废止日期 {repealed_on} 早于开始施行的 {start}。",
               "请核对“施行日期”“成文日期”和“废止日期”。", None)
    declared = document.expires_on
    counted = own_expiry(replace(document, expires_on=None)) if declared else None
    if declared and counted and counted != declared:
        yield (declared, f"“有效期至”是 {declared}，按“有效期”推算却是 {counted}。",
               "两者只需写一个；请核对原件后删去另一个。", None)
    if document.repeal_basis and not repealed_on:
        yield (document.repeal_basis, "写了“废止依据”，没有写“废止日期”，仍按有效显示。",
               "请补上：废止日期: YYYY-MM-DD（不再有效的第一天）。", None)
    if document.expiry_basis and not last_day:
        yield (document.expiry_basis, "写了“失效依据”，没有写“有效期至”，仍按有效显示。",
               "请补上：有效期至: YYYY-MM-DD（有效的最后一天）。", None)
    for kind, one in document.relations:
        if one.since and one.until and one.until < one.since:
            yield (one.since, f"“{_KEYS[kind]}”里的“自” {one.since} 晚于“至” {one.until}，没有一天起作用。",
                   "请核对原件，改正“自”或者“至”。", Severity.ERROR)
    published = document.published_on
    for correction in document.corrections:
        if published and correction.day < published:
            yield (correction.day, f"更正的日期 {correction.day} 早于发布日期 {published}。",
                   "请核对：发布以后才有更正；发布以前改的，删去这一条。", None)
