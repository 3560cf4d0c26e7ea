"""The feature as one value."""

from collections.abc import Iterator

from ..pages.page import Page
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature, nothing_more


def _pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


FEATURE = Feature("mirroring", nothing_more, _pages)
