"""The feature as one value."""

from collections.abc import Iterator

from ..pages.page import Page
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature
from ..validity.policies import listed_as_policies


def _pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


def _depends_on(context: BuildContext) -> list[str | None]:
    """The facts of policies, and who interprets them."""
    facts, relations = context.fact_digests, context.relation_digests
    return [digest for path in listed_as_policies(context.library)
            for digest in (facts[path], relations.get(path))]


FEATURE = Feature("interpretation", _depends_on, _pages)
