"""The feature as one value."""

from collections.abc import Iterator
from functools import partial

from ..pages.fingerprint import fingerprint
from ..pages.page import Page, Part
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _list_parts(context: BuildContext) -> Iterator[Part]:
    """Every page of the feature, as a part of the documents that have validity and of those that
    act on them: the calendar shows since when each event is known."""
    digests, timelines = context.fact_digests, context.timelines
    causes = {entry.because.path for path in context.statuses.with_external_effects
              for entry in timelines[path].entries} - {""}
    digest = fingerprint(*[digests[path] for path in (*timelines, *sorted(causes))])
    yield Part("validity", digest, partial(_list_pages, context))


def _list_pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


FEATURE = Feature("expiry", _list_parts, depends_on=lambda context: context.facts)
