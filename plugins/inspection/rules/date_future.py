"""No document is signed after the day of the inspection."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES

ID, SEVERITY, INDICATOR = "DATE-04", Severity.WARNING, DATES
NAME = "成文日期在将来"
LOOKS_AT = "文件头的“成文日期”和检查当天"
FIX = "核对原件"
PASS = ("成文日期: 2024-07-02\n发布日期: 2024-07-03",)
FAIL = ("成文日期: 2036-07-02\n发布日期: 2036-07-03",)


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for a signature still to come."""
    if document.signed_on and document.signed_on > context.day:
        yield Fault("signed_on", f"成文日期 {document.signed_on} 还没有到。", "请核对原件后改正。")
