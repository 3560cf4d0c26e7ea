"""Columns as inspectors count them: blank ones, and those not updated in time."""

from collections.abc import Iterator
from datetime import date

from ..documents.categories import Category
from .context import Context

_DEEPEST = 1  # the five columns and the items right below them


def blank_columns(context: Context) -> tuple[Category, ...]:
    """The columns without a document in them or below."""
    if not context.has_own_columns:
        return ()
    counts = context.library.published_on(context.day).counts
    return tuple(node for node in _columns(context) if not counts.get(node.name))


def stale_columns(context: Context) -> Iterator[tuple[Category, date, int]]:
    """Categories with a limit whose newest document is older: newest day, days since."""
    if not context.has_own_columns:
        return
    published = context.library.published_on(context.day)
    for node in context.site.categories.walk():
        if node.longest_days is None:
            continue
        days = [document.published_on for below in node.walk()
                for document in published.by_category.get(below.name, ()) if document.published_on]
        if days and (age := (context.day - max(days)).days) > node.longest_days:
            yield node, max(days), age


def _columns(context: Context) -> Iterator[Category]:
    for node in context.site.categories.walk():
        if len(node.parents) <= _DEEPEST:
            yield node
