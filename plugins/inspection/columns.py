"""Columns as inspectors count them: blank ones, and those not updated in time."""

from collections.abc import Iterator
from datetime import date

from ..documents.categories import Category
from ..documents.freshness import newest_in
from .context import Context

_DEEPEST = 1  # the five columns and the items right below them


def blank_columns(context: Context) -> tuple[Category, ...]:
    """The columns without a document in them or below, those that are archived aside."""
    if not context.has_own_columns:
        return ()
    counts = context.published.counts
    return tuple(node for node in _columns(context)
                 if not (counts.get(node.name) or node.is_archived_on(context.day)))


def stale_columns(context: Context) -> Iterator[tuple[Category, date, int]]:
    """Categories with a limit whose newest document is older: newest day, days since."""
    if not context.has_own_columns:
        return
    for node in context.site.categories.walk():
        if node.longest_days is None or node.is_archived_on(context.day):
            continue
        newest = newest_in(context.published, node)
        if newest and (age := (context.day - newest).days) > node.longest_days:
            yield node, newest, age


def _columns(context: Context) -> Iterator[Category]:
    for node in context.site.categories.walk():
        if len(node.parents) <= _DEEPEST:
            yield node
