"""The feature as one value."""

from collections.abc import Iterator
from typing import Any

from ..pages.page import Page
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _depends_on(context: BuildContext) -> Any:
    """What is left out of a mirror and its folder, besides the theme and the day."""
    from .pages import folder_of_mirror, list_omitted

    return tuple(list_omitted(context)), folder_of_mirror(context)


def _pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


FEATURE = Feature("mirroring", _depends_on, _pages)
