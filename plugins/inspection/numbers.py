"""发文字号 as rules compare them: brackets in the wild, the standard form, the folded text."""

import re
import unicodedata

from ..documents.numbers import DocumentNumber, number_parts

OPENING = r"〔﹝\[［【〖(（"
CLOSING = r"〕﹞\]］】〗)）"
_BRACKETS = {ord(character): "〔" for character in "﹝[［【〖(（"} | {
    ord(character): "〕" for character in "﹞]］】〗)）"}


def standard_form(number: DocumentNumber) -> str | None:
    """The number as GB/T 9704 writes it; None for a number of unknown form."""
    parts = number_parts(number)
    if parts is None:
        return None
    code, year, serial = parts
    return f"{code}第{serial}号" if year is None else f"{code}〔{year}〕{serial}号"


def fold(text: str) -> str:
    """The text without spaces, in half-width digits and with corner brackets."""
    narrow = unicodedata.normalize("NFKC", re.sub(r"\s+", "", text))
    return narrow.translate(_BRACKETS)
