"""How a row stands on a day."""

from datetime import date

import pytest

from plugins.disclosure.fulfilment import Fulfilment, FulfilmentState
from plugins.pages.links import Link

DUE = date(2026, 12, 1)


@pytest.mark.parametrize(("counts", "day", "state"), [
    ((), DUE, FulfilmentState.UNNAMED), ((0,), DUE, FulfilmentState.EMPTY),
    ((0, 2), DUE, FulfilmentState.CURRENT),
    ((2,), date(2026, 12, 2), FulfilmentState.STALE),
    ((0,), date(2026, 12, 2), FulfilmentState.EMPTY)])
def test_states(counts, day, state):
    links = tuple(Link("甲", "a.html", count) for count in counts)
    assert Fulfilment(links, date(2026, 11, 1), DUE).state_on(day) is state


def test_without_a_limit_nothing_is_stale():
    fulfilment = Fulfilment((Link("甲", "a.html", 1),), date(2000, 1, 1))
    assert fulfilment.state_on(date(2099, 1, 1)) is FulfilmentState.CURRENT


@pytest.mark.parametrize(("count", "is_stated", "is_full", "state"), [
    (0, True, False, FulfilmentState.STATED), (0, False, False, FulfilmentState.EMPTY),
    (1, True, True, FulfilmentState.CURRENT), (1, False, False, FulfilmentState.ABRIDGED)])
def test_neither_a_statement_nor_a_summary_keeps_a_promise(count, is_stated, is_full, state):
    links = (Link("甲", "a.html", count),)
    assert Fulfilment(links, None, None, is_stated, is_full).state_on(DUE) is state
