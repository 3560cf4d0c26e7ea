"""Canonical terms of 文号. Twin of theme/static/js/search/document-numbers.js
Cases: tests/cases/document_numbers.md

示政办发〔2022〕93号, however bracketed, is `#示政办发2022-93` and `#2022-93`;
国务院令第225号 is `#国务院令225` and `#令225`.
"""

import re

from .tokens import HAN

_OPEN, _CLOSE = r"[〔\[(【〖﹝]", r"[〕\])】〗﹞年]"
_ISSUER_RUN = re.compile(rf"([{HAN}]*)\s*{_OPEN}?\s*$")
_YEARLY = re.compile(rf"(?<!\d)((?:19|20)\d\d)\s*{_CLOSE}?\s*第?\s*0*([1-9]\d{{0,4}})\s*号")
_ORDER = re.compile(r"令\s*\(?\s*第?\s*0*([1-9]\d{0,4})\s*号")
_WHOLE_YEARLY = re.compile(
    rf"([{HAN}]*)\s*{_OPEN}?\s*((?:19|20)\d\d)\s*{_CLOSE}?\s*第?\s*0*([1-9]\d{{0,4}})\s*号?"
)
# As it is typed in a hurry: 国办发2018-118, 国办发-2018-118号; but 规划2021-2025 are years.
_DASH = r"\s*[-_/.·‐–—―]\s*"
_DASHED = re.compile(rf"^([{HAN}]+)(?:{_DASH})?({_OPEN}?(?:19|20)\d\d{_CLOSE}?)(?:{_DASH})?"
                     r"(?=第?\d)(?!(?:19|20)\d\d年?$)")
_WHOLE_ORDER = re.compile(rf"([{HAN}]*)令\s*\(?\s*第?\s*0*([1-9]\d{{0,4}})\s*号?")
_WRAPPING = " ()《》〈〉「」\"'“”,.:;，。：；、"
# Words that stand before a cited number and do not belong to it.
_LEADING = re.compile(r"^(根据|按照|依据|依照|参照|遵照|现将|转发|印发|执行|关于|中华人民共和国)+")
_STATE_COUNCIL = {"国": "国务院"}


def yearly_terms(issuer: str, year: str, serial: str) -> list[str]:
    """The terms of a number such as 示政办发〔2022〕93号."""
    issuer = _LEADING.sub("", issuer).removesuffix("第")
    return [f"#{issuer}{year}-{serial}", f"#{year}-{serial}"] if issuer else [f"#{year}-{serial}"]


def order_terms(issuer: str, serial: str) -> list[str]:
    """The terms of an order (令), which is numbered without a year."""
    issuer = _LEADING.sub("", issuer)
    issuer = _STATE_COUNCIL.get(issuer, issuer)
    return [f"#{issuer}令{serial}", f"#令{serial}"] if issuer else [f"#令{serial}"]


def number_terms(text: str) -> list[str]:
    """The terms of a normalised text that is one 文号, without 号 too; else nothing."""
    bare = _DASHED.sub(r"\1\2 ", text.strip(_WRAPPING))
    if not re.search("[^0-9 ]", bare):
        return []
    if match := _WHOLE_YEARLY.fullmatch(bare):
        return yearly_terms(*match.groups())
    if match := _WHOLE_ORDER.fullmatch(bare):
        return order_terms(*match.groups())
    return []


def cited_terms(text: str) -> list[str]:
    """The terms of every 文号 cited in a normalised text, in their order."""
    if "号" not in text:
        return []
    found = [
        (match.start(), yearly_terms(_issuer_before(text, match.start()), *match.groups()))
        for match in _YEARLY.finditer(text)
    ]
    found += [
        (match.start(), order_terms(_issuer_before(text, match.start()), *match.groups()))
        for match in _ORDER.finditer(text)
    ]
    return [term for _, terms in sorted(found) for term in terms]


def _issuer_before(text: str, end: int) -> str:
    """The issuing code that ends here; a longer run of Han is a sentence, not a code."""
    run = _ISSUER_RUN.search(text[max(0, end - 24) : end])
    return run[1] if run and len(run[1]) <= 16 else ""
