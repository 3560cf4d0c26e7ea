"""A document is published on or after the day it was signed."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES

ID, SEVERITY, INDICATOR = "DATE-02", Severity.ERROR, DATES
NAME = "发布日期早于成文日期"
LOOKS_AT = "文件头的“成文日期”和“发布日期”"
FIX = "核对原件；发布日期写实际上网的日子，不能倒签"
PASS = ("成文日期: 2024-07-02\n发布日期: 2024-07-02",)
FAIL = ("成文日期: 2024-07-02\n发布日期: 2024-07-01",)


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault where publication comes first."""
    signed, published = document.signed_on, document.published_on
    if signed and published and published < signed:
        yield Fault("published_at", f"发布日期 {published} 早于成文日期 {signed}。",
                    "请核对原件；发布日期写实际上网的日子。")
