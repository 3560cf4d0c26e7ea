"""The mark at the provision that states a term which has been prolonged since: 有效期3年."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate

from ..documents.body import Body
from ..documents.dates import han_date
from ..documents.provisions import Provision
from ..documents.units import kind_of
from ..pipeline.text_views import DatedWords, Mark, dated
from ..validity.clauses import parse_clauses
from ..validity.relations import Effect
from ..validity.states import Validity
from ..validity.timeline import Timeline
from .marks import link_to_cause

_DAY = timedelta(days=1)


def term_marks(body: Body, timeline: Timeline, effects: Sequence[Effect], day: date
               ) -> Iterator[Mark]:
    """The mark of a document that would end with a prolonged term, as on a day; none where its text
    states no term at a place of its own."""
    end = next((entry for entry in timeline.entries if entry.validity is Validity.EXPIRED), None)
    since = end and next((effect.day for effect in reversed(effects)
                          if effect.cause.path == end.because.path), None)
    place = _place_of_term(body) if since else None
    if not (end and since and place):
        return
    sentence = f"这里写明的有效期自{han_date(since)}起延长到{han_date(end.day - _DAY)}，依据"
    links = (link_to_cause(end.because),)
    note = [DatedWords(None, "coming", "将延长", sentence, links, "。"),
            DatedWords(since, "come", "已延长", sentence, links, "。")]
    states = [DatedWords(None, "standing"), DatedWords(since, "amended")]
    yield Mark(place, dated(states, day), (dated(note, day),))


def _place_of_term(body: Body) -> Provision | None:
    """The 条, or the numbered part, one line of which states the term of the document."""
    lines = body.text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines[:-1]), initial=0)
    for start, line in zip(starts, lines, strict=True):
        if ("效" not in line and "期" not in line) or not parse_clauses(line).terms:
            continue
        begun = [(at, name) for at, name in body.anchors if at <= start]
        if begun and (begun[-1][0] == start or kind_of(begun[-1][1]) == "article"):
            return Provision(begun[-1][1])
    return None
