"""The feature as one value."""

from collections.abc import Iterator

from ..pages.page import Page
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


def _depends_on(context: BuildContext) -> list[str]:
    """The facts of the documents that lead outside."""
    return [context.fact_digests[document.path]
            for document in context.library.index.by_reference.get("external", ())]


FEATURE = Feature("leaving", _depends_on, _pages)
