"""The feature as one value."""

from collections.abc import Iterator

from ..pages.page import Item
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature, unknown


def _pages(context: BuildContext) -> Iterator[Item]:
    from .pages import list_pages

    return list_pages(context)


FEATURE = Feature("search", unknown, _pages)
