"""The feature as one value."""

from collections.abc import Iterator

from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature
from ..pages.page import Item


def _list_pages(context: BuildContext) -> Iterator[Item]:
    from .pages import list_pages

    return list_pages(context)


FEATURE = Feature("search", _list_pages)
