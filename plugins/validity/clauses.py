"""What the text itself says about validity: 施行, 有效期 and 废止 clauses, read as values.

Licences and certificates have a 有效期 too, and other documents their 施行: a clause counts only
where its subject is the document (本办法…) or is left out after one that is.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ..documents.anchors import ORDINAL, han_to_int


@dataclass(frozen=True, slots=True)
class EffectiveClause:
    """自…起施行: the day, or None where it is the day of 公布, 发布 or 印发."""

    text: str
    day: date | None


@dataclass(frozen=True, slots=True)
class TermClause:
    """有效期五年 as months, or 有效期至… as the last day; one of the two."""

    text: str
    months: int | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class RepealClause:
    """《…》（文号）同时废止: one document that is named; its number "" where none is given."""

    text: str
    title: str
    number: str


@dataclass(frozen=True, slots=True)
class Clauses:
    """All clauses of a text about its own validity and what it repeals, in their order."""

    effective: tuple[EffectiveClause, ...] = ()
    terms: tuple[TermClause, ...] = ()
    repeals: tuple[RepealClause, ...] = ()


_T = TypeVar("_T")
# One character for one, so that a clause is found again in the source by its place.
_NARROW = {ord(wide): narrow for wide, narrow in zip("０１２３４５６７８９○，；：", "0123456789〇,;:",
                                                     strict=True)}
_NUMERAL = "0-9〇零一二两三四五六七八九十"


def _day(name: str) -> str:
    return (rf"(?P<{name}>[{_NUMERAL}]{{4}}\s*年\s*[{_NUMERAL}]{{1,3}}\s*月"
            rf"\s*[{_NUMERAL}]{{1,3}}\s*日)")


_BEGINS = r"(?:施行|实施|执行|试行|生效)"
_PERIOD_NAME = r"(?:有效期限?|(?:施行|实施|执行|试行)期限?)"
_EFFECTIVE = re.compile(
    rf"(?:[自从于]\s*)?(?:{_day('day')}|(?:公布|发布|印发|颁布|下发|发文)之日)"
    rf"(?:零时|0时)?\s*起\s*(?:正式)?{_BEGINS}(?![的以后前])")
_SPAN = re.compile(rf"(?:{_PERIOD_NAME}为?\s*)?自\s*{_day('first')}\s*起?\s*{_BEGINS}?[,]?\s*"
                   rf"[至到]\s*{_day('last')}\s*止?")
_UNTIL = re.compile(rf"{_PERIOD_NAME}\s*(?:截至|截止到?|至|到)\s*{_day('last')}")
_MONTHS = re.compile(rf"{_PERIOD_NAME}\s*[为是:]?\s*(?P<count>[{_NUMERAL}]{{1,3}})\s*"
                     r"(?P<unit>年|个月)(?![以内至到])")
_RELEVANT = re.compile(r"起\s*(?:正式)?[施实执试生]|[日起]\s*[至到]|期限?\s*[为是：:截至到\d一二两三四五六七八九十]|废止")
_DATE_PARTS = re.compile(rf"[{_NUMERAL}]+")
_LEAD = re.compile(r"[^,;:。\n]*\Z")
_OWN = re.compile(r"本[^》,;:。\n]{1,14}")

_TITLE = r"《(?P<title>(?:[^《》\n]|《[^《》\n]*》)+)》"
_ITEM = re.compile(rf"{_TITLE}(?:\s*[（(](?P<number>[^《》\n]{{2,40}}?号)[）)])?")
_SENTENCE = re.compile(r"[^。;\n]+")
_REPEALS = re.compile(r"(?:(?:同时|一并|即行|予以|自行)\s*废止|决定\s*废止|废止\s*(?=《))")
_JOIN = re.compile(r"(?:以及|[、,和及与\s])*(?:自[^,《》]{1,20}起)?\s*")


def parse_clauses(text: str) -> Clauses:
    """The clauses of plain text; what is ambiguous gives none."""
    effective: list[EffectiveClause] = []
    terms: list[TermClause] = []
    repeals: list[RepealClause] = []
    for original in text.split("\n"):
        if not _RELEVANT.search(original):
            continue  # nearly every line: the patterns below cost more
        line = original.translate(_NARROW)
        found = tuple(_effective_in(line, original))
        effective += found
        terms += _terms_in(line, original, bool(found))
        if "废止" in line:
            repeals += _repeals_in(line, original)
    return Clauses(_distinct(effective), _distinct(terms), _distinct(repeals))


def _effective_in(line: str, original: str) -> Iterator[EffectiveClause]:
    for match in _EFFECTIVE.finditer(line):
        lead = _lead(line, match.start())
        day = _parse_day(match["day"]) if match["day"] else None
        if _is_own(lead) and (day or not match["day"]):
            yield EffectiveClause(original[match.start():match.end()], day)


def _terms_in(line: str, original: str, follows: bool) -> Iterator[TermClause]:
    """`follows`: the line says when the document takes effect, so 有效期五年 needs no subject."""
    def matches(pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
        for match in pattern.finditer(line):
            lead = _lead(line, match.start())
            if _OWN.search(lead) or ((follows or pattern is _SPAN) and not lead):
                yield match, original[match.start():match.end()]

    for pattern in (_SPAN, _UNTIL):
        for match, written in matches(pattern):
            if last_day := _parse_day(match["last"]):
                yield TermClause(written, last_day=last_day)
    for match, written in matches(_MONTHS):
        if count := _parse_numeral(match["count"]):
            yield TermClause(written, months=count * (12 if match["unit"] == "年" else 1))


def _repeals_in(line: str, original: str) -> Iterator[RepealClause]:
    """The titles right before 同时废止, or right after 决定废止, joined by 、 or 和."""
    for sentence in _SENTENCE.finditer(line):
        items = list(_ITEM.finditer(line, sentence.start(), sentence.end()))
        for verb in _REPEALS.finditer(line, sentence.start(), sentence.end()):
            at = bisect_right(items, verb.start(), key=lambda item: item.end())
            for item in (*_before(line, items, at, verb.start()),
                         *_after(line, items, at, verb.end())):
                written = original[item.start():item.end()]
                yield RepealClause(written, item["title"], item["number"] or "")


def _before(line: str, items: list[re.Match[str]], at: int, place: int) -> list[re.Match[str]]:
    """The run of items that ends at `place`, nothing but joining words between them."""
    first = at
    while first > 0 and _JOIN.fullmatch(line, items[first - 1].end(), place):
        first -= 1
        place = items[first].start()
    return items[first:at]


def _after(line: str, items: list[re.Match[str]], at: int, place: int) -> list[re.Match[str]]:
    """The run of items that begins at `place`, nothing but joining words between them."""
    last = at
    while last < len(items) and _JOIN.fullmatch(line, place, items[last].start()):
        place = items[last].end()
        last += 1
    return items[at:last]


def _lead(line: str, at: int) -> str:
    """What stands before a clause in its part of the sentence, without 第三十一条."""
    found = _LEAD.search(line, max(0, at - 40), at)
    lead = found[0] if found else ""
    ordinal = ORDINAL.match(lead)
    return lead[ordinal.end() if ordinal else 0:].strip()


def _is_own(lead: str) -> bool:
    return not lead or ("》" not in lead and bool(_OWN.match(lead)))


def _parse_day(written: str) -> date | None:
    try:
        year, month, day = (han_to_int(part) for part in _DATE_PARTS.findall(written))
        return date(year, month, day)
    except ValueError:
        return None


def _parse_numeral(written: str) -> int | None:
    return han_to_int(written) or None


def _distinct(clauses: list[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(clauses))
