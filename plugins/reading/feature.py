"""The feature as one value."""

from collections.abc import Iterator

from ..pages.page import Item
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _list_pages(context: BuildContext) -> Iterator[Item]:
    from .pages import list_pages

    return list_pages(context)


FEATURE = Feature("reading", _list_pages)
