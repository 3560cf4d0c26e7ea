"""成文日期 of the front matter is the date under the signature."""

import re
from collections.abc import Iterator
from datetime import date

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ordinals import han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES
from ..source import Source

ID, SEVERITY, INDICATOR = "DATE-06", Severity.WARNING, DATES
NAME = "成文日期与落款"
LOOKS_AT = "文件头的“成文日期”和正文里单独成行的日期"
FIX = "核对原件，改正写错的一处"
PASS = ("成文日期: 2024-01-02\n\n正文。\n\n2024年1月2日",)
FAIL = ("成文日期: 2024-01-01\n\n正文。\n\n2024年1月2日", "文号: 示政办发〔2024〕66号\n\n2024年1月2日",
        "成文日期: 2024-01-01\n\n正文。\n\n二〇二四年一月二日")
_HAN = re.compile(r"[\s　]*([一二三四五六七八九〇○零]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日[\s　]*")
_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_ALONE = re.compile(r"[\s　]*(\d{4})年(\d{1,2})月(\d{1,2})日[\s　]*")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where no date that stands alone is the one declared, or none is declared."""
    document = source.document
    if document.layout is not Layout.DOCUMENT:
        return
    dated = [(line.at, day) for line in source.lines if (day := _day(line.text))]
    signed = document.signed_on
    if not dated or signed in [day for _, day in dated]:
        return
    at, day = dated[0]
    if signed:
        yield Fault(at, f"落款日期是 {day}，文件头的成文日期是 {signed}。",
                    "请核对原件，改正写错的一处。", severity=Severity.ERROR)
    elif document.document_number:
        yield Fault(at, f"落款日期是 {day}，文件头没有“成文日期”。", f"请补上：成文日期: {day}")


def _day(text: str) -> date | None:
    match = _ALONE.fullmatch(text)
    in_words = None if match else _HAN.fullmatch(text)
    try:
        if in_words:
            return date(int(in_words[1].translate(_HAN_DIGITS)), han_to_int(in_words[2]),
                        han_to_int(in_words[3]))
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
