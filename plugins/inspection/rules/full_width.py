"""Digits and letters are half width."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.personal_numbers import mask
from ...documents.rule import Fault
from ..context import Context
from ..indicators import FORM
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-14", Severity.WARNING, FORM
NAME = "全角数字、字母"
LOOKS_AT = "标题和正文里的全角数字和字母"
FIX = "改为半角"
PASS = ("\n共12件，APP三个。",)
FAIL = ("\n共１２件。", "\nＡＰＰ三个。")
_LONG = 6  # digits: a day of birth, a part of a personal number
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ]+(?:[．％][０-９]+)?")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """One fault for a document, at the first place; numbers of documents have their own rule."""
    found = list(_WIDE.finditer(source.prose))
    if found:
        yield Fault(found[0].start(), f"“{_shown(found[0][0])}”是全角字符，全文共{len(found)}处。",
                    "请改为半角。", places=len(found))


def _shown(wide: str) -> str:
    """Masked when it may be a part of a personal number, of which the rest is half width."""
    return mask(wide) if len(wide) >= _LONG and wide.isdecimal() else wide
