"""The feature as one value."""

from collections.abc import Iterator, Sequence

from ..pages.page import Page
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature, unknown


def _pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


def _list_last(context: BuildContext, paths: Sequence[str]) -> Iterator[Page]:
    from .pages import list_last

    return list_last(context, paths)


FEATURE = Feature("publishing", unknown, _pages, list_last=_list_last)
