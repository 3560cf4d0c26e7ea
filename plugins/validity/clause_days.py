"""The days that the clauses of a text mean, once the dates of its document are known."""

from dataclasses import dataclass
from datetime import date, timedelta

from ..documents.clause_tokens import Start
from ..documents.clause_values import Clauses, EffectiveClause, TermClause
from ..documents.dates import first_day_after, last_day_of_period
from ..documents.document import Document
from .relations import effective_from


@dataclass(frozen=True, slots=True)
class Beginning:
    """What one 施行 clause says: the day it means, "" unless it is known; the days it allows.

    `allowed` is empty where only a person knows the event that it counts from.
    """

    words: str
    day: date | None
    allowed: frozenset[date]


def beginnings_of(document: Document, clauses: Clauses) -> tuple[Beginning, ...]:
    """The beginnings that a text names for the document as a whole."""
    whole = [_beginning(document, clause) for clause in clauses.effective if not clause.articles]
    if not whole:  # 自A起至B止 names the first day, too
        whole = [Beginning(term.text, term.first, frozenset({term.first}))
                 for term in clauses.terms if term.first]
    return tuple(whole)


def last_day_of(document: Document, clauses: Clauses, term: TermClause) -> date | None:
    """The last day a term gives, counted from the day the text itself names, if it names one."""
    if term.last_day:
        return term.last_day
    days = {beginning.day for beginning in beginnings_of(document, clauses) if beginning.day}
    start = days.pop() if len(days) == 1 else effective_from(document)
    if start is None:
        return None
    if term.days:
        return start + timedelta(days=term.days - 1)
    return last_day_of_period(start, term.months or 0)


def _beginning(document: Document, clause: EffectiveClause) -> Beginning:
    if clause.day:
        return Beginning(clause.text, clause.day, frozenset({clause.day}))
    signed, published = document.signed_on, document.published_on
    known: dict[Start, tuple[date | None, ...]] = {
        Start.PUBLISHED: (published or signed,),
        # 印发之日 is the day on the document; who counts from the day it went online may.
        Start.ISSUED: (signed or published, published),
        Start.AT_ONCE: (signed or published, published or signed),
    }
    counted = known.get(clause.start, ()) if clause.start else ()
    days = [_later(day, clause) for day in counted if day]
    certain = days and (clause.start is not Start.AT_ONCE or len(set(days)) == 1)
    return Beginning(clause.text, days[0] if certain else None, frozenset(days))


def _later(day: date, clause: EffectiveClause) -> date:
    """民法典第二百零一条: the day itself is not counted."""
    return first_day_after(day, clause.after_months) + timedelta(days=clause.after_days)
