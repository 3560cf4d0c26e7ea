"""Timelines against a second, naive evaluation that asks each day anew."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.documents.document import EarlierVersion
from plugins.documents.numbers import parse_number
from plugins.documents.relation import Relation
from plugins.validity.relations import STATES, own_expiry
from plugins.validity.states import Validity as V
from plugins.validity.texts import list_texts, text_on
from plugins.validity.timeline import build_timelines, timelines_of
from tests.validity.making import library_of, make, resolver

_FIRST = date(2024, 2, 20)
_DAYS = st.integers(0, 24).map(lambda count: _FIRST + timedelta(days=count))
_MAYBE_DAY = st.none() | _DAYS
_COUNT = 4


def _number(index):
    return f"永政发〔2020〕{index + 1}号"


_RELATION = st.builds(
    Relation, target=st.integers(0, _COUNT).map(_number),  # the last number is no document's
    articles=st.sampled_from([(), (), ("第三条",)]), until=_MAYBE_DAY, months=st.just(None),
    since=st.none() | st.none() | _DAYS)
_RELATIONS = st.lists(_RELATION, max_size=2).map(tuple)
_VALUES = st.fixed_dictionaries({
    "signed_on": _MAYBE_DAY, "effective_on": _MAYBE_DAY, "published_at": _MAYBE_DAY,
    "expires_on": _MAYBE_DAY, "valid_for": st.none() | st.just(1), "repealed_on": _MAYBE_DAY,
    "repeals": _RELATIONS, "declares_lapsed": _RELATIONS, "amends": _RELATIONS,
    "extends": _RELATIONS, "suspends": _RELATIONS, "resumes": _RELATIONS,
})
_SITES = st.lists(_VALUES, min_size=1, max_size=_COUNT).map(lambda rows: tuple(
    make(f"{index}.md", document_number=parse_number(_number(index)), **row)
    for index, row in enumerate(rows)))


def _start(document):
    return document.effective_on or document.signed_on or document.published_on


def _works_on(cause, kind, relation):
    """The day of one act: 自, the day after 至 of what changes a state, else the cause's first."""
    if relation.since or not (relation.until and kind in STATES):
        return relation.since or _start(cause)
    return relation.until + timedelta(days=1)


def _acting(documents, index, kinds):
    """(day, kind, relation) of all that other documents declare about the one at `index`."""
    found = []
    for cause in documents:
        for kind in kinds:
            for relation in getattr(cause, kind):
                day = _works_on(cause, kind, relation)
                if relation.target == _number(index) and cause is not documents[index] and (
                        day and not _is_void(documents, cause, day)):
                    found.append((day, kind, relation))
    return found


def _is_void(documents, cause, day):
    """True where the cause was repealed or declared lapsed before the day of its act."""
    if cause.repealed_on and cause.repealed_on < day:
        return True
    return any(
        ended < day and not _is_void(documents, other, ended)
        for other in documents if other is not cause
        for kind in ("repeals", "declares_lapsed") for relation in getattr(other, kind)
        if not relation.articles and relation.target == str(cause.document_number)
        and (ended := _works_on(other, kind, relation)))


def _is_suspended(documents, index, day):
    """True where a suspension has begun, its own last day not come, and none resumed it since."""
    resumed = [begun for begun, _, relation in _acting(documents, index, ["resumes"])
               if not relation.articles]
    return any(
        begun <= day <= (relation.until or day)
        and not any(begun < again <= day for again in resumed)
        for begun, _, relation in _acting(documents, index, ["suspends"]) if not relation.articles)


def _last_day(documents, index):
    last = own_expiry(documents[index])
    extensions = sorted((day, relation.until) for day, _, relation
                        in _acting(documents, index, ["extends"]) if relation.until)
    for from_day, until in extensions:
        if until >= from_day and (last is None or from_day <= last < until):
            last = until
    return last


def _state(documents, index, day):
    document = documents[index]
    start = _start(document) or date.min
    past = [(max(begun, start), STATES[kind][bool(relation.articles)], begun)
            for begun, kind, relation in _acting(documents, index, STATES) if begun <= day]
    states = {state for _, state, _ in past}
    if V.REPEALED in states or (document.repealed_on and document.repealed_on <= day):
        return V.REPEALED
    last = _last_day(documents, index)
    if V.EXPIRED in states or (last and last < day):
        return V.EXPIRED
    if day < start:
        return V.NOT_YET_EFFECTIVE
    if _is_suspended(documents, index, day):
        return V.SUSPENDED
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


_ENDS = st.lists(st.integers(1, 9), min_size=1, max_size=4)


@settings(max_examples=100, deadline=None)
@given(_SITES, st.integers(0, _COUNT - 1))
def test_a_document_with_an_earlier_text_is_as_one_that_says_all_that_both_say(documents, index):
    index %= len(documents)
    newest = documents[index]
    kinds = ("repeals", "declares_lapsed", "amends")
    earlier = replace(newest, path="earlier.md", expires_on=None, valid_for=None, repealed_on=None,
                      **{kind: documents[0].__dict__.get(kind, ()) for kind in kinds})
    whole = replace(newest, **{kind: tuple(dict.fromkeys(
        (*getattr(earlier, kind), *getattr(newest, kind)))) for kind in kinds})
    two = replace(newest, earlier_versions=(EarlierVersion("earlier.md", _FIRST),))
    others = [document for document in documents if document is not newest]
    found = timelines_of(library_of((*others, earlier, two)))
    expected = timelines_of(library_of((*others, whole)))
    assert set(found) == set(expected)
    for path, timeline in expected.items():
        assert found[path] == timeline


@settings(max_examples=100, deadline=None)
@given(_ENDS)
def test_on_each_day_one_text_applies_the_first_that_has_not_ended(lengths):
    days = [_FIRST]
    for length in lengths:
        days.append(days[-1] + timedelta(days=length))
    paths = [f"t{number}.md" for number in range(len(days) + 1)]
    texts = [make(path, signed_on=_FIRST, earlier_versions=(
        EarlierVersion(before, last),) if before else ())
        for path, before, last in zip(paths, [None, *paths], [None, *days], strict=False)]
    library = library_of(texts)
    (found,) = list_texts(library, timelines_of(library)).values()
    assert [text.document.path for text in found] == paths
    for count in range(-3, 45):
        day = _FIRST + timedelta(days=count)
        at = next((at for at, last in enumerate(days) if day <= last), len(days))
        assert text_on(found, day).document.path == paths[at], day
