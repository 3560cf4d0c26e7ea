"""The feature as one value."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from ..pages.page import Page, Part
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _depends_on(context: BuildContext) -> Any:
    return context.facts


def _parts(context: BuildContext) -> Iterator[Part]:
    """Every page, as a part of the documents that have validity and of those that act on them:
    the calendar shows since when each event is known."""
    digests, timelines = context.fact_digests, context.timelines
    causes = {effect.cause.path for path in context.statuses.with_external_effects
              for effect in timelines.effects_on(path)}
    yield Part("validity", [digests[path] for path in (*timelines, *sorted(causes))],
               partial(_pages, context))


def _pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


FEATURE = Feature("expiry", _depends_on, _parts)
