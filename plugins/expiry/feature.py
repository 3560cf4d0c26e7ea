"""The feature as one value."""

from collections.abc import Iterator
from functools import partial

from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature
from ..pages.fingerprint import fingerprint
from ..pages.page import Page, Part


def _list_parts(context: BuildContext) -> Iterator[Part]:
    """Every page of the feature, as a part of the documents that have validity alone."""
    digest = fingerprint(*[context.fact_digests[path] for path in context.standings])
    yield Part("validity", digest, partial(_list_pages, context))


def _list_pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


FEATURE = Feature("expiry", _list_parts, depends_on=lambda context: context.facts)
