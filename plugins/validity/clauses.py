"""What the text itself says about validity: 施行, 有效期, 废止 and its kin, read as values.

Licences and certificates have a 有效期 too, and other documents their 施行: a clause counts only
where its subject is the document. What cannot be read for certain is a doubt, never a guess.
"""

import re
from dataclasses import replace
from datetime import date
from typing import TypeVar

from ..documents.clause_acts import acts_in, amendments_in, listed_in
from ..documents.clause_line import Line
from ..documents.clause_values import (
    ENDINGS,
    ActClause,
    Clauses,
    Doubt,
    EffectiveClause,
    TermClause,
)
from ..documents.list_headings import Fate

_T = TypeVar("_T")
_RELEVANT = re.compile(
    r"起\s*(?:满|第|正式|开始|全面|[施实执试生\d一二三])|日\s*(?:[至到施实执试起]|失效)"
    r"|期限?\s*[为是：:截至到暂自从\d一二两三四五六七八九十半]|[施试]行\s*[\d一二两三四五日期时]|暂定|年内有效"
    r"|起\s*[至到算计暂]|时\s*[起止]|[施实执试][行施]\s*(?:至|到|日期|时间|有效期)"
    r"|本[一-鿿]{1,8}(?:有效|[施实执试][行施])期|本.{1,40}同[时步][施实执试][行施]"
    r"|(?:政策|通告|公告|措施).{0,4}期限|废止|失效|作废|[停终]止[执施实使适]|不再[执施实适有作]|[恢暂].?[执施实适]|中止[执施实]"
    r"|(?:延[长续期]|顺延).{0,6}[至到\d一二两三]|继续[有执施实适]|予以保留")


def parse_clauses(text: str) -> Clauses:
    """The clauses of plain text."""
    effective: list[EffectiveClause] = []
    terms: list[TermClause] = []
    acts: list[ActClause] = []
    doubts: list[Doubt] = []
    fate: Fate | None = None
    days: set[date] = set()
    for original in text.split("\n"):
        if "修" in original:
            acts += amendments_in(original)
        if not (_RELEVANT.search(original) or (fate is not None and original.strip())):
            continue  # nearly every line: the patterns below cost more
        line = Line(original)
        begins, ends = list(line.effective()), list(line.terms())
        effective += begins
        terms += ends
        acts += acts_in(line)
        listed, fate = listed_in(line, fate)
        acts += listed
        doubts += line.doubts()
        if day := line.since_of_named():
            days.add(day)
    if len(days) == 1:
        acts = [replace(act, since=next(iter(days)))
                if act.kind in ENDINGS and not act.since else act for act in acts]
    return Clauses(_distinct(effective), _distinct(terms), _distinct_acts(acts),
                   _distinct(doubts))


def _distinct(clauses: list[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(clauses))


def _distinct_acts(acts: list[ActClause]) -> tuple[ActClause, ...]:
    """Each act once; of two that differ only in what else they say, the one that says more."""
    best: dict[tuple[str, str, str, tuple[str, ...]], ActClause] = {}
    for act in acts:
        key = act.kind, act.title, act.number, act.articles
        if key not in best or (best[key].since is None and act.since):
            best[key] = act
    return tuple(best.values())
