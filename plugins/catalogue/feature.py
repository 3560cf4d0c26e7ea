"""The feature as one value."""

from collections.abc import Iterator
from typing import Any

from ..pages.page import Item
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _pages(context: BuildContext) -> Iterator[Item]:
    from .pages import list_pages

    return list_pages(context)


def _depends_on(context: BuildContext) -> tuple[Any, ...]:
    """Facts alone, but for the contents of pinned documents."""
    library = context.library
    pinned = (library.by_path.get(node.pinned) for node in library.site.categories.walk())
    return context.facts, *(document.digest for document in pinned if document)


FEATURE = Feature("catalogue", _depends_on, _pages)
