"""A date more than a year ahead is asked about: 2042 is a slip for 2024."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.publication import is_far_ahead
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES

ID, SEVERITY, INDICATOR = "DATE-08", Severity.WARNING, DATES
NAME = "日期在一年以后"
LOOKS_AT = "“发布日期”“成文日期”“施行日期”“废止日期”和检查当天"
FIX = "核对年份；属实的登记豁免"
PASS = ("成文日期: 2024-07-02\n发布日期: 2024-07-03\n施行日期: 2027-01-01",)
FAIL = ("成文日期: 2024-07-02\n发布日期: 2042-07-03", "施行日期: 2062-01-01")
_HELD_BACK = "到那一天才发布，"
_DATES = (("published_on", "published_at", "发布日期"), ("signed_on", "signed_on", "成文日期"),
          ("effective_on", "effective_on", "施行日期"), ("repealed_on", "repealed_on", "废止日期"))


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for each date that lies more than a year after the day of the inspection."""
    for attribute, key, name in _DATES:
        day = getattr(document, attribute)
        if is_far_ahead(day, context.day):
            held = _HELD_BACK if key == "published_at" else ""
            yield Fault(key, f"“{name}”{day} 在一年以后，{held}年份是不是写错了？", "请核对原件上的年份。")
