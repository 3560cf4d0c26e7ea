"""The feature as one value."""

from collections.abc import Iterator

from ..pages.fingerprint import fingerprint
from ..pages.page import Page
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _list_pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


def _depends_on(context: BuildContext) -> str:
    """The digest of what the notices follow from: the facts of the documents that lead outside."""
    return fingerprint([context.fact_digests[document.path]
                        for document in context.library.index.by_reference.get("external", ())])


FEATURE = Feature("leaving", _list_pages, _depends_on)
