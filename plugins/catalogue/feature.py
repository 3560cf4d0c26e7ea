"""The feature as one value."""

from collections.abc import Iterator

from ..pages.fingerprint import fingerprint
from ..pages.page import Item
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _list_pages(context: BuildContext) -> Iterator[Item]:
    from .pages import list_pages

    return list_pages(context)


def _depends_on(context: BuildContext) -> str:
    """The digest of what the pages show: facts alone, but for the contents of pinned documents."""
    library = context.library
    pinned = (library.by_path.get(node.pinned) for node in library.site.categories.walk())
    return fingerprint(context.facts, tuple(document.digest for document in pinned if document))


FEATURE = Feature("catalogue", _list_pages, _depends_on)
