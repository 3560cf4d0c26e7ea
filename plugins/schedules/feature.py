"""The feature as one value."""

from collections.abc import Iterator
from typing import Any

from ..documents.document import Document, Layout
from ..pages.page import Page
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


def _tools(context: BuildContext, document: Document) -> Any:
    from .pages import tools_of

    return tools_of(context, document)


def _depends_on(context: BuildContext) -> tuple[str, ...]:
    """The texts of the schedules, and what fulfils them."""
    schedules = context.library.by_layout.get(Layout.SCHEDULE, ())
    if not schedules:
        return ()
    return context.facts, *(document.digest for document in schedules)


FEATURE = Feature("schedules", _depends_on, _pages, supplements={Layout.SCHEDULE: _tools})
