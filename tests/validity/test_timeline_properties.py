"""Timelines against a second, naive evaluation that asks each day anew."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.documents.numbers import parse_number
from plugins.documents.relation import Relation
from plugins.validity.relations import STATES, own_expiry
from plugins.validity.states import Validity as V
from plugins.validity.timeline import build_timelines
from tests.validity.making import make, resolver

_FIRST = date(2024, 2, 20)
_DAYS = st.integers(0, 24).map(lambda count: _FIRST + timedelta(days=count))
_MAYBE_DAY = st.none() | _DAYS
_COUNT = 4


def _number(index):
    return f"永政发〔2020〕{index + 1}号"


_RELATION = st.builds(
    Relation, st.integers(0, _COUNT).map(_number),  # the last number is no document's
    st.sampled_from([(), (), ("第三条",)]), _MAYBE_DAY)
_RELATIONS = st.lists(_RELATION, max_size=2).map(tuple)
_VALUES = st.fixed_dictionaries({
    "signed_on": _MAYBE_DAY, "effective_on": _MAYBE_DAY, "published_at": _MAYBE_DAY,
    "expires_on": _MAYBE_DAY, "valid_for": st.none() | st.just(1), "repealed_on": _MAYBE_DAY,
    "repeals": _RELATIONS, "declares_lapsed": _RELATIONS, "amends": _RELATIONS,
    "extends": _RELATIONS,
})
_SITES = st.lists(_VALUES, min_size=1, max_size=_COUNT).map(lambda rows: tuple(
    make(f"{index}.md", document_number=parse_number(_number(index)), **row)
    for index, row in enumerate(rows)))


def _start(document):
    return document.effective_on or document.signed_on or document.published_on


def _acting(documents, index, kinds):
    """(cause, relation) of all that other documents declare about the one at `index`."""
    return [(cause, kind, relation) for cause in documents for kind in kinds
            for relation in getattr(cause, kind)
            if relation.target == _number(index) and cause is not documents[index]
            and _start(cause) and not _is_void(documents, cause)]


def _is_void(documents, cause):
    """True where the cause was repealed or declared lapsed before its own first day."""
    if cause.repealed_on and cause.repealed_on < _start(cause):
        return True
    return any(
        _start(other) and _start(other) < _start(cause) and not _is_void(documents, other)
        and not relation.articles and relation.target == str(cause.document_number)
        for other in documents if other is not cause
        for relation in (*other.repeals, *other.declares_lapsed))


def _last_day(documents, index):
    last = own_expiry(documents[index])
    extensions = sorted((_start(cause), relation.until) for cause, _, relation
                        in _acting(documents, index, ["extends"]) if relation.until)
    for from_day, until in extensions:
        if until >= from_day and (last is None or from_day <= last < until):
            last = until
    return last


def _state(documents, index, day):
    document = documents[index]
    start = _start(document) or date.min
    past = [(max(_start(cause), start), STATES[kind][bool(relation.articles)], _start(cause))
            for cause, kind, relation in _acting(documents, index, STATES)
            if _start(cause) <= day]
    states = {state for _, state, _ in past}
    if V.REPEALED in states or (document.repealed_on and document.repealed_on <= day):
        return V.REPEALED
    last = _last_day(documents, index)
    if V.EXPIRED in states or (last and last < day):
        return V.EXPIRED
    if day < start:
        return V.NOT_YET_EFFECTIVE
    changes = [(from_day, state.precedence, state) for from_day, state, _ in past]
    return max(changes)[2] if changes else V.IN_FORCE


@settings(max_examples=400, deadline=None)
@given(_SITES)
def test_timelines_agree_with_a_day_by_day_evaluation(documents):
    timelines = build_timelines(documents, lambda document: True, resolver(documents))
    for index, document in enumerate(documents):
        timeline = timelines[document.path]
        days = [entry.day for entry in timeline.entries]
        assert days == sorted(days)
        for count in range(-2, 62):
            day = _FIRST + timedelta(days=count)
            assert timeline.on(day) is _state(documents, index, day), (document.path, day)


@settings(max_examples=100, deadline=None)
@given(_SITES)
def test_what_has_lapsed_never_comes_back(documents):
    timelines = build_timelines(documents, lambda document: True, resolver(documents))
    for timeline in timelines.values():
        lapsed = [entry.validity.is_lapsed for entry in timeline.entries]
        assert lapsed == sorted(lapsed)
