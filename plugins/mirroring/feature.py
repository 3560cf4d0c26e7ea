"""The feature as one value."""

from collections.abc import Iterator

from ..pages.page import Page
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _list_pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


FEATURE = Feature("mirroring", _list_pages,
                  depends_on=lambda context: "")  # the theme and the day alone
